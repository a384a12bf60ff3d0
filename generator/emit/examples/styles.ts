/** Writes samples of parameters in the styles of OpenAPI, as the runtime does. */
import type { HeaderStyle, PathStyle, QueryStyle } from '../../ir/api.js';
import { jsonOf, type Sample } from './sample.js';

type Style = PathStyle | QueryStyle | HeaderStyle;

/** Returns the encoded parameter, or the value of a header. */
type Write = (name: string, sample: Sample) => string;

/** Encodes a text for a URL. Half of a surrogate pair cannot be encoded, so it becomes U+FFFD. */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

export function textOf(sample: Sample): string {
  return sample.kind === 'scalar' ? String(sample.value) : JSON.stringify(jsonOf(sample));
}

type Entry = readonly [key: string | undefined, text: string];

function entriesOf(sample: Sample): readonly Entry[] {
  if (sample.kind === 'list') return sample.items.map((item) => [undefined, textOf(item)]);
  if (sample.kind === 'record') return sample.fields.map(([key, value]) => [key, textOf(value)]);
  return [[undefined, textOf(sample)]];
}

const flat = (sample: Sample): readonly string[] =>
  entriesOf(sample).flatMap(([key, text]) => (key === undefined ? [text] : [key, text]));
const join = (sample: Sample, delimiter: string): string =>
  flat(sample).map(encode).join(delimiter);
const pair = (name: string, text: string): string => `${encode(name)}=${text}`;

const together =
  (delimiter: string): Write =>
  (name, sample) =>
    pair(name, join(sample, delimiter));

const exploded =
  (start: string, separator: string, isNamed: boolean): Write =>
  (name, sample) =>
    start +
    entriesOf(sample)
      .map(([key = isNamed ? name : undefined, text]) =>
        key === undefined ? encode(text) : pair(key, encode(text)),
      )
      .join(separator);

const STYLES: Readonly<Record<Style, Write>> = {
  form: together(','),
  formExplode: exploded('', '&', true),
  spaceDelimited: together('%20'),
  pipeDelimited: together('%7C'),
  jsonText: (name, sample) => pair(name, encode(JSON.stringify(jsonOf(sample)))),
  simple: (_, sample) => join(sample, ','),
  simpleExplode: exploded('', ',', false),
  label: (_, sample) => `.${join(sample, ',')}`,
  labelExplode: exploded('.', '.', false),
  matrix: (name, sample) => `;${pair(name, join(sample, ','))}`,
  matrixExplode: exploded(';', ';', true),
  jsonSegment: (_, sample) => encode(JSON.stringify(jsonOf(sample))),
  simpleHeader: (_, sample) => flat(sample).join(),
  simpleHeaderExplode: (_, sample) =>
    entriesOf(sample)
      .map(([key, text]) => (key === undefined ? text : `${key}=${text}`))
      .join(),
  jsonHeader: (_, sample) => JSON.stringify(jsonOf(sample)),
};

export function writeStyle(style: Style, name: string, sample: Sample): string {
  return STYLES[style](name, sample);
}
