/** Compiles a client's sources to JavaScript with declarations, for programs without a TypeScript compiler. */
import type { EmittedFile } from '../../../files.js';
import { FILES } from '../../../ir/emitted-files.js';
import { BANNER } from '../../banner.js';
import { escapeFormat } from '../../text.js';
import { bundle } from './bundle.js';
import { declarations } from './declarations.js';

/** Makes the folder an ES module package, whatever package contains it. */
const PACKAGE: EmittedFile = {
  path: 'package.json',
  text: '{\n  "type": "module",\n  "sideEffects": false\n}\n',
};

export async function toJavaScript(
  emitted: Iterable<EmittedFile>,
): Promise<readonly EmittedFile[]> {
  const files = [...emitted];
  const sources = files.filter(isSource);
  const made = [...(await bundle(sources)), ...declarations(sources)];
  return [
    // The bundler writes characters of strings as they are.
    ...made.map(({ path, text }) => ({ path, text: `${headerOf(path)}\n\n${escapeFormat(text)}` })),
    PACKAGE,
    ...files.filter((file) => !isSource(file)),
  ];
}

/** Deno finds the declarations of the entry by this comment. */
function headerOf(path: string): string {
  return path === `${FILES.index}.js` ? `${BANNER}\n// @ts-self-types="./index.d.ts"` : BANNER;
}

function isSource({ path }: EmittedFile): boolean {
  return path.endsWith('.ts');
}
