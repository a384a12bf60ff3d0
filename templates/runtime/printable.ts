/** Makes messages of API errors safe to print. Loaded late, with the code that makes these errors. */
import { describeError } from './error-text.js';

/**
 * Characters that control a terminal, end a line or change the direction of text: control characters other than tab and
 * line feed, the separators U+2028 and U+2029, and the marks of direction of Unicode.
 */
const UNPRINTABLE = /[^\t\n -~\xa0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\uffff]/g;

/**
 * Returns the text of {@link describeError} without a status. Percent-encodes the characters that are not safe to
 * print.
 */
export function messageIn(body: unknown, message?: string): string {
  return describeError(undefined, body, message).replace(UNPRINTABLE, encodeURI);
}
