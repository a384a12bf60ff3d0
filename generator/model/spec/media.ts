/** The media types that a client can send or read. */
import { get, isObject } from './json.js';

export type MediaKind =
  'json' | 'jsonl' | 'sse' | 'multipart' | 'urlencoded' | 'xml' | 'text' | 'binary';

const PATTERNS: readonly (readonly [MediaKind, RegExp])[] = [
  ['jsonl', /^application\/(x-jsonl|jsonl|x-ndjson|ndjson|json-lines|x-json-stream)$|\+jsonl$/],
  ['json', /^(application|text)\/json$|\+json$/],
  ['sse', /^text\/event-stream$/],
  ['multipart', /^multipart\/form-data$/],
  ['urlencoded', /^application\/x-www-form-urlencoded$/],
  ['binary', /^(image|audio|video|font)\//],
  ['xml', /^(application|text)\/xml$|\+xml$/],
  ['text', /^text\//],
  ['binary', /^(?!multipart\/)/],
];

/**
 * `application/json; charset=utf-8` -> `json`; undefined for multipart types that clients do not support. The range of
 * all media types is read as JSON if its `schema` is not a string, since some specs describe JSON by this range.
 */
export function mediaKind(mediaType: string, schema?: unknown): MediaKind | undefined {
  const essence = essenceOf(mediaType);
  if (essence === '*/*' && isObject(schema) && get(schema, 'type') !== 'string') return 'json';
  return PATTERNS.find(([, pattern]) => pattern.test(essence))?.[0];
}

/** `Application/JSON; charset=utf-8` -> `application/json`. */
export function essenceOf(mediaType: string): string {
  return (mediaType.toLowerCase().split(';')[0] ?? '').trim();
}

/**
 * The media type of JSON if it must be named: `application/merge-patch+json`, but not `application/json` or a range.
 */
export function ownJsonType(mediaTypes: readonly string[]): string | undefined {
  const essences = mediaTypes.map(essenceOf).filter((one) => mediaKind(one, {}) === 'json');
  const isPlain = (one: string): boolean => !/^[\w.-]+\/[\w.-]+\+json$/.test(one);
  return essences.some(isPlain) ? undefined : essences[0];
}
