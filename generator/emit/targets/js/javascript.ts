/** Compiles a client's sources to JavaScript with declarations, for programs without a TypeScript compiler. */
import { basename } from 'node:path/posix';
import type { EmittedFile } from '../../../files.js';
import { FILES, FOLDERS } from '../../../ir/emitted-files.js';
import { BANNER } from '../../banner.js';
import { escapeFormat } from '../../text.js';
import { bundle } from './bundle.js';
import { declarations } from './declarations.js';

/** Makes the files in the folder ES modules, even if the package of the app uses CommonJS. */
const PACKAGE: EmittedFile = {
  path: 'package.json',
  text: '{\n  "type": "module",\n  "sideEffects": false\n}\n',
};

const ENTRY = new RegExp(`^(?:${FILES.index}|${FOLDERS.helpers}/[^/]+)\\.js$`);

export async function toJavaScript(
  emitted: Iterable<EmittedFile>,
): Promise<readonly EmittedFile[]> {
  const files = [...emitted];
  const sources = files.filter(isSource);
  const made = [...(await bundle(sources)), ...declarations(sources)];
  return [
    // The bundler does not escape invisible characters in strings.
    ...made.map(({ path, text }) => ({ path, text: `${headerOf(path)}\n\n${escapeFormat(text)}` })),
    PACKAGE,
    ...files.filter((file) => !isSource(file)),
  ];
}

/** Returns the first lines of a file. Deno finds the declarations of an entry by the second line. */
function headerOf(path: string): string {
  if (!ENTRY.test(path)) return BANNER;
  return `${BANNER}\n// @ts-self-types="./${basename(path, '.js')}.d.ts"`;
}

function isSource({ path }: EmittedFile): boolean {
  return path.endsWith('.ts');
}
