/** The media types that a client can send or read. */
import { quote } from '../../quote.js';
import { listed, type Report } from '../report.js';
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
 * Returns the kind of a media type: `json` for `application/json; charset=utf-8`; undefined for multipart types that
 * clients do not support. Returns `json` for the range of all media types with a `schema` whose `type` is not `string`,
 * since some specs describe JSON by this range.
 */
export function mediaKind(mediaType: string, schema?: unknown): MediaKind | undefined {
  const essence = essenceOf(mediaType);
  if (essence === '*/*' && isObject(schema) && get(schema, 'type') !== 'string') return 'json';
  return PATTERNS.find(([, pattern]) => pattern.test(essence))?.[0];
}

/** Returns a media type in lower case without parameters: `application/json` for `Application/JSON; charset=utf-8`. */
export function essenceOf(mediaType: string): string {
  return (mediaType.toLowerCase().split(';')[0] ?? '').trim();
}

/**
 * Returns the first JSON media type, such as `application/merge-patch+json`; undefined if the list has
 * `application/json`, `text/json` or a range of JSON types, since clients then use `application/json`.
 */
export function ownJsonType(mediaTypes: readonly string[]): string | undefined {
  const essences = mediaTypes.map(essenceOf).filter((one) => mediaKind(one, {}) === 'json');
  const isPlain = (one: string): boolean => !/^[\w.-]+\/[\w.-]+\+json$/.test(one);
  return essences.some(isPlain) ? undefined : essences[0];
}

/** Parameters that clients send, or that clients set themselves. */
const SENT = /^(?:charset="?(?:utf-?8|us-ascii)"?|boundary=.*)$/i;

/** Warns of the parameters of a media type that clients do not send, such as `version=2`. */
export function reportParameters(
  mediaType: string,
  where: string,
  report: Report,
  hint = 'callers can send the whole media type in `headers`',
): void {
  const given = mediaType.split(';').slice(1);
  const unsent = given.map((one) => one.trim()).filter((one) => one !== '' && !SENT.test(one));
  if (unsent.length === 0) return;
  const message = `${listed(unsent)} of the media type ${quote(mediaType)} is not sent`;
  report.warn(where, message, hint);
}
