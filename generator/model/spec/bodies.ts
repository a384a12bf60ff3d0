/** Reads the request bodies of operations. */
import type { Body } from '../../ir/api.js';
import { leaves, type Schemas } from '../../ir/shape.js';
import { listed } from '../report.js';
import type { SpecDocument } from './document.js';
import { below, get, getObject, isObject } from './json.js';
import { mediaKind } from './media.js';
import { paramName } from './parameters.js';
import type { RawOperation } from './paths.js';
import type { SchemaReader } from './reader.js';

/** Undefined if the operation has no body, or an error is reported. JSON is preferred to multipart. */
export function readBody(
  operation: RawOperation,
  document: SpecDocument,
  reader: SchemaReader,
  schemas: Schemas,
): Body | undefined {
  if (get(operation.raw, 'requestBody') === undefined) return undefined;
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
  const param = paramName(raw);
  const others = leaves(schema, schemas).filter(
    (leaf) => leaf.kind !== 'object' && leaf.kind !== 'null',
  );
  if (others.length > 0 && param === undefined) {
    const message = `the request body is not an object: ${listed(others.map((leaf) => leaf.kind))}`;
    const hint = 'wrap it in an object, whose fields become the params of the method';
    document.report.error(operation.where, message, hint);
  }
  const required = get(raw, 'required') === true;
  return { encoding: choice.encoding, ...(param !== undefined && { param }), schema, required };
}
