/** The parts of Node that the memory tool uses. Declared here so that the client compiles without Node's types. */
import { ClaudeError } from '../../runtime/index.js';

export interface Stats {
  readonly size: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** The functions of `node:fs/promises` that the memory tool uses. */
export interface FileSystem {
  lstat(path: string): Promise<Stats>;
  mkdir(path: string, options: { recursive: true; mode: number }): Promise<unknown>;
  readFile(path: string, encoding: 'utf8'): Promise<string>;
  readdir(path: string): Promise<string[]>;
  realpath(path: string): Promise<string>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { recursive?: true; force?: true }): Promise<void>;
  writeFile(path: string, text: string, options: { flag: 'wx'; mode: number }): Promise<void>;
}

/** The members of `node:path` that the memory tool uses. */
export interface Paths {
  readonly sep: string;
  dirname(path: string): string;
  join(...parts: string[]): string;
  resolve(...parts: string[]): string;
}

interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
}

/** Loads a Node module. Does not use `import`, which fails in bundlers for the web and in type checks without Node's types. */
export function loadModule(name: string): unknown {
  const module = (globalThis as Platform).process?.getBuiltinModule?.(name);
  if (module !== undefined) return module;
  throw new ClaudeError('A memory in files needs Node 20.16 or newer, Deno or Bun.');
}

/** Returns the code of an error of the file system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return (error as { readonly code?: string }).code;
}
