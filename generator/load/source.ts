/** Reads the bytes of a spec from a file, a URL or stdin. */
import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputError } from '../diagnostics.js';
import { download, type Header } from './download.js';
import { collectBytes, SIZE_LIMIT } from './limits.js';
import { noteRead } from './reads.js';

export type SpecSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'stdin'; readonly stream: AsyncIterable<Uint8Array> };

/** Reads the value of `--spec`: `-`, a URL, or a path. */
export function parseSource(
  text: string,
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): SpecSource {
  if (text === '-') return { kind: 'stdin', stream: stdin };
  // A scheme has two letters or more, so that `C:\spec.json` stays a path.
  if (/^[a-z][a-z0-9+.-]+:/i.test(text)) return { kind: 'url', url: text };
  return { kind: 'file', path: text };
}

/** Returns the source as error messages name it: as the user typed it, without secrets. */
export function describeSource(source: SpecSource): string {
  switch (source.kind) {
    case 'file':
      return source.path;
    case 'url':
      return withoutSecrets(source.url);
    case 'stdin':
      return 'stdin';
  }
}

/** Returns the source as generated files name it, which is the same on every machine. */
export function labelSource(source: SpecSource): string {
  return source.kind === 'file' ? basename(source.path) : describeSource(source);
}

export async function readSource(
  source: SpecSource,
  headers: readonly Header[] = [],
): Promise<Uint8Array> {
  switch (source.kind) {
    case 'file':
      return readLocalFile(source.path, source.path);
    case 'url':
      return download(source.url, describeSource(source), { headers });
    case 'stdin':
      return collectBytes(source.stream, 'stdin', SIZE_LIMIT);
  }
}

export function refuseHeaders({ kind }: SpecSource, headers: readonly Header[]): void {
  if (headers.length === 0 || kind === 'url') return;
  const message = 'has no effect on a spec that is not a URL';
  throw new InputError([{ where: '--header', message, hint: 'leave it out' }]);
}

/** Whether `path` is a folder with a package in it: the importer reads it, or says what is wrong with it. */
export function isPackageFolder(path: string): boolean {
  return existsSync(join(path, 'package.json'));
}

/** Returns the path of a file in a folder, or undefined if `folder` is not a folder with such a file. */
export async function findFile(folder: string, name: string): Promise<string | undefined> {
  const path = join(folder, name);
  const stats = await stat(path).catch(() => undefined);
  return stats?.isFile() === true ? path : undefined;
}

/** Streams, so that a pipe (`--spec <(…)`) works and an endless one ends at the limit. */
export async function readLocalFile(path: string, where: string): Promise<Uint8Array> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) {
      throw new InputError([{ where, message: 'is a folder', hint: 'name a file in it' }]);
    }
    return noteRead(path, await collectBytes(createReadStream(path), where, SIZE_LIMIT));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError([{ where, ...explainReadError(error) }]);
  }
}

function explainReadError(error: unknown): { message: string; hint: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { message: 'no such file', hint: 'check the path' };
    case 'EACCES':
    case 'EPERM':
      return { message: 'is not readable', hint: 'check its permissions' };
    default:
      return { message: `cannot be read (${code})`, hint: 'check the path' };
  }
}

/** A URL without the parts that may hold a secret: user, password, query and fragment. */
function withoutSecrets(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  return `${url.protocol}//${url.host}${url.pathname}`;
}
