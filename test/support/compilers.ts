/** The TypeScript compilers and settings that emitted code must pass. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { MemoryCompiler, type Sources } from './memory.js';
import { fillFolder } from './temporary.js';

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

/** TypeScript 5.9, for programs in memory. */
export const MEMORY = new MemoryCompiler(ts);

type Options = Readonly<Record<string, unknown>>;

/**
 * Compiles sources as an ES module package. Resolves to what the compiler prints, with paths relative to the package:
 * an empty text if it finds nothing wrong. Sources for TypeScript 7, which is a process, cannot import packages.
 */
export async function compile(
  sources: Sources,
  version: CompilerVersion,
  modules: ModuleKind,
  overrides: Options = {},
): Promise<string> {
  const options = { ...STRICT, ...MODULES[modules], ...overrides };
  if (version === '7') return runCompiler(COMPILERS[version], sources, options);
  const program = MEMORY.program(sources, options);
  return MEMORY.format(ts.sortAndDeduplicateDiagnostics(ts.getPreEmitDiagnostics(program)));
}

/** TypeScript 7 has no API that compiles from memory. */
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
