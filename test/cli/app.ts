/** An app in a git repository, for the tests of `init`. */
import { execFileSync } from 'node:child_process';
import { makeFolder, readFolder } from '../support/temporary.js';

const PACKAGE = `{
\t"name": "app",
\t"files": ["dist", "bin"],
\t"scripts": {
\t\t"test": "vitest"
\t}
}
`;
const TSCONFIG = '{ "compilerOptions": { "module": "nodenext", "target": "es2022" /* new */, }, }';
export const APP = {
  'package.json': PACKAGE,
  'tsconfig.json': TSCONFIG,
  'package-lock.json': '{}',
};
export const WORKFLOW = '.github/workflows/claude-client.yml';

export async function makeApp(files: Readonly<Record<string, string>> = APP): Promise<string> {
  const cwd = await makeFolder(files);
  execFileSync('git', ['init', '--quiet'], { cwd });
  return cwd;
}

/** Returns the texts of an app's files by path, without `.git/`. */
export async function filesOf(cwd: string): Promise<Readonly<Record<string, string>>> {
  const files = Object.entries(await readFolder(cwd));
  return Object.fromEntries(files.filter(([path]) => !path.startsWith('.git/')));
}
