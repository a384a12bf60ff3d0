/** The `$ref`s of a document: where they stand, and whether they lead anywhere. */
import type { Diagnostic } from '../diagnostics.js';

/** A plain JSON object, as parsed. */
export type JsonObject = Readonly<Record<string, unknown>>;

export interface Reference {
  /** The JSON pointer of the object that holds the `$ref`. */
  readonly pointer: string;
  readonly target: string;
  readonly holder: { $ref?: unknown };
}

export interface Scan {
  /** Those within the document, and those into another file or URL. */
  readonly internal: readonly Reference[];
  readonly external: readonly Reference[];
  /** A place nested beyond reason, where phases that recurse would exhaust the stack. */
  readonly tooDeep?: string;
}

/** The official spec is 14 levels deep. */
const MAX_DEPTH = 256;

/** Keys whose values map free names to objects: a property may well be called `default`. */
const NAME_MAPS: ReadonlySet<string> = new Set([
  ...['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'],
  ...['paths', 'webhooks', 'pathItems', 'callbacks', 'responses', 'headers', 'content', 'links'],
  ...['schemas', 'parameters', 'requestBodies', 'securitySchemes', 'encoding'],
]);

/** Keys whose values are data, in which `$ref` has no meaning. */
const DATA: ReadonlySet<string> = new Set(['example', 'default', 'const', 'enum', 'value']);

interface Frame {
  readonly value: object;
  readonly key: string;
  readonly parent: Frame | undefined;
  readonly depth: number;
  /** The keys of this object are free names. */
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
    // YAML aliases share objects.
    if (seen.has(frame.value)) continue;
    seen.add(frame.value);
    if (frame.depth > MAX_DEPTH) {
      tooDeep ??= pointerOf(frame);
      continue;
    }
    const holder: Reference['holder'] = frame.value;
    const target = holder.$ref;
    if (typeof target === 'string') {
      const found = { pointer: pointerOf(frame), target, holder };
      (target.startsWith('#') ? internal : external).push(found);
    }
    pushChildren(stack, frame);
  }
  return { internal, external, ...(tooDeep !== undefined && { tooDeep }) };
}

/** In reverse, so that the stack yields them in the order of the document. */
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

/** `examples` holds plain data in a schema (a list), and objects that may be references elsewhere. */
function isData(key: string, value: object): boolean {
  return DATA.has(key) || key.startsWith('x-') || (key === 'examples' && Array.isArray(value));
}

function pointerOf(frame: Frame): string {
  const keys: string[] = [];
  for (let at = frame; at.parent !== undefined; at = at.parent) {
    keys.push(at.key.replaceAll('~', '~0').replaceAll('/', '~1'));
  }
  return `#${keys
    .reverse()
    .map((key) => `/${key}`)
    .join('')}`;
}

/** Every reference that leads to nothing, or in a circle of references that never reaches a value. */
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
      case 'nowhere':
        return [
          {
            where: `${where}${pointer}`,
            message: `$ref to nowhere: ${target}`,
            hint: 'define it, or correct the reference',
          },
        ];
      case 'circular':
        return [
          {
            where: `${where}${pointer}`,
            message: `circular $ref: ${target} leads back to itself`,
            hint: 'let one of the circle hold the value',
          },
        ];
    }
  });
}

type Verdict = 'found' | 'nowhere' | 'circular';

function followTarget(document: object, first: string): Verdict {
  const passed = new Set<string>();
  for (let target = first; ;) {
    if (passed.has(target)) return 'circular';
    passed.add(target);
    const value = resolvePointer(document, target);
    if (value === undefined) return 'nowhere';
    const next = typeof value === 'object' && value !== null && '$ref' in value && value.$ref;
    // A reference into another file is looked at once it is bundled.
    if (typeof next !== 'string' || !next.startsWith('#')) return 'found';
    target = next;
  }
}

/** RFC 6901 in a URI fragment; own properties only, so that `#/constructor` leads nowhere. */
function resolvePointer(document: object, target: string): unknown {
  if (target === '#') return document;
  if (!target.startsWith('#/')) return undefined;
  let value: unknown = document;
  for (const part of target.slice(2).split('/')) {
    const key = decodeUri(part).replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as JsonObject)[key];
  }
  return value;
}

function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
