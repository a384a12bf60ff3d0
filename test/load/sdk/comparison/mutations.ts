/** Makes random changes to a document. Tests expect that the comparison detects each change. */
import type { Side } from './operations.js';
import { isJson, list, object, type Json } from './shapes.js';

export interface Mutation {
  readonly kind: string;
  readonly place: string;
  /** Changes the document, and returns a function that undoes the change. */
  readonly apply: () => () => void;
}

type Target = Record<string, unknown>;

/**
 * Returns up to `count` changes to method names, verbs and the nodes that a comparison visited, spread evenly over the
 * kinds. The choice is the same on every run.
 */
export function mutations(
  side: Side,
  visited: ReadonlySet<Json>,
  count: number,
): readonly Mutation[] {
  const byKind = new Map<string, Mutation[]>();
  for (const mutation of [...ofNames(side), ...ofPaths(side), ...[...visited].flatMap(ofNode)]) {
    byKind.set(mutation.kind, [...(byKind.get(mutation.kind) ?? []), mutation]);
  }
  const next = generator(42);
  const pools = [...byKind.values()];
  const chosen: Mutation[] = [];
  while (chosen.length < count && pools.some((pool) => pool.length > 0)) {
    for (const pool of pools) {
      const [one] = pool.splice(Math.floor(next() * pool.length), 1);
      if (one && chosen.length < count) chosen.push(one);
    }
  }
  return chosen;
}

/** Returns Park and Miller's minimal standard generator of random numbers from 0 to 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function ofNames({ names }: Side): readonly Mutation[] {
  const all = names as Map<string, string>;
  return [...all].map(([key, name]) => ({
    kind: 'rename the method',
    place: key,
    apply: () => {
      all.set(key, `${name}X`);
      return () => void all.set(key, name);
    },
  }));
}

function ofPaths({ document }: Side): readonly Mutation[] {
  return Object.entries(object(document, 'paths')).flatMap(([path, item]) =>
    Object.keys(isJson(item) ? item : {}).map((verb) => ({
      kind: 'change the verb',
      place: `${verb} ${path}`,
      apply: () =>
        replace(item as Target, {
          ...(item as Json),
          [verb]: undefined,
          put: (item as Json)[verb],
        }),
    })),
  );
}

/** Returns the possible changes of an operation, a parameter, a body or a schema. */
function ofNode(node: Json): readonly Mutation[] {
  const target = node as Target;
  const change = (kind: string, place: string, changed: Json): Mutation => ({
    kind,
    place,
    apply: () => replace(target, changed),
  });
  if ('responses' in node) return ofOperation(node, change);
  if ('in' in node) {
    const kind = node['required'] === true ? 'make it optional' : 'make it required';
    return [change(kind, String(node['name']), { ...node, required: node['required'] !== true })];
  }
  if ('content' in node)
    return [change('change the media type', 'body', { ...node, content: { 'text/plain': {} } })];
  return ofSchema(node, change);
}

type Change = (kind: string, place: string, changed: Json) => Mutation;

function ofOperation(node: Json, change: Change): readonly Mutation[] {
  const parameters = list(node, 'parameters');
  const named = parameters.filter((one) => isJson(one) && one['in'] !== 'path');
  return named.map((one) =>
    change('remove a parameter', String(node['operationId']), {
      ...node,
      parameters: parameters.filter((other) => other !== one),
    }),
  );
}

function ofSchema(node: Json, change: Change): readonly Mutation[] {
  const place = JSON.stringify(node).slice(0, 80);
  const properties = object(node, 'properties');
  const required = list(node, 'required');
  const found: Mutation[] = [];
  for (const name of Object.keys(properties)) {
    const others = Object.entries(properties).filter(([other]) => other !== name);
    found.push(
      change('remove a property', place, { ...node, properties: Object.fromEntries(others) }),
    );
    found.push(
      required.includes(name)
        ? change('make it optional', place, {
            ...node,
            required: required.filter((one) => one !== name),
          })
        : change('make it required', place, { ...node, required: [...required, name] }),
    );
  }
  const rest = node['additionalProperties'];
  if (Object.keys(properties).length > 0 && rest === undefined)
    found.push(change('open the object', place, { ...node, additionalProperties: true }));
  if (rest !== undefined)
    found.push(change('close the object', place, { ...node, additionalProperties: false }));
  for (const key of ['oneOf', 'anyOf']) {
    const choices = list(node, key);
    for (const choice of choices) {
      const others = choices.filter((other) => other !== choice);
      if (others.length > 0)
        found.push(change('remove a variant', place, { ...node, [key]: others }));
    }
  }
  return [...found, ...ofValue(node, change, place)];
}

function ofValue(node: Json, change: Change, place: string): readonly Mutation[] {
  const { type } = node;
  const values = list(node, 'enum');
  const found = values.map((value) =>
    change('remove a literal', place, { ...node, enum: values.filter((other) => other !== value) }),
  );
  const isPlain = typeof type === 'string' && !('enum' in node) && !('const' in node);
  if (isPlain && ['string', 'number', 'boolean'].includes(type)) {
    const other = type === 'string' ? 'number' : 'string';
    found.push(change('change the scalar', place, { type: other }));
    found.push(change('allow null', place, { anyOf: [{ ...node }, { type: 'null' }] }));
  }
  return found;
}

function replace(target: Target, changed: Json): () => void {
  const before = { ...target };
  const set = (to: Json): void => {
    for (const key of Object.keys(target)) Reflect.deleteProperty(target, key);
    for (const [key, value] of Object.entries(to)) if (value !== undefined) target[key] = value;
  };
  set(changed);
  return () => {
    set(before);
  };
}
