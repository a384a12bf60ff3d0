/** The media types that a client can send or read. */

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

/** `application/json; charset=utf-8` -> `json`; undefined for a media type that clients do not support. */
export function mediaKind(mediaType: string): MediaKind | undefined {
  const [essence = ''] = mediaType.toLowerCase().split(';');
  return PATTERNS.find(([, pattern]) => pattern.test(essence.trim()))?.[0];
}
