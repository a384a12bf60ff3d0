/** Breaks the code of examples into lines. Prettier does not format comments. */

/** An expression: text, or a list or object that can be broken into lines. */
export type Code = string | Group;

interface Group {
  readonly open: string;
  readonly close: string;
  /** The text between brackets and items if the group is on one line. */
  readonly pad: string;
  readonly items: readonly (readonly [key: string, value: Code])[];
}

/**
 * The maximum width of a line, if a list or object in it can be broken. With the frame and the indentation of a
 * comment, such a line fits into 100 columns.
 */
const WIDTH = 80;

export function braces(entries: readonly (readonly [string, Code])[]): Code {
  const items = entries.map(([key, value]) => [`${key}: `, value] as const);
  return items.length === 0 ? '{}' : { open: '{', close: '}', pad: ' ', items };
}

export function brackets(values: readonly Code[]): Code {
  return { open: '[', close: ']', pad: '', items: values.map((value) => ['', value] as const) };
}

function onOneLine(code: Code): string {
  if (typeof code === 'string') return code;
  const items = code.items.map(([key, value]) => key + onOneLine(value)).join(', ');
  return code.open + code.pad + items + code.pad + code.close;
}

/**
 * Returns the code of an expression. If it is too long for one line, a list or object is broken into lines.
 *
 * @param before the length of the text before the code on the same line
 */
function broken(code: Code, indent: string, before: number): string {
  const line = onOneLine(code);
  if (typeof code === 'string' || before + line.length <= WIDTH) return line;
  const inner = `${indent}  `;
  const items = code.items.map(([key, value]) => {
    return `${inner}${key}${broken(value, inner, inner.length + key.length)},\n`;
  });
  return `${code.open}\n${items.join('')}${indent}${code.close}`;
}

/** Returns `before`, the arguments and `after`. Only the last argument may be broken into lines. */
export function layOut(before: string, args: readonly Code[], after: string): string {
  const rest = args.slice(0, -1).map(onOneLine);
  const last = args.at(-1);
  const start = before + rest.map((arg) => `${arg}, `).join('');
  return start + (last === undefined ? '' : broken(last, '', start.length + after.length)) + after;
}
