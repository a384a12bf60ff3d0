/** Words that every phase spells in the same way, or must not use as a name. */

const ACRONYMS = ['API', 'HTTP', 'ID', 'JSON', 'MCP', 'OAuth', 'URL'];

const BY_LOWER_CASE: ReadonlyMap<string, string> = new Map(
  ACRONYMS.map((acronym) => [acronym.toLowerCase(), acronym]),
);

/** `url` -> `URL`, in whatever case it is written; undefined for other words. */
export function acronymOf(word: string): string | undefined {
  return BY_LOWER_CASE.get(word.toLowerCase());
}

/** Words that an emitted class, variable, parameter or type cannot be called. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  (
    'abstract any arguments as async await bigint boolean break case catch class const constructor continue debugger ' +
    'declare default delete do else enum eval export extends false finally for from function get if implements ' +
    'import in infer instanceof interface is keyof let module namespace never new null number object of ' +
    'package private protected public readonly require return set static string super switch symbol this ' +
    'throw true try type typeof undefined unique unknown using var void while with yield'
  ).split(' '),
);
