/** Reads the other names of imported schemas, and finds schemas whose type aliases would be circular. */
import type { NamedSchema, Schema } from '../../ir/schema.js';
import type { Report } from '../report.js';
import { below, getList, isObject } from './json.js';

const ALIAS = /^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)?$/;

/**
 * Returns the other names of a schema in an imported document: `Error`, or `Event.Delta` in the namespace of a type.
 */
export function readAliases(
  described: unknown,
  name: string,
  report: Report,
): Pick<NamedSchema, 'aliases'> {
  const given = isObject(described) ? getList(described, 'x-claude-aliases') : [];
  const aliases = given.filter((one): one is string => typeof one === 'string' && ALIAS.test(one));
  if (aliases.length < given.length) {
    const message = '`x-claude-aliases` has an entry that is not the name of a type';
    const hint = 'import the document again with `gen-claude-client pull`';
    report.error(below('#/components/schemas', name), message, hint);
  }
  return aliases.length > 0 ? { aliases } : {};
}

/**
 * Reports schemas that refer back to themselves, or lie between two such cycles, without a property or a list in
 * between. TypeScript refuses such a type alias as circular.
 */
export function reportCircularAliases(
  schemas: ReadonlyMap<string, NamedSchema>,
  report: Report,
): void {
  const edges = new Map([...schemas].map(([name, { schema }]) => [name, new Set(aliased(schema))]));
  for (const name of namesInCycles(edges)) {
    report.error(
      below('#/components/schemas', name),
      'is a circular reference: it leads back to itself without a property or a list in between',
      'put a property or a list between the schema and its reference to itself',
    );
  }
}

/** Returns the references in a schema that are not inside a property or a list. */
function aliased(schema: Schema): readonly string[] {
  if (schema.kind === 'ref') return [schema.name];
  const isComposed = schema.kind === 'union' || schema.kind === 'intersection';
  return isComposed ? schema.of.flatMap(aliased) : [];
}

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

/** Returns the names that are part of a cycle of references, or on a path between two cycles. */
function namesInCycles(edges: Edges): readonly string[] {
  const reversed = new Map([...edges.keys()].map((name) => [name, new Set<string>()]));
  for (const [name, targets] of edges) {
    for (const target of targets) reversed.get(target)?.add(name);
  }
  const left = new Set(edges.keys());
  removeEnds(left, edges, reversed);
  removeEnds(left, reversed, edges);
  return [...left];
}

/** Removes names from `left` until each name has an edge in `onward` to a name in `left`. */
function removeEnds(left: Set<string>, onward: Edges, backward: Edges): void {
  const count = new Map(
    [...left].map((name) => [
      name,
      [...(onward.get(name) ?? [])].filter((to) => left.has(to)).length,
    ]),
  );
  const ends = [...left].filter((name) => count.get(name) === 0);
  for (let name = ends.pop(); name !== undefined; name = ends.pop()) {
    left.delete(name);
    for (const from of backward.get(name) ?? []) {
      const remaining = (count.get(from) ?? 0) - 1;
      count.set(from, remaining);
      if (remaining === 0 && left.has(from)) ends.push(from);
    }
  }
}
