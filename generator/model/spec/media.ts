/** The media types that a client can send or read. */
import { get, isObject } from './json.js';

export type MediaKind = 'json' | 'jsonl' | 'sse' | 'multipart' | 'binary';

const PATTERNS: readonly (readonly [MediaKind, RegExp])[] = [
  ['jsonl', /^application\/(x-jsonl|jsonl|x-ndjson|ndjson|json-lines|x-json-stream)$|\+jsonl$/],
  ['json', /^application\/json$|\+json$/],
  ['sse', /^text\/event-stream$/],
  ['multipart', /^multipart\/form-data$/],
  [
    'binary',
    /^(image|audio|video|font)\/|^application\/(octet-stream|pdf|zip|gzip|x-tar)$|^\*\/\*$/,
  ],
];

/**
 * `application/json; charset=utf-8` -> `json`; undefined for a media type that clients do not support. Some servers
 * describe JSON as any media type: with a `schema` other than of a string, it is read as JSON.
 */
export function mediaKind(mediaType: string, schema?: unknown): MediaKind | undefined {
  const [essence = ''] = mediaType.toLowerCase().split(';');
  if (essence.trim() === '*/*' && isObject(schema) && get(schema, 'type') !== 'string')
    return 'json';
  return PATTERNS.find(([, pattern]) => pattern.test(essence.trim()))?.[0];
}
