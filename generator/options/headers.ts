/** The option that sends headers with the request for a spec: `Authorization: Bearer …`. */
import type { Header } from '../load/download.js';
import type { Kind, Reading } from './kinds.js';

/** Matches `Name: value`. The name is a `token` of RFC 9110, and the value has only characters that HTTP allows. */
const HEADER = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([ -~\u00a0-\u00ff]+)$/;

/** Headers that describe the connection or the body. The Fetch standard does not let callers set them. */
const OWN = /^(?:connection|content-length|expect|host|keep-alive|te|transfer-encoding|upgrade)$/i;

/** Returns the kind of the option. Messages never show a value, which may be a secret. */
export function headers(): Kind<readonly Header[]> {
  return {
    default: [],
    shownDefault: 'none',
    placeholder: "<'Name: value'>",
    repeatable: true,
    flagOnly: true,
    read: (given) => {
      const lines: readonly unknown[] = [given].flat();
      const readings = lines.map(readHeader);
      const refusal = readings.find((reading) => 'problem' in reading);
      if (refusal) return refusal;
      return { value: readings.flatMap((one) => ('value' in one ? [one.value] : [])) };
    },
    spell: () => [],
  };
}

function readHeader(line: unknown): Reading<Header> {
  const [, name = '', value = ''] = HEADER.exec(typeof line === 'string' ? line : '') ?? [];
  if (value.trim() === '') {
    return { problem: 'is not a header', hint: "write --header 'Name: value'" };
  }
  if (OWN.test(name)) return { problem: `cannot set ${name}`, hint: 'leave it out' };
  return { value: [name, value.trim()] };
}
