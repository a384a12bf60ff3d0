/** The TypeScript compilers and settings that emitted code must pass. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

export const COMPILERS = { '5.9': 'typescript', '7': 'typescript-7' } as const;
export type CompilerVersion = keyof typeof COMPILERS;

export const MODULES = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
} as const;
export type ModuleKind = keyof typeof MODULES;

export const STRICT = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  erasableSyntaxOnly: true,
  noEmit: true,
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
};

/** Compiles every file of a folder. Resolves to what the compiler printed: nothing, if all is well. */
export async function compile(
  folder: string,
  version: CompilerVersion,
  modules: ModuleKind,
  overrides: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const project = join(folder, `tsconfig.${version}.${modules}.json`);
  const compilerOptions = { ...STRICT, ...MODULES[modules], ...overrides };
  await writeFile(project, JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));
  const compiler = join(
    dirname(require.resolve(`${COMPILERS[version]}/package.json`)),
    'bin',
    'tsc',
  );
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [compiler, '-p', project, '--pretty', 'false'],
      { maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        resolve(error && stdout + stderr === '' ? error.message : stdout + stderr);
      },
    );
  });
}
