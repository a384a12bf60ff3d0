/** Quotes untrusted text for messages: on one line, in backticks, without control characters. */

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Returns the text in backticks, with control and other invisible characters escaped, as `\n` or `\u{…}`. */
export function quote(text: string): string {
  return `\`${text.replace(UNPRINTABLE, escape)}\``;
}

/** Joins quoted words: `a`, `b` or `c`. */
export function quoteAll(words: readonly string[]): string {
  const quoted = words.map(quote);
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last;
}

function escape(sign: string): string {
  return sign === '\n' ? '\\n' : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
}
