/** Reads the examples in emitted files. */
import { betaExamples } from '../../generator/emit/site/betas.js';
import type { EmittedFile } from '../../generator/files.js';
import type { Plan } from '../../generator/plan/types.js';

/** A code block of a document, with the heading above it. */
export interface Block {
  readonly heading: string;
  readonly language: string;
  readonly text: string;
}

export function blocksOf(markdown: string): readonly Block[] {
  const found: Block[] = [];
  let heading = '';
  for (const [, title, , language, text] of markdown.matchAll(
    /^#+ (.*)$|^(`{3,})(\w+)\n([^]*?)\n\2$/gm,
  )) {
    if (title !== undefined) heading = title.replaceAll('`', '');
    else found.push({ heading, language: language ?? '', text: text ?? '' });
  }
  return found;
}

/** Returns the examples of each beta that a method accepts, by beta id and language. */
export function examplesOfBetas(plan: Plan) {
  const all = plan.api.betas.map((beta) => [beta.id, betaExamples(beta, plan)] as const);
  const found = all.filter(([, examples]) => examples.length > 0);
  return new Map(
    found.map(([id, examples]) => [
      id,
      Object.fromEntries(examples.map(({ language, code }) => [language, code])),
    ]),
  );
}

/** Returns the code of every `@example` in the comments of a source. */
export function commentExamples({ text }: EmittedFile): readonly string[] {
  const found = text.matchAll(/^ *\* @example\n *\* ```ts\n([^]*?)\n *\* ```$/gm);
  return Array.from(found, ([, code = '']) => code.replace(/^ *\* ?/gm, ''));
}

/** Returns a module with one function per example. A function takes a client, unless the example makes a client. */
export function exampleModule(examples: readonly string[], className: string): string {
  const functions = examples.map((example, index) => {
    const code = example.replace(/^import .*$/gm, '');
    const parameter = /^const client\b/m.test(code) ? '' : `client: ${className}`;
    return `export async function example${String(index)}(${parameter}) {\n${code}\n}`;
  });
  const text = functions.join('\n\n');
  const helpers = ['betaTool', 'jsonSchemaOutputFormat'].filter((name) => text.includes(name));
  return `import { ${[className, ...helpers].join(', ')} } from './index.js';\n\n${text}`;
}
