// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Files: everything that can be one, and the multipart body that carries them. */
import { bytesIn, isAsyncIterable, type BodyEncoder } from './body.js';
import { ClaudeError } from '../errors.js';

/** Anything that a multipart field takes as a file. For bytes and other streams, and to give a name, see {@link toFile}. */
export type Uploadable = Blob | Response | FileStream;

/** A file opened for reading, such as `fs.createReadStream(path)`. Sent from the disk where the platform can. */
export interface FileStream extends AsyncIterable<Uint8Array | string> {
  readonly path: string | Uint8Array;
}

/** The options of {@link toFile}. */
export interface FileOptions {
  /** The media type. */
  readonly type?: string | undefined;
  /** Milliseconds since 1970. */
  readonly lastModified?: number | undefined;
}

type Bytes = string | ArrayBuffer | ArrayBufferView;

/** What {@link toFile} makes a file of. */
export type ToFileInput = Uploadable | Bytes | AsyncIterable<Bytes | Blob>;

/** Makes a named file of bytes, text, a `Blob`, a `Response`, a file stream or anything async iterable, or of a promise of one. */
export async function toFile(
  input: ToFileInput | PromiseLike<ToFileInput>,
  name?: string | null,
  options: FileOptions = {},
): Promise<File> {
  const value = await input;
  const blob = await toBlob(value);
  const type = options.type ?? blob.type;
  const lastModified =
    options.lastModified ?? (value instanceof File ? value.lastModified : undefined);
  const own = nameOf(value) ?? 'unknown_file';
  return new File([blob], name ?? (isFileStream(value) ? baseName(own) : own), {
    type,
    ...(lastModified === undefined ? {} : { lastModified }),
  });
}

/**
 * A multipart body. Arrays are sent as `name[]`, objects as `name[key]`. A lone file is sent under the last part of
 * its name; files of an array are a tree and keep their paths.
 */
export const multipart: BodyEncoder = async (value) => {
  const form = new FormData();
  for (const [name, field] of Object.entries(value ?? {})) await append(form, name, field, false);
  return { body: form, contentType: null, replayable: true };
};

async function append(
  form: FormData,
  name: string,
  value: unknown,
  inTree: boolean,
): Promise<void> {
  switch (typeof value) {
    case 'undefined':
      return;
    case 'string':
    case 'number':
    case 'boolean':
      form.append(name, String(value));
      return;
    default:
  }
  if (isUploadable(value)) {
    const path = nameOf(value) ?? 'unknown_file';
    form.append(name, await toBlob(value), inTree ? path : baseName(path));
  } else if (Array.isArray(value)) {
    for (const item of value) await append(form, `${name}[]`, item, true);
  } else if (isPlainObject(value)) {
    for (const [key, item] of Object.entries(value))
      await append(form, `${name}[${key}]`, item, inTree);
  } else {
    throw new ClaudeError(`Form field "${name}" cannot be ${whyNot(value)}.`);
  }
}

function whyNot(value: unknown): string {
  if (value === null) return 'null; leave it out';
  if (value instanceof Promise) return 'a promise; await it first';
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value) || isAsyncIterable(value)) {
    return 'bytes without a name; make a file of them: await toFile(bytes, name)';
  }
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function isUploadable(value: unknown): value is Uploadable {
  return value instanceof Blob || value instanceof Response || isFileStream(value);
}

function isFileStream(value: unknown): value is DiskStream {
  return isAsyncIterable(value) && 'path' in value && typeof value.path === 'string';
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function nameOf(value: unknown): string | undefined {
  if (isFileStream(value)) return String(value.path);
  if (value instanceof Response) return nameInURL(value.url);
  const name = value instanceof Blob && 'name' in value ? value.name : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function nameInURL(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name) || undefined;
  } catch {
    return name;
  }
}

function baseName(path: string): string {
  return path.split(/[\\/]/).pop() ?? path;
}

async function toBlob(value: unknown): Promise<Blob> {
  if (value instanceof Blob) return value;
  if (value instanceof Response) return value.blob();
  if (typeof value === 'string' || value instanceof ArrayBuffer) return new Blob([value]);
  if (ArrayBuffer.isView(value)) return new Blob([bytesIn(value)]);
  if (isFileStream(value)) return (await openFromDisk(value)) ?? (await collect(value));
  if (isAsyncIterable(value)) return collect(value);
  throw new ClaudeError(`A file cannot be made of ${whyNot(value)}.`);
}

async function collect(source: AsyncIterable<unknown>): Promise<Blob> {
  const parts: (string | Blob | ArrayBuffer | ReturnType<typeof bytesIn>)[] = [];
  for await (const part of source) {
    if (typeof part === 'string' || part instanceof Blob) parts.push(part);
    else if (ArrayBuffer.isView(part)) parts.push(bytesIn(part));
    else if (part instanceof ArrayBuffer) parts.push(part);
    else throw new ClaudeError(`A part of a file cannot be ${whyNot(part)}.`);
  }
  return new Blob(parts);
}

/** What a {@link FileStream} may have besides. */
interface DiskStream extends AsyncIterable<unknown> {
  readonly path: FileStream['path'];
  readonly start?: number;
  readonly end?: number;
  readonly bytesRead?: number;
  destroy?(): unknown;
}

interface BuiltinModules {
  readonly process?: {
    getBuiltinModule?(name: string): { openAsBlob?(path: string): Promise<Blob> } | undefined;
  };
}

/** A blob that reads the file while it is being sent; undefined where the platform has none. */
async function openFromDisk(stream: DiskStream): Promise<Blob | undefined> {
  // No `import` of a Node module: bundlers for browsers and workers would stumble over it.
  const fs = (globalThis as unknown as BuiltinModules).process?.getBuiltinModule?.('node:fs');
  if (fs?.openAsBlob === undefined || (stream.bytesRead ?? 0) > 0) return undefined;
  let blob: Blob;
  try {
    blob = await fs.openAsBlob(String(stream.path));
    // A folder can be opened, too.
    await blob.slice(0, 1).arrayBuffer();
  } catch {
    // The stream itself says it better when it is read.
    return undefined;
  }
  // What has no size may still have content: a pipe, for one.
  if (blob.size === 0) return undefined;
  stream.destroy?.();
  const { start = 0, end = Infinity } = stream;
  return blob.slice(start, Math.min(end + 1, blob.size));
}
