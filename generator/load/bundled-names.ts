/**
 * Works around three faults of the bundler: it decodes `~1` before percent-encoding, it treats each value of a
 * discriminator's mapping as a file, and it uses encoded pointers as the names of components. Refuses names such as
 * `constructor`, which the bundler would resolve to inherited properties.
 */
import type { Diagnostic } from '../diagnostics.js';
import { decodeKey, encodeKey } from '../ir/pointer.js';
import { scanReferences } from './references.js';

type Mutable = Record<string, unknown>;

/**
 * Writes the references of a document in the encoding that the bundler expects. Returns each reference with a problem:
 * its pointer, and the problem.
 *
 * @param isSpec true for the spec: skips its references to itself, which `checkReferences` checks
 */
export function spellPointers(
  document: object,
  isSpec: boolean,
): readonly (readonly [pointer: string, problem: Pick<Diagnostic, 'message' | 'hint'>])[] {
  const { internal, external } = scanReferences(document);
  return [...(isSpec ? [] : internal), ...external].flatMap(({ holder, pointer, target }) => {
    if (/%(?![0-9a-f]{2})/i.test(target)) return [[pointer, MALFORMED] as const];
    const [file = '', path] = target.split(/#\/(.*)/s);
    const keys = (path ?? '').split('/').map(decodeKey);
    const inherited = keys.find((key) => key in Object.prototype);
    if (inherited !== undefined) return [[pointer, describeInherited(inherited)] as const];
    if (path !== undefined) holder.$ref = `${file}#/${keys.map(inFragment).join('/')}`;
    return [];
  });
}

const MALFORMED = {
  message: 'malformed percent-encoding in a `$ref`',
  hint: 'write a `%` in a name as `%25`',
};

/** Describes a name such as `constructor`, for which the bundler would find an inherited property of the object. */
function describeInherited(name: string): Pick<Diagnostic, 'message' | 'hint'> {
  return {
    message: `a \`$ref\` cannot use the name \`${name}\`, which every JavaScript object has`,
    hint: 'rename the referenced value',
  };
}

function inFragment(key: string): string {
  return encodeKey(key).replaceAll('%', '%25');
}

/**
 * Replaces names of schemas in the mappings of discriminators with references to a variant or to a schema of the spec.
 */
export function spellMappings(document: object, spec: object, file = ''): void {
  const schemas = groupsOf(spec).get('schemas') ?? {};
  for (const { mapping, variants } of mappingsIn(document)) {
    for (const [tag, name] of Object.entries(mapping)) {
      if (typeof name !== 'string' || /[#/]/.test(name)) continue;
      const variant = variants.find((target) => target.endsWith(`/${inFragment(name)}`));
      const inSpec = Object.hasOwn(schemas, name)
        ? `${file}#/components/schemas/${inFragment(name)}`
        : name;
      mapping[tag] = variant ?? inSpec;
    }
  }
}

/**
 * Records the components and references of a spec before bundling. The returned function then decodes the names that
 * bundling has added.
 */
export function watchNames(spec: object): () => void {
  const before = groupsOf(spec);
  const known = new Map([...before].map(([type, group]) => [type, new Set(Object.keys(group))]));
  const own = new Set<unknown>(scanReferences(spec).internal.map(({ holder }) => holder));
  return () => {
    const written = scanReferences(spec).internal.filter(({ holder }) => !own.has(holder));
    const references = new Map<string, string>();
    for (const [type, group] of groupsOf(spec)) {
      const added = Object.keys(group).filter((name) => known.get(type)?.has(name) !== true);
      for (const name of added.filter((one) => /[~%]/.test(one)))
        references.set(
          `#/components/${type}/${name}`,
          `#/components/${type}/${inFragment(decodeName(group, name))}`,
        );
    }
    if (references.size === 0) return;
    for (const { holder, target } of written) holder.$ref = references.get(target) ?? target;
    for (const { mapping } of mappingsIn(spec)) {
      for (const [tag, target] of Object.entries(mapping))
        mapping[tag] = references.get(String(target)) ?? target;
    }
  };
}

/** Renames a component to its decoded name, unless another component has that name. Returns the resulting name. */
function decodeName(group: Mutable, name: string): string {
  const decoded = name.replaceAll('~1', '/').replaceAll('~0', '~');
  if (decoded === name) return name;
  if (Object.hasOwn(group, decoded) && group[decoded] !== group[name]) return name;
  group[decoded] = group[name];
  Reflect.deleteProperty(group, name);
  return decoded;
}

/** Returns the components of a spec by type, such as `schemas`. */
function groupsOf(spec: object): ReadonlyMap<string, Mutable> {
  const { components } = spec as { readonly components?: unknown };
  const groups = isObject(components) ? Object.entries(components) : [];
  return new Map(groups.filter((entry): entry is [string, Mutable] => isObject(entry[1])));
}

interface Discriminated {
  readonly mapping: Mutable;
  /** The references to the variants that the mapping distinguishes. */
  readonly variants: readonly string[];
}

function mappingsIn(document: object): readonly Discriminated[] {
  const found: Discriminated[] = [];
  const seen = new Set<unknown>();
  const left: unknown[] = [document];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const child of Object.values(value)) left.push(child);
    const { discriminator, oneOf, anyOf } = value as Mutable;
    if (!isObject(discriminator) || !isObject(discriminator['mapping'])) continue;
    const variants = [oneOf, anyOf].flat().map((one) => isObject(one) && one['$ref']);
    found.push({
      mapping: discriminator['mapping'],
      variants: variants.filter((target) => typeof target === 'string'),
    });
  }
  return found;
}

function isObject(value: unknown): value is Mutable {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
