/** Finds the `$ref`s of a document and checks that they resolve. */
import type { Diagnostic } from '../diagnostics.js';
import { encodeKey, resolvePointer } from '../ir/pointer.js';
import { suggest } from '../suggest.js';

/** A plain JSON object, as parsed. */
export type JsonObject = Readonly<Record<string, unknown>>;

export interface Reference {
  /** The JSON pointer of the object that holds the `$ref`. */
  readonly pointer: string;
  readonly target: string;
  readonly holder: { $ref?: unknown };
}

export interface Scan {
  /** References within the document. `external` has the references to other files and to URLs. */
  readonly internal: readonly Reference[];
  readonly external: readonly Reference[];
  /** The JSON pointer of a value that is nested too deeply for recursive phases. */
  readonly tooDeep?: string;
}

/** The official spec is 14 levels deep. */
const MAX_DEPTH = 256;

/**
 * Keys whose values map names to objects. A name in such a map is not a keyword, such as a property named `default`.
 */
const NAME_MAPS: ReadonlySet<string> = new Set([
  ...['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'],
  ...['paths', 'webhooks', 'pathItems', 'callbacks', 'responses', 'headers', 'content', 'links'],
  ...['schemas', 'parameters', 'requestBodies', 'securitySchemes', 'encoding'],
]);

/** Keys whose values are data, where `$ref` is not a reference. */
const DATA: ReadonlySet<string> = new Set(['example', 'default', 'const', 'enum', 'value']);

interface Frame {
  readonly value: object;
  readonly key: string;
  readonly parent: Frame | undefined;
  readonly depth: number;
  /** Whether the keys of this object are names. */
  readonly named: boolean;
}

export function scanReferences(document: object): Scan {
  const internal: Reference[] = [];
  const external: Reference[] = [];
  let tooDeep: string | undefined;
  const seen = new Set<object>();
  const root: Frame = { value: document, key: '', parent: undefined, depth: 0, named: false };
  const stack: Frame[] = [root];
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    // Visits each object once, since YAML aliases share objects.
    if (seen.has(frame.value)) continue;
    seen.add(frame.value);
    if (frame.depth > MAX_DEPTH) {
      tooDeep ??= pointerOf(frame);
      continue;
    }
    const { $ref: target }: Reference['holder'] = frame.value;
    if (typeof target === 'string') {
      const found = referenceAt(frame, target);
      (target.startsWith('#') ? internal : external).push(found);
    }
    pushChildren(stack, frame);
  }
  return { internal, external, ...(tooDeep !== undefined && { tooDeep }) };
}

/** Makes the pointer when it is read: a spec has thousands of references, and only messages need their pointers. */
function referenceAt(frame: Frame, target: string): Reference {
  return {
    target,
    holder: frame.value,
    get pointer() {
      return pointerOf(frame);
    },
  };
}

/** Pushes the children in reverse, so that the stack yields them in the order of the document. */
function pushChildren(stack: Frame[], parent: Frame): void {
  const { value, named, depth } = parent;
  for (const key of Object.keys(value).reverse()) {
    const child = (value as JsonObject)[key];
    if (typeof child !== 'object' || child === null) continue;
    if (!named && isData(key, child)) continue;
    const isNameMap = !named && NAME_MAPS.has(key) && !Array.isArray(child);
    stack.push({ value: child, key, parent, depth: depth + 1, named: isNameMap });
  }
}

/**
 * Returns whether a value is plain data. In a schema, `examples` is a list of plain data. Elsewhere, it maps names to
 * objects that may be references.
 */
function isData(key: string, value: object): boolean {
  return DATA.has(key) || key.startsWith('x-') || (key === 'examples' && Array.isArray(value));
}

function pointerOf(frame: Frame): string {
  const keys: string[] = [];
  for (let at = frame; at.parent !== undefined; at = at.parent) {
    keys.push(encodeKey(at.key));
  }
  return `#${keys
    .reverse()
    .map((key) => `/${key}`)
    .join('')}`;
}

/**
 * Reports unresolved and circular references. Later phases rely on this check and do not repeat it.
 */
export function checkReferences(
  document: object,
  references: readonly Reference[],
  where: string,
): readonly Diagnostic[] {
  const verdicts = new Map<string, Verdict>();
  return references.flatMap(({ pointer, target }) => {
    const verdict = verdicts.get(target) ?? followTarget(document, target);
    verdicts.set(target, verdict);
    switch (verdict) {
      case 'found':
        return [];
      case 'unresolved':
        return [
          {
            where: `${where}${pointer}`,
            message: `unresolved \`$ref\`: \`${target}\``,
            hint: alternatives(document, target),
          },
        ];
      case 'circular':
        return [
          {
            where: `${where}${pointer}`,
            message: `circular \`$ref\`: \`${target}\` leads only to other \`$ref\`s`,
            hint: 'replace one of the references with a definition',
          },
        ];
    }
  });
}

type Verdict = 'found' | 'unresolved' | 'circular';

function followTarget(document: object, first: string): Verdict {
  const passed = new Set<string>();
  for (let target = first; ;) {
    if (passed.has(target)) return 'circular';
    passed.add(target);
    const value = resolvePointer(document, target);
    if (value === undefined) return 'unresolved';
    const next = typeof value === 'object' && value !== null && '$ref' in value && value.$ref;
    // References to other files are checked after bundling.
    if (typeof next !== 'string' || !next.startsWith('#')) return 'found';
    target = next;
  }
}

/** The maximum number of names in a hint, so that the line stays readable. */
const MAX_SHOWN = 10;

const FORM = 'write it as `#/components/schemas/Name`';

/**
 * Returns a hint: the closest name beside the target, else up to `MAX_SHOWN` names, else how to write or add the
 * target.
 */
function alternatives(document: object, target: string): string {
  const parent = target.slice(0, Math.max(target.lastIndexOf('/'), 0));
  if (parent === '' || parent === '#') return FORM;
  const container = resolvePointer(document, parent);
  if (container === undefined) return `add \`${parent}\` first`;
  if (typeof container !== 'object' || container === null) return FORM;
  const names = Object.keys(container).map(encodeKey);
  if (names.length === 0) return `\`${parent}\` is empty: add it there`;
  // Compares only the names: with their long common prefix, all pointers would be similar.
  const best = suggest(target.slice(parent.length + 1), names);
  if (best !== undefined) return `did you mean \`${parent}/${best}\`?`;
  const shown = names.slice(0, MAX_SHOWN).map((name) => `\`${parent}/${name}\``);
  const more = names.length - shown.length;
  return `available: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
