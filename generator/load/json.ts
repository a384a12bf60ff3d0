/**
 * Finds the syntax error of a text that is not JSON, since the messages of `JSON.parse` depend on the version of Node.
 * Also finds keys that an object has twice.
 */
import { type JSONVisitor, type ParseErrorCode, type ParseOptions, visit } from 'jsonc-parser';
import type { Diagnostic } from '../diagnostics.js';
import { quote } from '../quote.js';
import { type DataPath, formatPlace, placesIn } from './places.js';

const PROBLEMS: Readonly<Record<ParseErrorCode, string>> = {
  1: 'unexpected text',
  2: 'a number is not well-formed',
  3: 'a key in double quotes is missing',
  4: 'a value is missing',
  5: 'a colon is missing',
  6: 'a comma is missing',
  7: 'a `}` is missing',
  8: 'a `]` is missing',
  9: 'text follows the end',
  10: 'a comment is not allowed',
  11: 'a comment does not end',
  12: 'a string does not end on its line',
  13: 'a number does not end',
  14: '`\\u` is not followed by four hex digits',
  15: 'unknown escape after `\\`',
  16: 'a control character is not escaped',
};

/** The code of a comment in a dialect without comments. */
const COMMENT = 10;

interface Dialect {
  /** Whether comments and trailing commas are allowed. */
  readonly hasComments: boolean;
}

/** Returns the first problem of a text that is not JSON, with line and column if the parser finds it. */
export function findJsonProblem(
  text: string,
  where: string,
  dialect: Dialect = { hasComments: false },
): Diagnostic {
  const [code, offset] = findFirst(text, dialect) ?? [];
  const isComment = Number(code) === COMMENT;
  const hint = isComment ? 'remove it' : 'check that the file is whole and well-formed';
  if (code === undefined || offset === undefined) return { where, message: 'is not JSON', hint };
  const isEnd = offset >= text.trimEnd().length;
  const message = `is not JSON: ${isEnd ? 'it ends too early' : PROBLEMS[code]}`;
  return { where: formatPlace(where, placesIn(text)(offset)), message, hint };
}

/**
 * Returns a problem for each key that an object in the value at a path has twice. JSON parsers keep only the last value.
 */
export function findDuplicateKeys(
  text: string,
  where: string,
  path: DataPath = [],
): readonly Diagnostic[] {
  const placeAt = placesIn(text);
  const found: Diagnostic[] = [];
  const open: Map<string, number>[] = [];
  const visitor: JSONVisitor = {
    onObjectBegin: () => void open.push(new Map()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (name, offset, _length, _line, _column, parent) => {
      const keys = open.at(-1);
      const other = keys?.get(name);
      keys?.set(name, offset);
      if (other === undefined) return;
      const place = [...parent(), name];
      if (path.some((part, index) => place[index] !== part)) return;
      const hint = `keep one of the two (the other is at ${formatPlace(where, placeAt(other))})`;
      const message = `${quote(name)} is written twice`;
      found.push({ where: formatPlace(where, placeAt(offset)), message, hint });
    },
  };
  visitAll(text, visitor);
  return found;
}

/** Visits a text up to the nesting level at which the stack of the recursive parser overflows. */
function visitAll(text: string, visitor: JSONVisitor, options?: ParseOptions): void {
  try {
    visit(text, visitor, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

function findFirst(
  text: string,
  { hasComments }: Dialect,
): readonly [ParseErrorCode, offset: number] | undefined {
  const options = { disallowComments: !hasComments, allowTrailingComma: hasComments };
  let first: readonly [ParseErrorCode, number] | undefined;
  visitAll(text, { onError: (code, offset) => (first ??= [code, offset]) }, options);
  return first;
}
