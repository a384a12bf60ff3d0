/** Finds schemas that are nothing but references to each other: no type can be made of them. */
import type { NamedSchema, Schema } from '../../ir/schema.js';
import type { Report } from '../report.js';
import { below } from './json.js';

export function reportCircularAliases(
  schemas: ReadonlyMap<string, NamedSchema>,
  report: Report,
): void {
  const edges = new Map([...schemas].map(([name, { schema }]) => [name, new Set(aliased(schema))]));
  for (const name of trimmed(edges)) {
    report.error(
      below('#/components/schemas', name),
      'is defined by nothing but itself',
      'let a property or the items of a list stand between a schema and its repetition',
    );
  }
}

/** The names that a schema is, or is a variant of, with nothing in between. */
function aliased(schema: Schema): readonly string[] {
  if (schema.kind === 'ref') return [schema.name];
  const transparent = schema.kind === 'union' || schema.kind === 'intersection';
  return transparent ? schema.of.flatMap(aliased) : [];
}

/** Takes away whatever leads nowhere, then whatever nothing leads to, until only circles are left. */
function trimmed(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const inwards = new Map([...edges.keys()].map((name) => [name, new Set<string>()]));
  for (const [name, targets] of edges) for (const target of targets) inwards.get(target)?.add(name);
  const left = new Set(edges.keys());
  peel(left, edges, inwards);
  peel(left, inwards, edges);
  return [...left];
}

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

function peel(left: Set<string>, onward: Edges, backward: Edges): void {
  const count = new Map(
    [...left].map((name) => [
      name,
      [...(onward.get(name) ?? [])].filter((to) => left.has(to)).length,
    ]),
  );
  const free = [...left].filter((name) => count.get(name) === 0);
  for (let name = free.pop(); name !== undefined; name = free.pop()) {
    left.delete(name);
    for (const from of backward.get(name) ?? []) {
      const remaining = (count.get(from) ?? 0) - 1;
      count.set(from, remaining);
      if (remaining === 0 && left.has(from)) free.push(from);
    }
  }
}
