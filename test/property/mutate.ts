/** Changes plain data at random places. */
import fc from 'fast-check';

type Path = readonly (string | number)[];

/** Values that replace values of specs and manifests. */
const VALUES: readonly unknown[] = [
  ...[null, '', 0, -1, true, [], {}, [[]], 'text', '2023-06-01', 'messages.create', '**'],
  ...['*/ x', '`${x}`', '\u202e\u2066', '\u2028', '__proto__', 'constructor', '\ud800', 'é'],
  { $ref: '#/components/schemas/Missing' },
  { $ref: 'https://example.com/x.json' },
  { type: 'object', properties: { __proto__: { type: 'string' } } },
  { allOf: [{ type: 'string' }, { type: 'object' }] },
  { oneOf: [] },
  { type: ['string', 'null'], enum: [null, 1, 'a'] },
];

/** A change of one value. `place` and `from` select values: 0.5 selects the value in the middle of all values. */
const change = fc.record({
  place: fc.double({ min: 0, max: 0.999999, noNaN: true }),
  kind: fc.constantFrom('remove' as const, 'replace' as const, 'copy' as const),
  value: fc.constantFrom(...VALUES),
  from: fc.double({ min: 0, max: 0.999999, noNaN: true }),
});

export const changes = fc.array(change, { minLength: 1, maxLength: 4 });

type Change = (typeof changes extends fc.Arbitrary<infer List> ? List : never)[number];

export function mutate(given: unknown, list: readonly Change[]): unknown {
  let data = structuredClone(given);
  for (const one of list) {
    const paths = [...pathsIn(data, [])];
    const path = at(paths, one.place);
    if (path === undefined) return data;
    const copied = one.kind === 'copy' ? valueAt(data, at(paths, one.from) ?? []) : one.value;
    data = withValue(data, path, one.kind === 'remove' ? undefined : structuredClone(copied));
  }
  return data;
}

function at<T>(list: readonly T[], share: number): T | undefined {
  return list[Math.floor(share * list.length)];
}

function* pathsIn(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const inner = [...path, Array.isArray(value) ? Number(key) : key];
    yield inner;
    yield* pathsIn(child, inner);
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], value);
}

/** Returns the data with another value at the path. Removes the item or the key if the value is undefined. */
function withValue(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    const items: readonly unknown[] = data;
    return items.flatMap((item, index) => {
      if (index !== key) return [item];
      const changed = withValue(item, rest, value);
      return changed === undefined ? [] : [changed];
    });
  }
  const entries = Object.entries(data as object).flatMap(([name, child]) => {
    const changed: unknown = name === key ? withValue(child, rest, value) : child;
    return changed === undefined ? [] : [[name, changed] as const];
  });
  return Object.fromEntries(entries);
}
