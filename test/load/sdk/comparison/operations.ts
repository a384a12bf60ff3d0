/** Compares the requests and the responses of each operation in two OpenAPI documents, and their webhooks. */
import { SchemaWalker, type Fact } from './schemas.js';
import { isJson, list, object, type Document, type Json } from './shapes.js';

/** A fact that the official document does not state: the operation's response is, or can be, a stream of events. */
export interface Answer {
  readonly kind: 'sse' | 'json-or-sse';
  /** The name of the schema of an event; by default, the schema of the response. */
  readonly event?: string;
}

export interface Side {
  readonly document: Document;
  /** The method of each operation, by key, such as `POST /v1/messages?beta=true`. */
  readonly names: ReadonlyMap<string, string>;
  readonly answers?: ReadonlyMap<string, Answer>;
}

export interface Comparison {
  readonly facts: readonly Fact[];
  readonly operations: number;
  readonly visited: ReadonlySet<Json>;
}

/** Headers that every client sends by itself. */
const OWN_HEADERS = new Set(['anthropic-version', 'x-api-key']);
const VERBS = ['get', 'post', 'put', 'patch', 'delete'];

export function compareDocuments(left: Side, right: Side): Comparison {
  const walker = new SchemaWalker(left.document, right.document);
  const mine = operationsOf(left.document);
  const theirs = operationsOf(right.document);
  const keys = [...new Set([...mine.keys(), ...theirs.keys()])];
  for (const key of keys) {
    const [a, b] = [mine.get(key), theirs.get(key)];
    walker.note(key, 'name', a && left.names.get(key), b && right.names.get(key));
    if (a && b) compareOperation(key, a, b, walker, [left, right]);
  }
  compareWebhooks(walker, left, right);
  return { facts: walker.facts, operations: keys.length, visited: walker.visited };
}

export function operationsOf({ paths }: Document): ReadonlyMap<string, Json> {
  const found = new Map<string, Json>();
  for (const [path, item] of Object.entries(isJson(paths) ? paths : {})) {
    for (const verb of VERBS) {
      const operation = isJson(item) ? item[verb] : undefined;
      if (isJson(operation)) found.set(`${verb.toUpperCase()} ${path}`, operation);
    }
  }
  return found;
}

function compareOperation(
  key: string,
  mine: Json,
  theirs: Json,
  walker: SchemaWalker,
  [left, right]: readonly [Side, Side],
): void {
  walker.visited.add(mine);
  compareParameters(key, mine, theirs, walker);
  compareContents(
    `${key} body`,
    object(mine, 'requestBody'),
    object(theirs, 'requestBody'),
    walker,
  );
  const [a, b] = [answerOf(key, mine, left), answerOf(key, theirs, right)];
  walker.note(`${key} answer`, 'result', a.kind, b.kind);
  const areBytes = a.kind === 'binary' && b.kind === 'binary';
  if (!areBytes && a.schema !== undefined && b.schema !== undefined)
    walker.compare(`${key} answer`, a.schema, b.schema);
  if (a.event !== undefined && b.event !== undefined)
    walker.compare(`${key} event`, a.event, b.event);
  const [c, d] = [failureOf(mine), failureOf(theirs)];
  if (c !== undefined && d !== undefined) walker.compare(`${key} failure`, c, d);
}

function compareParameters(key: string, mine: Json, theirs: Json, walker: SchemaWalker): void {
  const [a, b] = [parametersOf(mine), parametersOf(theirs)];
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    const [one, other] = [a.get(name), b.get(name)];
    const place = `${key} ${name}`;
    walker.note(place, 'parameter', one !== undefined, other !== undefined);
    if (!one || !other) continue;
    walker.visited.add(one);
    walker.note(place, 'required', one['required'] === true, other['required'] === true);
    // One side writes the betas as the text of a header, the other as a list of ids.
    if (name !== 'header anthropic-beta') walker.compare(place, one['schema'], other['schema']);
  }
}

function parametersOf(operation: Json): ReadonlyMap<string, Json> {
  const all = list(operation, 'parameters').filter(isJson);
  const named = all.map((one) => [`${String(one['in'])} ${String(one['name'])}`, one] as const);
  return new Map(named.filter(([, { name }]) => !OWN_HEADERS.has(String(name).toLowerCase())));
}

function compareContents(place: string, mine: Json, theirs: Json, walker: SchemaWalker): void {
  const [a, b] = [object(mine, 'content'), object(theirs, 'content')];
  walker.note(place, 'media', Object.keys(a).join(), Object.keys(b).join());
  walker.note(place, 'required', mine['required'] === true, theirs['required'] === true);
  for (const type of Object.keys(a)) {
    walker.visited.add(mine);
    if (type in b) walker.compare(place, object(a, type)['schema'], object(b, type)['schema']);
  }
}

interface Answered {
  readonly kind: string;
  readonly schema?: unknown;
  readonly event?: unknown;
}

const KINDS: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'text/event-stream': 'sse',
  'application/x-jsonl': 'jsonl',
  'application/octet-stream': 'binary',
};

function answerOf(key: string, operation: Json, side: Side): Answered {
  const content = object(object(object(operation, 'responses'), '200'), 'content');
  const types = Object.keys(content);
  const schemas = types.map((type) => object(content, type)['schema']);
  const configured = side.answers?.get(key);
  if (configured) {
    const named =
      configured.event === undefined
        ? schemas[0]
        : { $ref: `#/components/schemas/${configured.event}` };
    return {
      kind: configured.kind,
      event: named,
      ...(configured.kind === 'json-or-sse' && { schema: schemas[0] }),
    };
  }
  const events = types.indexOf('text/event-stream');
  const others = schemas.filter((_, index) => index !== events);
  return {
    kind: types.map((type) => KINDS[type] ?? type).join('-or-'),
    ...(others.length > 0 && { schema: others[0] }),
    ...(events !== -1 && { event: schemas[events] }),
  };
}

function failureOf(operation: Json): unknown {
  return object(
    object(object(object(operation, 'responses'), '4XX'), 'content'),
    'application/json',
  )['schema'];
}

function compareWebhooks(walker: SchemaWalker, left: Side, right: Side): void {
  const [a, b] = [object(left.document, 'webhooks'), object(right.document, 'webhooks')];
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    walker.note(`webhook ${name}`, 'name', name in a, name in b);
    const bodies = [object(a, name), object(b, name)].map((one) =>
      object(object(one, 'post'), 'requestBody'),
    );
    const [mine = {}, theirs = {}] = bodies;
    const schemas = [mine, theirs].map(
      (one) => object(object(one, 'content'), 'application/json')['schema'],
    );
    walker.compare(`webhook ${name}`, schemas[0], schemas[1]);
  }
}
