/** Messages of errors of the API. Loaded late, with the first error. */
import { describeError } from './error-text.js';

/** Characters that act on a terminal, hide text or change its order: controls but for tabs and line feeds, and some of Unicode. */
const UNPRINTABLE = /[^\t\n -~\xa0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\uffff]/g;

/** The message in the body of an error, with percent-encoding in place of the characters that cannot be printed. */
export function messageIn(body: unknown, message?: string): string {
  return describeError(undefined, body, message).replace(UNPRINTABLE, encodeURI);
}
