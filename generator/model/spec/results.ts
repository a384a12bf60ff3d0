/** Reads the results of operations from their responses and from the manifest. */
import type { Body, Result } from '../../ir/api.js';
import { partsOf } from '../../ir/results.js';
import type { Schema } from '../../ir/schema.js';
import { findProperty, leaves } from '../../ir/shape.js';
import type { ManifestOperation } from '../../validate/manifest.js';
import { isImported } from '../names/imported-names.js';
import { listed } from '../report.js';
import { union } from './combine.js';
import { below, get, getObject, isObject, type Json } from './json.js';
import { reportWrongKinds, RESPONSE } from './kinds.js';
import { mediaKind, ownJsonType, reportParameters, type MediaKind } from './media.js';
import { type PageContext, pageResult } from './pages.js';
import type { SchemaReader } from './reader.js';

interface ResultContext extends PageContext {
  readonly reader: SchemaReader;
  readonly body: Body | undefined;
}

export function readResult(context: ResultContext): Result {
  const described = readResponse(context);
  const { configured } = context;
  if (!configured) return described;
  if (configured.binary) return { kind: 'binary' };
  if (configured.stream) return streamResult(described, configured.stream, context);
  if (configured.jsonl === undefined) return described;
  const item = configuredSchema(configured.jsonl, 'jsonl', context);
  return { kind: 'jsonl', item: item ?? schemaOf(described) };
}

/** The media kinds that methods parse, the preferred one first. */
const READ = ['json', 'sse', 'jsonl'] as const;

function readResponse(context: ResultContext): Result {
  const responses = successes(context);
  const known = responses.flatMap((response) => readContent(response, context));
  const schemas = new Map<MediaKind, Schema>();
  for (const kind of new Set(known.map((one) => one.kind))) {
    const ofKind = known.filter((one) => one.kind === kind).map(({ schema }) => schema);
    schemas.set(kind, union(ofKind));
  }
  const json = schemas.get('json');
  const event = schemas.get('sse');
  const item = schemas.get('jsonl');
  if (json && event && hasSwitch('stream', context))
    return { kind: 'json-or-sse', schema: json, event, when: 'stream' };
  reportUnread(schemas, responses, context);
  if (json) return isBinary(json) ? { kind: 'binary' } : jsonResult(json, responses, context);
  if (event) return { kind: 'sse', event };
  if (item) return { kind: 'jsonl', item };
  return schemas.size > 0 ? { kind: 'binary' } : { kind: 'none' };
}

/** Warns of response kinds that a method never requests, and of XML, which methods do not parse. */
function reportUnread(
  schemas: ReadonlyMap<MediaKind, Schema>,
  responses: readonly RawResponse[],
  context: ResultContext,
): void {
  const { configured, document, operation } = context;
  if (configured?.binary === true || configured?.stream || configured?.jsonl !== undefined) return;
  const read = READ.find((kind) => schemas.has(kind));
  const others = [...schemas.keys()].filter((kind) => kind !== read);
  const unread = others.filter((kind) => READ.some((one) => one === kind) || kind === 'binary');
  if (read !== undefined && unread.length > 0) {
    const message = `the method asks for ${NAMES[read]}, never for ${unread.map((kind) => NAMES[kind]).join(' or ')}`;
    const hint =
      "to get the other kind, set `stream`, `jsonl` or `binary` in the manifest's `operations`";
    document.report.warn(operation.where, message, hint);
  }
  if (read !== undefined) {
    for (const { content, pointer } of responses.filter(isText)) {
      const message = `the method asks for ${NAMES[read]}, and cannot read ${listed(Object.keys(content))}`;
      document.report.warn(pointer, message, 'callers can read the response with `asResponse()`');
    }
  } else if (schemas.has('xml')) {
    const message = 'XML responses are not parsed: the method returns the raw `Response`';
    document.report.warn(operation.where, message, 'parse its text');
  }
}

/** Returns whether a response has content, and only content that methods neither parse nor return as bytes. */
function isText({ content }: RawResponse): boolean {
  const kinds = Object.entries(content).map(([mediaType, media]) =>
    mediaKind(mediaType, isObject(media) ? get(media, 'schema') : undefined),
  );
  return kinds.length > 0 && kinds.every((kind) => kind === 'text' || kind === 'xml');
}

const NAMES: Readonly<Record<MediaKind, string>> = {
  json: 'JSON',
  sse: 'server-sent events',
  jsonl: 'JSON Lines',
  binary: 'bytes',
  text: 'text',
  xml: 'XML',
  multipart: 'a form',
  urlencoded: 'a form',
};

/**
 * Returns the result for JSON. If another successful status has no content, the result can be null and is not a page.
 */
function jsonResult(
  json: Schema,
  responses: readonly RawResponse[],
  context: ResultContext,
): Result {
  const empty = responses.some(({ content }) => Object.keys(content).length === 0);
  const mediaType = ownJsonType(responses.flatMap(({ content }) => Object.keys(content)));
  const result: Result = empty
    ? { kind: 'json', schema: union([json, { kind: 'null' }]) }
    : pageResult(json, context);
  const isOther = mediaType !== undefined && (result.kind === 'json' || result.kind === 'page');
  return isOther ? { ...result, mediaType } : result;
}

interface KnownContent {
  readonly kind: MediaKind;
  readonly schema: Schema;
}

/** Returns the content of each media kind. Of several contents, it is plain JSON, otherwise the first one. */
function readContent(
  { content, pointer }: RawResponse,
  { reader, operation, document }: ResultContext,
): readonly KnownContent[] {
  const all = Object.entries(content).map(([mediaType, media]) => {
    const raw = isObject(media) ? get(media, 'schema') : undefined;
    return { kind: mediaKind(mediaType, raw) ?? 'binary', mediaType, raw };
  });
  return [...new Set(all.map(({ kind }) => kind))].flatMap((kind) => {
    const ofKind = all.filter((one) => one.kind === kind);
    const plain = ofKind.find(({ mediaType }) => ownJsonType([mediaType]) === undefined);
    const best = plain ?? ofKind[0];
    if (!best) return [];
    const isUnread = ({ raw }: typeof best): boolean =>
      JSON.stringify(raw ?? {}) !== JSON.stringify(best.raw ?? {});
    const unread = ofKind.filter(isUnread).map(({ mediaType }) => mediaType);
    if (unread.length > 0 && READ.some((one) => one === kind)) {
      const message = `the result has the type of \`${best.mediaType}\`, never of ${listed(unread)}`;
      document.report.warn(operation.where, message, 'remove the media types that are not needed');
    }
    if (READ.some((one) => one === kind))
      reportParameters(best.mediaType, pointer, document.report);
    const schema = reader.read(best.raw ?? {}, below(pointer, 'content', best.mediaType, 'schema'));
    return [{ kind, schema }];
  });
}

interface RawResponse {
  readonly status: string;
  readonly pointer: string;
  readonly content: Json;
}

const STATUS = /^(?:[1-5](?:\d\d|XX)|default|x-.*)$/i;

/** Returns the successful responses, sorted by status with `2XX` last; `default` if the operation has none. */
function successes({ operation, document }: ResultContext): readonly RawResponse[] {
  const responses = getObject(operation.raw, 'responses');
  for (const status of Object.keys(responses).filter((one) => !STATUS.test(one))) {
    const message = `\`${status}\` is not a status: the response is ignored`;
    document.report.warn(operation.where, message, 'use a code such as 200, or `2XX` or `default`');
  }
  const found = Object.keys(responses)
    .filter((status) => /^2(\d\d|XX)$/i.test(status))
    .toSorted();
  const statuses =
    found.length > 0 ? found : Object.keys(responses).filter((status) => status === 'default');
  return statuses.map((status) => {
    const pointer = below(operation.pointer, 'responses', status);
    const response = document.dereference(get(responses, status), pointer, 'responses');
    if (response) reportWrongKinds(response, RESPONSE, pointer, document.report);
    return { status, pointer, content: response ? getObject(response, 'content') : {} };
  });
}

function isBinary(schema: Schema): boolean {
  return schema.kind === 'binary';
}

function streamResult(
  described: Result,
  stream: NonNullable<ManifestOperation['stream']>,
  context: ResultContext,
): Result {
  const schema = schemaOf(described);
  const { event } = partsOf(described);
  // An imported spec describes its events. Their schema may have another name than in the manifest.
  const isNamed = stream.event !== undefined && !(event && isImported(context.document.root));
  const named = isNamed ? configuredSchema(stream.event, 'stream', context) : undefined;
  if (stream.when === undefined) return { kind: 'sse', event: named ?? event ?? schema };
  if (!hasSwitch(stream.when, context)) {
    context.document.report.warn(
      context.operation.where,
      `\`stream.when\` in the manifest is \`${stream.when}\`, but the body has no boolean field of that name`,
      `available: ${listed(bodyFields(context))}`,
    );
    return described;
  }
  return { kind: 'json-or-sse', schema, event: named ?? event ?? schema, when: stream.when };
}

/** Returns the schema that the manifest names. In beta operations, `X` stands for `BetaX` if the spec has `BetaX`. */
function configuredSchema(
  name: string,
  key: string,
  { operation, schemas, document }: ResultContext,
): Schema | undefined {
  const names = operation.namespace === 'beta' ? [`Beta${name}`, name] : [name];
  const found = names.find((candidate) => schemas.has(candidate));
  if (found !== undefined) return { kind: 'ref', name: found };
  const message = `\`${key}\` in the manifest names the unknown schema \`${name}\``;
  const hint = 'correct the name, or remove it to use the schema of the response';
  document.report.warn(operation.where, message, hint);
  return undefined;
}

function schemaOf(result: Result): Schema {
  const { value, event, item } = partsOf(result);
  return value ?? event ?? item ?? { kind: 'unknown' };
}

/** Returns whether the body has a boolean field with this name, by which callers can request a stream. */
function hasSwitch(name: string, { body, schemas }: ResultContext): boolean {
  const property = body && findProperty(body.schema, name, schemas);
  if (!property) return false;
  return leaves(property.schema, schemas).some(
    (leaf) =>
      leaf.kind === 'boolean' || (leaf.kind === 'literal' && typeof leaf.value === 'boolean'),
  );
}

function bodyFields({ body, schemas }: ResultContext): readonly string[] {
  const objects = body ? leaves(body.schema, schemas) : [];
  return objects.flatMap((leaf) =>
    leaf.kind === 'object' ? leaf.properties.map(({ name }) => name) : [],
  );
}
