/** Reads the bytes of a spec from a file, a URL or stdin. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { InputError } from '../diagnostics.js';
import { SIZE_LIMIT } from '../regular-file.js';
import { download, type Header } from './download.js';
import { collectBytes, limitSilence } from './limits.js';
import { MISSING, readLocalFile } from './local-file.js';

interface FileSource {
  readonly kind: 'file';
  readonly path: string;
}

export type SpecSource =
  | FileSource
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'stdin'; readonly stream: Readable };

/** Reads the value of `--spec`: `-`, a URL, or a path. */
export function parseSource(text: string, stdin: Readable = process.stdin): SpecSource {
  if (text === '-') return { kind: 'stdin', stream: stdin };
  // A scheme has two characters or more, so that `C:\spec.json` stays a path.
  if (/^[a-z][a-z0-9+.-]+:/i.test(text)) return { kind: 'url', url: text };
  return { kind: 'file', path: text };
}

/** Returns the source as error messages name it: its path, `stdin`, or its URL without secrets. */
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

/** @param silence the maximum time without data from stdin or a pipe, in milliseconds */
export async function readSource(
  source: SpecSource,
  headers: readonly Header[] = [],
  silence?: number,
): Promise<Uint8Array> {
  switch (source.kind) {
    case 'file':
      return readLocalFile(source.path, source.path, silence).catch((error: unknown) => {
        throw adviseToPull(error, source.path);
      });
    case 'url':
      return download(source.url, describeSource(source), { headers });
    case 'stdin':
      return collectBytes(limitSilence(source.stream, 'stdin', silence), 'stdin', SIZE_LIMIT);
  }
}

/**
 * Adds `pull` to the hint for a missing `.json` file, since the config that `init` writes names a file that `pull`
 * writes.
 */
function adviseToPull(error: unknown, path: string): unknown {
  const isMissing =
    error instanceof InputError && error.diagnostics[0]?.message === MISSING.message;
  if (!isMissing || !path.endsWith('.json')) return error;
  const hint = `${MISSING.hint}, or make it from the official SDK with gen-claude-client pull --out ${path}`;
  return new InputError([{ where: path, message: MISSING.message, hint }]);
}

export function refuseHeaders({ kind }: SpecSource, headers: readonly Header[]): void {
  if (headers.length === 0 || kind === 'url') return;
  const message = 'has no effect on a spec that is not a URL';
  throw new InputError([{ where: '--header', message, hint: 'leave it out' }]);
}

/**
 * Returns whether `path` is the folder of a package. The importer reads such a folder, and reports other packages than
 * the SDK.
 */
export function isPackageFolder(path: string): boolean {
  return existsSync(join(path, 'package.json'));
}

/** Returns whether the importer reads the source: a folder of a package, and not a document. */
export function isSdk(source: SpecSource): source is FileSource {
  return source.kind === 'file' && isPackageFolder(source.path);
}

/**
 * Returns a URL without the parts that may hold a secret: user, password, query and fragment. If a text is not a URL
 * with a host, removes everything up to the last `@`, since a password may contain any other character.
 */
function withoutSecrets(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && url.host !== '') return `${url.protocol}//${url.host}${url.pathname}`;
  return text.replace(/^([a-z0-9+.-]+:\/*).*@/is, '$1').replace(/[?#].*/s, '');
}
