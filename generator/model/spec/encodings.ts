/** Reads the `encoding` of the fields of a form. */
import type { Body } from '../../ir/api.js';
import type { Report } from '../report.js';
import { get, getObject, getText, type Json } from './json.js';
import { mediaKind } from './media.js';

/** The fields that are sent as JSON, and those that are written in brackets. Says what has no effect. */
export function readEncodings(
  media: Json,
  where: string,
  report: Report,
): Pick<Body, 'jsonParts' | 'nested'> {
  const encodings = getObject(media, 'encoding');
  const names = Object.keys(encodings);
  const jsonParts = names.filter((name) => {
    const contentType = getText(getObject(encodings, name), 'contentType');
    return contentType !== undefined && mediaKind(contentType) === 'json';
  });
  const nested = names.filter(
    (name) => getText(getObject(encodings, name), 'style') === 'deepObject',
  );
  for (const name of names) {
    if (get(getObject(encodings, name), 'headers') === undefined) continue;
    const message = `\`headers\` in the encoding of the field \`${name}\` has no effect`;
    report.warn(where, message, 'remove them, or send the request with `client.post`');
  }
  return {
    ...(jsonParts.length > 0 && { jsonParts }),
    ...(nested.length > 0 && { nested }),
  };
}
