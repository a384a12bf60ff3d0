/** Finds what is wrong with a text that is not JSON. The engine's own words depend on its version. */
import { type ParseErrorCode, visit } from 'jsonc-parser';
import type { Diagnostic } from '../diagnostics.js';
import { formatPlace, placesIn } from './located.js';

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

interface Dialect {
  /** Comments and trailing commas are allowed. */
  readonly hasComments: boolean;
}

/** Returns the first problem. */
export function findJsonProblem(
  text: string,
  where: string,
  dialect: Dialect = { hasComments: false },
): Diagnostic {
  const hint = 'check that the file is whole and well-formed';
  const [code, offset] = findFirst(text, dialect) ?? [];
  if (code === undefined || offset === undefined) return { where, message: 'is not JSON', hint };
  const isEnd = offset >= text.trimEnd().length;
  const message = `is not JSON: ${isEnd ? 'it ends too early' : PROBLEMS[code]}`;
  return { where: formatPlace(where, placesIn(text)(offset)), message, hint };
}

function findFirst(
  text: string,
  { hasComments }: Dialect,
): readonly [ParseErrorCode, offset: number] | undefined {
  const options = { disallowComments: !hasComments, allowTrailingComma: hasComments };
  let first: readonly [ParseErrorCode, number] | undefined;
  try {
    visit(text, { onError: (code, offset) => (first ??= [code, offset]) }, options);
  } catch (error) {
    // The parser is recursive: deep nesting exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
  }
  return first;
}
