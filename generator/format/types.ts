/** Reads type expressions that prettier does not change if they fit on one line. */

export const NAME = String.raw`[A-Za-z_$][\w$]*`;

/** A string literal without inner quotes and escapes: these affect which quotes prettier chooses. */
export const STRING = String.raw`"[\x20\x21\x23-\x26\x28-\x5b\x5d-\x7e]*"`;

/** A name, a string or a number. Only numbers that prettier does not rewrite match. */
export const ATOM = String.raw`(?:readonly |typeof )?(?:${NAME}|${STRING}|0|[1-9]\d*)`;

const NEXT_ATOM = new RegExp(`${ATOM}|\\(string & \\{\\}\\)`, 'y');

/** Splits a text at `, ` into types. Returns undefined if prettier may change one of them. */
export function readTypes(text: string): readonly string[] | undefined {
  const types: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = endOfType(text, start);
    if (end === undefined) return undefined;
    types.push(text.slice(start, end));
    if (end < text.length && !text.startsWith(', ', end)) return undefined;
    start = end + ', '.length;
  }
  return types;
}

function endOfType(text: string, start: number): number | undefined {
  let end = endOfPart(text, start);
  while (end !== undefined && /[|&]/.test(text[end + 1] ?? '')) end = endOfPart(text, end + 3);
  return end;
}

/** Returns the offset at which a part of a union or an intersection ends. */
function endOfPart(text: string, start: number): number | undefined {
  const end = endOfGroup(text, start) ?? endOfNamed(text, start);
  if (end === undefined) return undefined;
  const [lists = ''] = /^(?:\[\])*/.exec(text.slice(end, end + 8)) ?? [];
  return end + lists.length;
}

/** Returns the offset at which a type in parentheses ends, if `[]` follows. */
function endOfGroup(text: string, start: number): number | undefined {
  if (text[start] !== '(') return undefined;
  const end = endOfType(text, start + 1);
  // Prettier removes the parentheses of a single type.
  if (end === undefined || end === endOfPart(text, start + 1)) return undefined;
  return text.startsWith(')[]', end) ? end + 1 : undefined;
}

function endOfNamed(text: string, start: number): number | undefined {
  NEXT_ATOM.lastIndex = start;
  if (!NEXT_ATOM.test(text)) return undefined;
  let end: number | undefined = NEXT_ATOM.lastIndex;
  if (text[end] !== '<') return end;
  end = endOfType(text, end + 1);
  while (end !== undefined && text.startsWith(', ', end)) end = endOfType(text, end + 2);
  return end !== undefined && text[end] === '>' ? end + 1 : undefined;
}
