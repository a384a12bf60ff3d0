/** Words that every phase spells in the same way, or must not use as a name. */

const ACRONYMS = ['API', 'HTTP', 'ID', 'JSON', 'MCP', 'OAuth', 'RBAC', 'URL'];

const BY_LOWER_CASE: ReadonlyMap<string, string> = new Map(
  ACRONYMS.map((acronym) => [acronym.toLowerCase(), acronym]),
);

/** `url` -> `URL`, in whatever case it is written; undefined for other words. */
export function acronymOf(word: string): string | undefined {
  return BY_LOWER_CASE.get(word.toLowerCase());
}

/** Words that no class of a module can be called. `exports` and `require` belong to CommonJS. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  (
    'any arguments await bigint boolean break case catch class const continue debugger default ' +
    'delete do else enum eval export exports extends false finally for function if implements import ' +
    'in infer instanceof interface keyof let never new null number object package private protected ' +
    'public readonly require return static string super switch symbol this throw true try typeof ' +
    'undefined unique unknown var void while with yield'
  ).split(' '),
);

/** Words that are keywords in some places only. A name derived from the spec avoids them, so that code reads well. */
export const CONTEXTUAL_WORDS: ReadonlySet<string> = new Set(
  'abstract as async constructor declare from get is module namespace of set type using'.split(' '),
);

/** Whether a name that the generator chooses must be another one. */
export function isKeyword(name: string): boolean {
  return RESERVED_WORDS.has(name) || CONTEXTUAL_WORDS.has(name);
}
