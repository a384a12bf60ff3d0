/** Programs in documents, and the errors that they announce. */

/** The TypeScript of a Markdown text, one program per block. */
export function programsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => code);
}

export interface Announced {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** A comment `// ^ message` says what is wrong with the line above it. */
export function announcedIn(code: string): readonly Announced[] {
  return code.split('\n').flatMap((text, index) => {
    const [, message] = /^\s*\/\/\s+\^ (.*)$/.exec(text) ?? [];
    return message === undefined ? [] : [{ line: index, message }];
  });
}

/** What a compiler says of one file. */
export function reportedIn(output: string, file: string): readonly Announced[] {
  return output.split(/^(?=\S)/m).flatMap((entry) => {
    const [, name = '', line, message = ''] =
      /^(.*?)\((\d+),\d+\): error TS\d+: (.*)$/s.exec(entry) ?? [];
    return name.endsWith(file) ? [{ line: Number(line), message }] : [];
  });
}
