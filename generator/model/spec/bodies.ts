/** Reads what an operation takes as its body. */
import type { Body } from '../../ir/api.js';
import { leaves, type Schemas } from '../../ir/shape.js';
import { listed } from '../report.js';
import type { SpecDocument } from './document.js';
import { below, get, getObject, isObject } from './json.js';
import { mediaKind } from './media.js';
import type { RawOperation } from './paths.js';
import type { SchemaReader } from './reader.js';

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
    const message = `has a body of ${listed(mediaTypes)}`;
    document.report.error(
      operation.where,
      message,
      'describe it as application/json or multipart/form-data',
    );
    return undefined;
  }
  const media = get(content, choice.mediaType);
  const schema = reader.read(
    isObject(media) ? (get(media, 'schema') ?? {}) : {},
    below(pointer, 'content', choice.mediaType, 'schema'),
  );
  const odd = leaves(schema, schemas).filter(
    (leaf) => leaf.kind !== 'object' && leaf.kind !== 'null',
  );
  if (odd.length > 0) {
    const message = `its body is no object but ${listed(odd.map((leaf) => leaf.kind))}`;
    document.report.error(operation.where, message, 'wrap it in an object: callers give fields');
  }
  return { encoding: choice.encoding, schema, required: get(raw, 'required') === true };
}
