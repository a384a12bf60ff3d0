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
 * Reports schemas that refer back to themselves without a property or a list in between. TypeScript refuses such a type
 * alias as circular.
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

/**
 * Returns the names that are part of a cycle of references, in the order of `edges`. Takes linear time, with Kosaraju's
 * algorithm: from the last name of a postorder on, each name forms a component with the new names that lead to it.
 */
function namesInCycles(edges: Edges): readonly string[] {
  const reversed = new Map([...edges.keys()].map((name) => [name, new Set<string>()]));
  for (const [name, targets] of edges) {
    for (const target of targets) reversed.get(target)?.add(name);
  }
  const seen = new Set<string>();
  const inCycles = new Set<string>();
  for (const name of postorder([...edges.keys()], edges).reverse()) {
    const component = postorder([name], reversed, seen);
    const isCycle = component.length > 1 || edges.get(name)?.has(name) === true;
    if (isCycle) for (const one of component) inCycles.add(one);
  }
  return [...edges.keys()].filter((name) => inCycles.has(name));
}

/** Returns the names that are reachable from `roots`, without those in `seen`, each after the names that it leads to. */
function postorder(roots: readonly string[], edges: Edges, seen = new Set<string>()): string[] {
  const order: string[] = [];
  const open: { readonly name: string; readonly targets: Iterator<string> }[] = [];
  const enter = (name: string): void => {
    const targets = edges.get(name);
    if (targets === undefined || seen.has(name)) return;
    seen.add(name);
    open.push({ name, targets: targets.values() });
  };
  for (const root of roots) {
    enter(root);
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      const next = at.targets.next();
      if (next.done !== true) enter(next.value);
      else {
        order.push(at.name);
        open.pop();
      }
    }
  }
  return order;
}
