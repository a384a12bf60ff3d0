/** Applies the names and aliases of the manifest to schemas. */
import type { Api } from '../../ir/api.js';
import type { NamedSchema } from '../../ir/schema.js';
import type { Manifest } from '../../validate/manifest.js';
import { renaming } from '../betas/projection.js';
import type { Report } from '../report.js';

type Names = Pick<Manifest, 'schemas' | 'aliases'>;

/** Renames schemas and adds aliases. Reports two schemas that would get the same name. */
export function renameSchemas(api: Api, { schemas, aliases }: Names, report: Report): Api {
  const wanted = new WantedNames(schemas);
  const rename = (name: string): string => wanted.of(name);
  const projection = renaming(rename);
  const listed = readAliases(aliases);
  const renamed = [...api.schemas.values()].map((named) =>
    withAliases(projection.schema(named), (named.aliases ?? []).map(rename), listed),
  );
  const taken = new Map<string, string>();
  const reported = new Set<string>();
  for (const name of api.schemas.keys()) {
    const before = taken.get(rename(name));
    taken.set(rename(name), name);
    if (before === undefined) continue;
    // The two namespaces have the same conflict.
    const pair = [before, name]
      .map((one) => one.replace(/^Beta/, ''))
      .sort()
      .join(' ');
    if (reported.has(pair)) continue;
    reported.add(pair);
    const message = `\`${before}\` and \`${name}\` would both be called \`${rename(name)}\``;
    report.error(report.inManifest(['schemas']), message, 'give one of them another name');
  }
  return {
    ...api,
    operations: api.operations.map((operation) => projection.operation(operation)),
    schemas: new Map(renamed.map((named) => [named.name, named])),
    roots: api.roots.map(rename),
  };
}

/**
 * The names in the manifest. An exact name takes precedence over a pattern, and an entry for `Beta…` over an entry for
 * both namespaces.
 */
class WantedNames {
  readonly #patterns: readonly (readonly [pattern: RegExp, name: string])[];
  /** Names that the manifest gave to inline schemas. No other entry renames them. */
  readonly #final: ReadonlySet<string>;
  /** Caches the name of each schema, since each reference looks a name up. */
  readonly #known = new Map<string, string>();

  constructor(readonly names: Manifest['schemas']) {
    this.#patterns = Object.entries(names).flatMap(([key, name]) =>
      key.includes('*') ? [[patternOf(key), name] as const] : [],
    );
    const inline = Object.entries(names).filter(([key]) => key.includes('.'));
    this.#final = new Set(inline.flatMap(([, name]) => [name, `Beta${name}`]));
  }

  of(name: string): string {
    const known = this.#known.get(name) ?? this.#find(name);
    this.#known.set(name, known);
    return known;
  }

  #find(name: string): string {
    if (this.#final.has(name)) return name;
    if (!name.startsWith('Beta')) return this.#exact(name) ?? this.#matched(name) ?? name;
    const stem = name.slice('Beta'.length);
    const found = this.#exact(stem) ?? this.#matched(stem);
    return this.#exact(name) ?? (found === undefined ? name : `Beta${found}`);
  }

  #exact(name: string): string | undefined {
    return Object.hasOwn(this.names, name) ? this.names[name] : undefined;
  }

  #matched(name: string): string | undefined {
    for (const [pattern, wanted] of this.#patterns) {
      const found = pattern.exec(name)?.[1];
      if (found !== undefined) return wanted.replace('*', () => found);
    }
    return undefined;
  }
}

/**
 * The aliases in the manifest: a key as written, its pattern if it contains `*`, and the aliases of the matching
 * schemas.
 */
type Aliases = readonly (readonly [
  key: string,
  pattern: RegExp | undefined,
  names: readonly string[],
])[];

function readAliases(aliases: Manifest['aliases']): Aliases {
  return Object.entries(aliases).map(([key, names]) => {
    return [key, key.includes('*') ? patternOf(key) : undefined, names] as const;
  });
}

function withAliases(named: NamedSchema, own: readonly string[], aliases: Aliases): NamedSchema {
  const { name } = named;
  const beta = name.startsWith('Beta') ? 'Beta' : '';
  const stem = name.slice(beta.length);
  const all = [
    ...own,
    ...aliases.flatMap(([key, , names]) => (key === name ? names : [])),
    ...aliases.flatMap(([key, pattern, names]) =>
      key === stem || pattern?.test(stem) === true ? names.map((alias) => beta + alias) : [],
    ),
  ];
  return all.length > 0 ? { ...named, aliases: [...new Set(all)] } : named;
}

/** Returns the pattern of a key such as `Request*Block`. The star matches one or more characters. */
function patternOf(key: string): RegExp {
  return new RegExp(`^${key.replace('*', '(.+)')}$`);
}
