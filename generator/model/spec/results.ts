/** Reads what operations return: from their responses, and from the manifest what a spec cannot state. */
import type { Body, Result } from '../../ir/api.js';
import { partsOf } from '../../ir/results.js';
import type { Schema } from '../../ir/schema.js';
import { findProperty, leaves } from '../../ir/shape.js';
import type { ManifestOperation } from '../../validate/manifest.js';
import { isImported } from '../names/imported-names.js';
import { listed } from '../report.js';
import { below, get, getObject, isObject, type Json } from './json.js';
import { mediaKind, type MediaKind } from './media.js';
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

function readResponse(context: ResultContext): Result {
  const content = successContent(context);
  const schemas = new Map<MediaKind, Schema>();
  const pointer = below(context.operation.pointer, 'responses');
  for (const [mediaType, media] of Object.entries(content)) {
    const kind = mediaKind(mediaType);
    if (kind === undefined || schemas.has(kind)) continue;
    const raw = isObject(media) ? (get(media, 'schema') ?? {}) : {};
    schemas.set(kind, context.reader.read(raw, below(pointer, mediaType, 'schema')));
  }
  const json = schemas.get('json');
  const event = schemas.get('sse');
  const item = schemas.get('jsonl');
  if (json && event && hasSwitch('stream', context))
    return { kind: 'json-or-sse', schema: json, event, when: 'stream' };
  if (json) return isBinary(json) ? { kind: 'binary' } : pageResult(json, context);
  if (event) return { kind: 'sse', event };
  if (item) return { kind: 'jsonl', item };
  if (schemas.has('binary')) return { kind: 'binary' };
  if (Object.keys(content).length > 0 && context.configured?.binary !== true) {
    const message = `unsupported media type of the response: ${listed(Object.keys(content))}`;
    const hint = "set `binary: true` in the manifest's `operations` to get the bytes";
    context.document.report.error(context.operation.where, message, hint);
  }
  return { kind: 'none' };
}

/** The content of the first successful response that has some: by status, `2XX` after those, `default` at the end. */
function successContent({ operation, document }: ResultContext): Json {
  const responses = getObject(operation.raw, 'responses');
  const successes = Object.keys(responses)
    .filter((status) => /^2(\d\d|XX)$/i.test(status))
    .toSorted();
  const statuses =
    successes.length > 0
      ? successes
      : Object.keys(responses).filter((status) => status === 'default');
  for (const status of statuses) {
    const response = document.dereference(
      get(responses, status),
      below(operation.pointer, 'responses', status),
    );
    const content = response ? getObject(response, 'content') : {};
    if (Object.keys(content).length > 0) return content;
  }
  return {};
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
  // An imported spec describes its events, possibly under another name than the manifest has.
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

/** The schema that the manifest names. For a beta operation, `X` stands for `BetaX` if the spec has it. */
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

/** Whether the body has a boolean field, with which callers can request a stream. */
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
