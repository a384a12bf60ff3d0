/**
 * Gives each type of the SDK a unique schema name. Names of types from the beta modules begin with `Beta`, except for
 * types of the whole API.
 */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import type { Sources } from './program.js';

/** A type that can be a named schema. */
export type NamedType = TypeScript.InterfaceDeclaration | TypeScript.TypeAliasDeclaration;

export type Names = ReadonlyMap<NamedType, string>;

interface Candidate {
  readonly type: NamedType;
  readonly name: string;
  readonly isBeta: boolean;
  /**
   * The path of the module without its first folder and `beta`: `['skills', 'versions']` for
   * `resources/beta/skills/versions`.
   */
  readonly place: readonly string[];
}

/** Types of the whole API, which do not get the prefix `Beta` even if a beta module declares them. */
const SHARED = new Set(['AnthropicBeta']);

/** Names all types before the importer reads the first type, so that names do not depend on which types it reads. */
export function nameTypes(sources: Sources): Names {
  const extension = sources.sdk.layout === 'src' ? '.ts' : '.d.ts';
  const candidates = sources.sdk.files.flatMap((path) => {
    const module = path.slice(0, -extension.length);
    const file = sources.typesOf(module);
    return file ? typesIn(file.statements, '').map((one) => candidate(one, module)) : [];
  });
  return settle(candidates);
}

interface Found {
  readonly type: NamedType;
  readonly name: string;
}

/**
 * Returns the types among the statements and in their namespaces. The type `BatchCreateParams.Request` of a namespace
 * has the name `BatchCreateParamsRequest`.
 */
function typesIn(statements: readonly TypeScript.Statement[], outer: string): readonly Found[] {
  return statements.flatMap((statement): readonly Found[] => {
    if (isNamedType(statement)) return [{ type: statement, name: outer + statement.name.text }];
    if (!ts.isModuleDeclaration(statement) || !statement.body) return [];
    const inner = ts.isModuleBlock(statement.body) ? statement.body.statements : [];
    return typesIn(inner, outer + statement.name.text);
  });
}

export function isNamedType(node: TypeScript.Node): node is NamedType {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

function candidate({ type, name }: Found, module: string): Candidate {
  const segments = module.split('/').slice(1);
  const isBeta = module.startsWith('resources/beta/');
  return { type, name, isBeta, place: segments.slice(isBeta ? 1 : 0) };
}

/**
 * Adds segments of the path in front of a name until only one type has the name. If all segments do not suffice, adds a
 * number after the name.
 */
function settle(candidates: readonly Candidate[]): Names {
  const names = new Map<NamedType, string>();
  let left = candidates;
  for (const qualify of QUALIFIERS) {
    const byName = new Map<string, Candidate[]>();
    for (const one of left) {
      const name = withPrefix(one, qualify(one.place));
      byName.set(name, [...(byName.get(name) ?? []), one]);
    }
    const taken = new Set(names.values());
    const unique = [...byName].filter(([name, all]) => all.length === 1 && !taken.has(name));
    for (const [name, all] of unique) for (const { type } of all) names.set(type, name);
    left = left.filter(({ type }) => !names.has(type));
  }
  for (const [index, one] of left.entries()) {
    names.set(one.type, `${withPrefix(one, one.place.join('/'))}${index + 1}`);
  }
  return names;
}

const QUALIFIERS: readonly ((place: readonly string[]) => string)[] = [
  () => '',
  (place) => place.at(-2) ?? '',
  (place) => place.slice(0, -1).join('/'),
  (place) => place.join('/'),
];

function withPrefix({ name, isBeta }: Candidate, place: string): string {
  const qualified = pascalCase(place) + name;
  return isBeta && !qualified.startsWith('Beta') && !SHARED.has(qualified)
    ? `Beta${qualified}`
    : qualified;
}

/** Returns `ClaudeCodeManagedSettings` for `claude-code/managed-settings`. */
function pascalCase(path: string): string {
  return path
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
