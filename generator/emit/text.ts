/** Encodes text of specs and manifests for emitted code: one function per context. */
import type { Documented } from '../ir/schema.js';
import { isParagraph, wrapParagraphs } from './wrap.js';

/** Control characters except tab and line feed, and the two separators that end a line in JavaScript. */
const CONTROL_CHARACTERS = /[^\P{Cc}\t\n]|[\p{Zl}\p{Zp}]/gu;

/** Characters that editors do not show, such as those that change the direction of text. They could disguise code. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Writes each UTF-16 unit as an escape sequence of JavaScript, such as `\u200b`. */
function escapeUnits(text: string): string {
  const units = text.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return units.map((hex) => `\\u${hex}`).join('');
}

/** Escapes format characters in a source. They occur only in strings and comments. */
export function escapeFormat(source: string): string {
  return source.replace(/\p{Cf}/gu, escapeUnits);
}

/** Writes a string literal in double quotes, with escape sequences for invisible characters. */
export function stringLiteral(value: string): string {
  return JSON.stringify(value).replace(INVISIBLE, escapeUnits);
}

/** Writes a string literal in single quotes for examples. Prettier does not format examples in comments. */
export function quoted(value: string): string {
  return `'${stringLiteral(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Writes a property name, in quotes unless it is an identifier of ASCII characters. */
export function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name);
}

/** Writes a key of an object literal. As a plain key, `__proto__` would set the prototype instead of a property. */
export function objectKey(name: string): string {
  return name === '__proto__' ? `[${stringLiteral(name)}]` : propertyName(name);
}

/** Escapes text for a JSDoc comment, so that the text cannot end the comment or start a tag. */
export function commentText(text: string): string {
  return escapeFormat(text)
    .replaceAll('\r\n', '\n')
    .replace(CONTROL_CHARACTERS, '')
    .replaceAll('*/', '*\\/')
    .replace(/(^|[^\w`])@(?=\w)/g, '$1\\@')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/**
 * Returns the text of a JSDoc comment without its frame: the description in short lines, then `@deprecated`; may be
 * empty.
 *
 * @param note a sentence that follows the description on a separate line
 */
export function documentation({ description, deprecated }: Documented, note = ''): string {
  const prose = withNote(description === undefined ? '' : commentText(description), note);
  if (deprecated === undefined) return prose;
  const reason =
    deprecated === true ? '' : ` ${commentText(deprecated).replaceAll(/\s*\n\s*/g, ' ')}`;
  return [prose, wrapParagraphs(`@deprecated${reason}`)].filter(Boolean).join('\n\n');
}

/** The note continues the last paragraph, unless the description ends with a list, a table or code. */
function withNote(prose: string, note: string): string {
  if (prose === '' || note === '') return wrapParagraphs(prose + note);
  const [last = ''] = prose.split('\n').slice(-1);
  return wrapParagraphs(`${prose}${isParagraph(last) ? '\n' : '\n\n'}${note}`);
}

/** Indents each line by one level. */
export function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}

/** Frames the text of a JSDoc comment. With `isBlock`, the comment is a block even if its text is one line. */
export function docComment(text: string, isBlock = false): string {
  if (!isBlock && !text.includes('\n')) return `/** ${text} */`;
  return ['/**', ...text.split('\n').map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}
