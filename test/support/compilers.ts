/** The TypeScript compilers and settings that emitted code must pass. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { type Api, MemoryCompiler, type Sources } from './memory.js';
import { fillFolder } from './temporary.js';

const require = createRequire(import.meta.url);

/** The oldest compiler that clients support, the project's own, and the newest. */
export const COMPILERS = {
  '5.4': 'typescript-5.4',
  '5.9': 'typescript',
  '7': 'typescript-7',
} as const;
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
  // Skips only TypeScript's own library: its check would take longer than that of a client. Checks other .d.ts files.
  skipDefaultLibCheck: true,
  noEmit: true,
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
};

/** The options of {@link STRICT} and of tests that TypeScript 5.4 does not support. */
const NEWER_THAN_5_4: readonly string[] = ['erasableSyntaxOnly', 'isolatedDeclarations'];

/** TypeScript 5.9, for programs in memory. */
export const MEMORY = new MemoryCompiler(ts);

let oldest: MemoryCompiler | undefined;

type Options = Readonly<Record<string, unknown>>;

/**
 * Compiles sources as an ES module package. Resolves to the output of the compiler, with paths relative to the package.
 * The output is empty if there are no errors. TypeScript 7 runs as a process, so its sources cannot import
 * packages.
 */
export async function compile(
  sources: Sources,
  version: CompilerVersion,
  modules: ModuleKind,
  overrides: Options = {},
): Promise<string> {
  const options = { ...STRICT, ...MODULES[modules], ...overrides };
  if (version === '7') return runCompiler(COMPILERS[version], sources, options);
  if (version === '5.9') return MEMORY.check(sources, options);
  const known = Object.entries(options).filter(([name]) => !NEWER_THAN_5_4.includes(name));
  oldest ??= new MemoryCompiler(require(COMPILERS[version]) as Api);
  return oldest.check(sources, Object.fromEntries(known));
}

/** Compiles a folder with TypeScript 7, which has no API that compiles from memory. */
async function runCompiler(name: string, sources: Sources, options: Options): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gen-claude-client-'));
  await fillFolder(folder, {
    ...sources,
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions: options, include: ['**/*.ts'] }),
  });
  const compiler = join(dirname(require.resolve(`${name}/package.json`)), 'bin', 'tsc');
  const args = [compiler, '-p', folder, '--pretty', 'false'];
  const settings = { cwd: folder, maxBuffer: 2 ** 26 };
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, settings, (error, stdout, stderr) => {
      resolve(error && stdout + stderr === '' ? error.message : stdout + stderr);
    });
  });
  await rm(folder, { recursive: true });
  return output;
}
