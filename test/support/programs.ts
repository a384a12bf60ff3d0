/** Reads the programs in documents, and the compiler errors that they quote. */

/** Returns the TypeScript programs in a Markdown text, one per code block. */
export function programsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => code);
}

export interface LineError {
  /** The line of the error, from 1. */
  readonly line: number;
  readonly message: string;
}

/** Returns the errors in comments of the form `// ^ message`. Each comment is about the line above it. */
export function quotedErrors(code: string): readonly LineError[] {
  return code.split('\n').flatMap((text, index) => {
    const [, message] = /^\s*\/\/\s+\^ (.*)$/.exec(text) ?? [];
    return message === undefined ? [] : [{ line: index, message }];
  });
}

/** Returns the errors of one file in the output of `tsc`. */
export function reportedErrors(output: string, file: string): readonly LineError[] {
  return output.split(/^(?=\S)/m).flatMap((entry) => {
    const [, name = '', line, message = ''] =
      /^(.*?)\((\d+),\d+\): error TS\d+: (.*)$/s.exec(entry) ?? [];
    return name.endsWith(file) ? [{ line: Number(line), message }] : [];
  });
}
