/** The spelling of acronyms, and the words that are not allowed as names of emitted code. */

const ACRONYMS = ['API', 'HTTP', 'ID', 'JSON', 'MCP', 'OAuth', 'RBAC', 'URL'];

const BY_LOWER_CASE: ReadonlyMap<string, string> = new Map(
  ACRONYMS.map((acronym) => [acronym.toLowerCase(), acronym]),
);

/** Returns the spelling of an acronym: `URL` for `url` and `Url`; undefined for other words. */
export function acronymOf(word: string): string | undefined {
  return BY_LOWER_CASE.get(word.toLowerCase());
}

/** Words that cannot be the name of a client's class. `exports` and `require` belong to CommonJS. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  (
    'any arguments await bigint boolean break case catch class const continue debugger default ' +
    'delete do else enum eval export exports extends false finally for function if implements import ' +
    'in infer instanceof interface keyof let never new null number object package private protected ' +
    'public readonly require return static string super switch symbol this throw true try typeof ' +
    'undefined unique unknown var void while with yield'
  ).split(' '),
);

/**
 * Words that are keywords only in some positions. Names that the generator chooses differ from these words, so that
 * code is easy to read.
 */
export const CONTEXTUAL_WORDS: ReadonlySet<string> = new Set(
  'abstract as async constructor declare from get is module namespace of set type using'.split(' '),
);

/** Returns whether the generator must choose another name: for a reserved or a contextual word. */
export function isKeyword(name: string): boolean {
  return RESERVED_WORDS.has(name) || CONTEXTUAL_WORDS.has(name);
}
