/**
 * Encodes text from a spec or manifest for Markdown, so that special characters in it have no effect, even in tables.
 * Only backticks in prose have an effect.
 */

/** Characters that have a meaning in Markdown or HTML. */
const SPECIAL = /[\\`*_[\]<>#!~&|$@:(){}+=^"'-]/g;
/** Characters that have a meaning within a paragraph, where most punctuation is harmless. */
const SPECIAL_IN_PROSE = /[\\`*_[\]<>#!~&|$@]|:(?=\/\/)|(?<=www)\.|\{(?=[{%])/gi;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
/** Invisible characters except line breaks and tabs, which code may contain. */
const INVISIBLE_IN_CODE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function oneLine(text: string): string {
  return text.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
}

/** Writes special characters as numeric entities, which Markdown does not interpret. */
function entities(text: string, special: RegExp): string {
  return text.replace(special, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

/** Writes a text on one line. Text in backticks becomes code. */
export function prose(text: string): string {
  const parts = oneLine(text).split(/`([^`]+)`/);
  const encoded = parts
    .map((part, index) => (index % 2 === 1 ? code(part) : entities(part, SPECIAL_IN_PROSE)))
    .join('');
  // At the start of a line, these characters would begin a list or a heading.
  return encoded.replace(/^(\d+)(?=[.)])|^[-+=:]/, (sign) => entities(sign, /^\d|[-+=:]/g));
}

/** Writes a code span, in HTML if the text cannot stand between backticks. */
export function code(text: string): string {
  const line = oneLine(text);
  if (line === '') return '';
  return /[`|\\]/.test(line) ? `<code>${entities(line, SPECIAL)}</code>` : `\`${line}\``;
}

/**
 * Writes a block of code. Its fences are longer than any run of backticks in the code. Invisible characters become
 * U+FFFD.
 */
export function fence(language: string, text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fences = '`'.repeat(longest + 1);
  return `${fences}${language}\n${text.replace(INVISIBLE_IN_CODE, '\ufffd')}\n${fences}`;
}

/** Writes code. If the address is a web address without spaces and parentheses, the code links to it. */
export function linked(text: string, address: string): string {
  const isAddress = /^https?:\/\/[\w.~:/?#@!$&*+,=%-]+$/.test(address);
  return isAddress ? `[${code(text)}](${address})` : code(text);
}

/** Writes code with a link to a file in the folder of the document. */
export function toFile(text: string, path: string): string {
  return `[${code(text)}](${encodeURI(path)})`;
}
