/** Reads the request bodies of operations. */
import type { Body } from '../../ir/api.js';
import type { BodyEncoding } from '../../ir/bodies.js';
import type { Schema } from '../../ir/schema.js';
import { leaves, propertiesOf, type Schemas } from '../../ir/shape.js';
import { listed } from '../report.js';
import { union, withoutNull } from './combine.js';
import type { SpecDocument } from './document.js';
import { readEncodings } from './encodings.js';
import { below, get, getObject, type Json } from './json.js';
import { BODY, reportWrongKinds } from './kinds.js';
import { essenceOf, mediaKind, ownJsonType, reportParameters, type MediaKind } from './media.js';
import { paramName } from './parameters.js';
import type { RawOperation } from './paths.js';
import type { SchemaReader } from './reader.js';

export interface BodyContext {
  readonly document: SpecDocument;
  readonly reader: SchemaReader;
  readonly schemas: Schemas;
  /** Whether multipart forms name the items of lists and the keys of objects in brackets: `ids[]`, `filter[key]`. */
  readonly hasBrackets: boolean;
}

/** The content of a body under one media type. */
interface Media {
  readonly kind: MediaKind | undefined;
  readonly mediaType: string;
  readonly raw: Json;
}

/** The kinds that clients can send, in the order of preference. */
const SENT = ['json', 'multipart', 'urlencoded', 'text', 'binary'] as const;

/**
 * Returns the request body; undefined if the operation has none, or if a diagnostic says why clients cannot send it.
 */
export function readBody(
  operation: RawOperation,
  context: BodyContext,
  names: ReadonlySet<string>,
): Body | undefined {
  const { document, schemas } = context;
  if (get(operation.raw, 'requestBody') === undefined) return undefined;
  if (operation.method === 'GET') {
    const hint = 'remove it from the spec, or describe its fields as query parameters';
    const message = 'the request body is not sent: `fetch` refuses one for GET';
    document.report.warn(operation.where, message, hint);
    return undefined;
  }
  const pointer = below(operation.pointer, 'requestBody');
  const raw = document.dereference(get(operation.raw, 'requestBody'), pointer, 'requestBodies');
  if (raw) reportWrongKinds(raw, BODY, operation.where, document.report);
  const content = raw && getObject(raw, 'content');
  const [media, ...others] = content ? readMedia(content, operation, context) : [];
  if (!raw || !content || !media) return undefined;
  const form = media.kind === 'json' ? others.find(({ kind }) => kind === 'multipart') : media;
  const inContent = below(pointer, 'content');
  const read = [media, ...(form && form !== media ? [form] : [])];
  for (const { mediaType } of read) reportParameters(mediaType, operation.where, document.report);
  const given = union(read.map((one) => readSchema(one, inContent, operation, context)));
  const required = get(raw, 'required') === true;
  // A required body that can be null is one param, which callers can set to null. If its fields were params, null could
  // not be sent.
  const isNullable = given.kind === 'union' && given.of.some(({ kind }) => kind === 'null');
  const keepsNull = required && isNullable;
  const schema = keepsNull ? given : withoutNull(given);
  const isOne = keepsNull || !isSpread(schema, schemas, names);
  const param = paramName(raw) ?? (isOne ? 'body' : undefined);
  return {
    ...sendingOf(media, form, Object.keys(content), context),
    schema,
    required,
    ...(param !== undefined && { param }),
    ...(form &&
      readEncodings(
        {
          raw: form.raw,
          isMultipart: form.kind === 'multipart',
          schema,
          schemas,
          where: operation.where,
        },
        document.report,
      )),
  };
}

/**
 * Returns the contents that clients can send, the preferred one first. Warns of media types that are not used, except
 * of those for which `isAlike` returns true.
 */
function readMedia(
  content: Json,
  { where }: RawOperation,
  { document }: BodyContext,
): readonly Media[] {
  const mediaTypes = Object.keys(content);
  if (mediaTypes.length === 0) {
    const message = 'the request body has no media type: it is not sent';
    document.report.warn(where, message, 'describe it under `content`');
    return [];
  }
  const known = mediaTypes.map((mediaType) => {
    const raw = getObject(content, mediaType);
    return { kind: mediaKind(mediaType, get(raw, 'schema')), mediaType, raw };
  });
  const sent = SENT.flatMap((kind) => {
    const ofKind = known.filter((one) => one.kind === kind);
    const plain = ofKind.find(({ mediaType }) => ownJsonType([mediaType]) === undefined);
    const best = plain ?? ofKind[0];
    return best ? [{ ...best, kind }] : [];
  });
  const [first] = sent;
  if (!first) {
    const message = `unsupported media type of the request body: ${listed(mediaTypes)}`;
    const hint = 'describe the body as application/json or multipart/form-data';
    document.report.error(where, message, hint);
    return [];
  }
  const isSent = (one: Media): boolean =>
    one.mediaType === first.mediaType || (first.kind === 'json' && one.kind === 'multipart');
  const unused = known.filter((one) => !isSent(one) && !isAlike(one, first));
  if (unused.length > 0) {
    const message = `the request body is sent as \`${first.mediaType}\`, never as ${listed(unused.map(({ mediaType }) => mediaType))}`;
    document.report.warn(where, message, 'remove the media types that are not needed');
  }
  return sent;
}

/**
 * Returns whether a media type other than text and bytes has the same `schema` as another media type. If so, the unused
 * media type causes no warning.
 */
function isAlike(one: Media, other: Media): boolean {
  const isStructured = one.kind !== 'text' && one.kind !== 'binary';
  const schemas = [one, other].map(({ raw }) => JSON.stringify(get(raw, 'schema') ?? {}));
  return isStructured && schemas[0] === schemas[1];
}

function readSchema(
  { kind, mediaType, raw }: Media,
  pointer: string,
  { where }: RawOperation,
  { reader, schemas, document }: BodyContext,
): Schema {
  if (kind === 'text') return { kind: 'string' };
  if (kind === 'binary') return { kind: 'binary' };
  const schema = reader.read(get(raw, 'schema') ?? {}, below(pointer, mediaType, 'schema'));
  if (kind === 'json') return schema;
  const others = leaves(schema, schemas).filter((leaf) => leaf.kind !== 'object');
  if (others.length > 0 && others.every((leaf) => leaf.kind === 'unknown'))
    return { kind: 'object', properties: [], rest: { kind: 'unknown' } };
  if (others.length > 0) {
    const message = `the form is not an object: ${listed(others.map((leaf) => leaf.kind))}`;
    document.report.error(where, message, 'describe it as an object, whose fields are its parts');
  }
  return schema;
}

type Sending = Pick<Body, 'encoding' | 'mediaType' | 'orJson'>;

function sendingOf(
  media: Media,
  form: Media | undefined,
  mediaTypes: readonly string[],
  { hasBrackets }: BodyContext,
): Sending {
  const inParts: BodyEncoding = hasBrackets ? 'multipart' : 'form-data';
  if (media.kind === 'json') {
    if (form) return { encoding: inParts, orJson: true };
    const mediaType = ownJsonType(mediaTypes);
    return { encoding: 'json', ...(mediaType !== undefined && { mediaType }) };
  }
  if (media.kind === 'multipart') return { encoding: inParts };
  if (media.kind === 'urlencoded') return { encoding: 'urlencoded' };
  const mediaType = essenceOf(media.mediaType);
  const encoding = media.kind === 'text' ? 'text' : 'bytes';
  return { encoding, ...(!mediaType.includes('*') && { mediaType }) };
}

/**
 * Returns whether each field of the body can be a field of the params: the body consists of objects, and its fields
 * have other names than the other params. A map can have a field of any name, so its fields cannot be beside other
 * params.
 */
function isSpread(schema: Schema, schemas: Schemas, names: ReadonlySet<string>): boolean {
  const parts = leaves(schema, schemas);
  return (
    parts.length > 0 &&
    parts.every(
      (part) => part.kind === 'object' && (part.rest === undefined || names.size === 0),
    ) &&
    propertiesOf(schema, schemas).every(({ name }) => !names.has(name))
  );
}
