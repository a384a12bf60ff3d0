/** Reads the request bodies of operations. */
import type { Body } from '../../ir/api.js';
import type { Schema } from '../../ir/schema.js';
import { leaves, propertiesOf, type Schemas } from '../../ir/shape.js';
import { listed } from '../report.js';
import { withoutNull } from './combine.js';
import type { SpecDocument } from './document.js';
import { below, get, getObject, getText, isObject } from './json.js';
import { mediaKind } from './media.js';
import { paramName } from './parameters.js';
import type { RawOperation } from './paths.js';
import type { SchemaReader } from './reader.js';

/**
 * Undefined if the operation has no body, or an error is reported. JSON is preferred to multipart.
 *
 * @param names of the other fields of the params
 */
export function readBody(
  operation: RawOperation,
  document: SpecDocument,
  reader: SchemaReader,
  schemas: Schemas,
  names: ReadonlySet<string>,
): Body | undefined {
  if (get(operation.raw, 'requestBody') === undefined) return undefined;
  if (operation.method === 'GET') {
    const hint = 'remove it from the spec, or describe its fields as query parameters';
    document.report.warn(
      operation.where,
      'the request body is not sent: `fetch` refuses one for GET',
      hint,
    );
    return undefined;
  }
  const pointer = below(operation.pointer, 'requestBody');
  const raw = document.dereference(get(operation.raw, 'requestBody'), pointer);
  if (!raw) return undefined;
  const content = getObject(raw, 'content');
  const mediaTypes = Object.keys(content);
  const supported = (['json', 'multipart'] as const).flatMap((encoding) => {
    const mediaType = mediaTypes.find((type) => mediaKind(type) === encoding);
    return mediaType === undefined ? [] : [{ encoding, mediaType }];
  });
  const [choice] = supported;
  if (!choice) {
    const message = `unsupported media type of the request body: ${listed(mediaTypes)}`;
    const hint = 'describe the body as application/json or multipart/form-data';
    document.report.error(operation.where, message, hint);
    return undefined;
  }
  const media = get(content, choice.mediaType);
  const schema = reader.read(
    isObject(media) ? (get(media, 'schema') ?? {}) : {},
    below(pointer, 'content', choice.mediaType, 'schema'),
  );
  const required = get(raw, 'required') === true;
  const body = { encoding: choice.encoding, schema: withoutNull(schema), required };
  const jsonParts = choice.encoding === 'multipart' ? readJsonParts(media) : [];
  const others = leaves(body.schema, schemas).filter(({ kind }) => kind !== 'object');
  if (body.encoding === 'multipart' && others.length > 0) {
    const message = `the form is not an object: ${listed(others.map(({ kind }) => kind))}`;
    document.report.error(
      operation.where,
      message,
      'describe it as an object, whose fields are its parts',
    );
  }
  const param = paramName(raw) ?? (isSpread(body.schema, schemas, names) ? undefined : 'body');
  return {
    ...body,
    ...(param !== undefined && { param }),
    ...(jsonParts.length > 0 && { jsonParts }),
  };
}

/**
 * Whether each field of the body can be a field of the params: it consists of objects, whose fields have other names
 * than the other params. A map can have a field of any name, so it is spread only where there are no other params.
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

/** The parts of a form whose `encoding` says that they are JSON. */
function readJsonParts(media: unknown): readonly string[] {
  const encodings = isObject(media) ? getObject(media, 'encoding') : {};
  return Object.keys(encodings).filter((name) => {
    const contentType = getText(getObject(encodings, name), 'contentType');
    return contentType !== undefined && mediaKind(contentType) === 'json';
  });
}
