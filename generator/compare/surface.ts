/** Groups the facts of a surface by subject: methods with all their facts, and named types as schemas. */
import type { HttpMethod } from '../ir/api.js';
import type { Property, Schema } from '../ir/schema.js';
import type { Argument, Fact, FactKind, SurfaceResult } from '../ir/surface/facts.js';

export type FactOf<K extends FactKind> = Extract<Fact, { readonly kind: K }>;

export interface Method {
  readonly name: string;
  verb: HttpMethod;
  path: string;
  arguments?: readonly Argument[];
  body?: FactOf<'body'>;
  result?: SurfaceResult;
  isDeprecated: boolean;
  takesBetas: boolean;
  readonly accepted: Set<string>;
  readonly baked: Set<string>;
  readonly helpers: Set<string>;
  /** By part, such as `server` or `query.ids`: the server, media type or style that differs from the default. */
  readonly wire: Map<string, string>;
  /** Path, query and header parameters, by place and name, such as `query limit`. */
  readonly parameters: Map<string, Parameter>;
}

export interface Parameter extends Property {
  readonly in: 'path' | 'query' | 'header';
  /** The header's name on the wire. */
  readonly header?: string;
}

export interface NamedType {
  readonly schema: Schema;
  readonly isDeprecated: boolean;
}

/** The kinds of facts that are compared one by one, by key. */
type PlainKind = 'setting' | 'beta' | 'conflict' | 'gate' | 'model' | 'export';

export interface Surface {
  readonly methods: ReadonlyMap<string, Method>;
  readonly types: ReadonlyMap<string, NamedType>;
  readonly plain: readonly FactOf<PlainKind>[];
}

export function readSurface(facts: readonly Fact[]): Surface {
  const methods = new Map<string, Method>();
  const types = new Map<string, TypeParts>();
  const plain: FactOf<PlainKind>[] = [];
  for (const fact of facts) {
    if ('method' in fact && fact.kind !== 'gate') {
      addToMethod(methodIn(methods, fact.method), fact);
    } else if ('type' in fact) {
      addToType(partsIn(types, fact.type), fact);
    } else plain.push(fact);
  }
  return {
    methods,
    types: new Map([...types].map(([name, parts]) => [name, joinParts(parts)])),
    plain,
  };
}

function methodIn(methods: Map<string, Method>, name: string): Method {
  const found = methods.get(name) ?? {
    name,
    verb: 'GET',
    path: '',
    isDeprecated: false,
    takesBetas: false,
    accepted: new Set(),
    baked: new Set(),
    helpers: new Set(),
    wire: new Map(),
    parameters: new Map(),
  };
  methods.set(name, found);
  return found;
}

type MethodPart = Exclude<Extract<Fact, { readonly method: string }>, { readonly kind: 'gate' }>;

function addToMethod(method: Method, fact: MethodPart): void {
  switch (fact.kind) {
    case 'method':
      method.verb = fact.verb;
      method.path = fact.path;
      return;
    case 'signature':
      method.arguments = fact.arguments;
      return;
    case 'betas':
      method.takesBetas = true;
      return;
    case 'accepted':
      method.accepted.add(fact.beta);
      return;
    case 'baked':
      method.baked.add(fact.beta);
      return;
    case 'body':
      method.body = fact;
      return;
    case 'path':
    case 'query':
    case 'header':
      // A query parameter and a header may have the same name.
      method.parameters.set(`${fact.kind} ${fact.name}`, { ...fact, in: fact.kind });
      return;
    case 'returns':
      method.result = fact.result;
      return;
    case 'wire':
      method.wire.set(fact.part, fact.value);
      return;
    case 'helper':
      method.helpers.add(fact.helper);
      return;
    case 'deprecated-method':
      method.isDeprecated = true;
      return;
  }
}

interface TypeParts {
  schema?: Schema;
  rest?: Schema;
  isDeprecated: boolean;
  readonly properties: Property[];
  readonly variants: Schema[];
}

function partsIn(types: Map<string, TypeParts>, name: string): TypeParts {
  const found = types.get(name) ?? { isDeprecated: false, properties: [], variants: [] };
  types.set(name, found);
  return found;
}

function addToType(parts: TypeParts, fact: Extract<Fact, { readonly type: string }>): void {
  switch (fact.kind) {
    case 'field':
      parts.properties.push(fact);
      return;
    case 'rest':
      parts.rest = fact.schema;
      return;
    case 'variant':
      parts.variants.push(fact.schema);
      return;
    case 'type':
      parts.schema = fact.schema;
      return;
    case 'deprecated-type':
      parts.isDeprecated = true;
      return;
  }
}

/** Joins the parts of a type. A surface that was edited by hand may have several kinds of parts, which are all kept. */
function joinParts({ schema, rest, isDeprecated, properties, variants }: TypeParts): NamedType {
  const all: Schema[] = [...variants];
  if (schema) all.push(schema);
  if (properties.length > 0 || rest) {
    all.push({ kind: 'object', properties, ...(rest && { rest }) });
  }
  const [first] = all;
  const joined: Schema =
    first !== undefined && all.length === 1 && variants.length === 0
      ? first
      : { kind: 'union', of: all };
  return { schema: joined, isDeprecated };
}
