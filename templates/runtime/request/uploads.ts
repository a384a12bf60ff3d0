/** Makes files and multipart bodies for uploads. */
import { ClaudeError } from '../errors.js';
import { isAsyncIterable, type BodyEncoder } from './body.js';
import { kindOf, printScalar } from './platform.js';

/** A value for a file field. Use {@link toFile} for bytes and other streams, and to set a name. */
export type Uploadable = Blob | ResponseLike | FileStream;

/** A `Response`, including the `Response` of undici and node-fetch. */
export interface ResponseLike {
  readonly url: string;
  blob(): Promise<BlobLike>;
}

interface BlobLike {
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * A file stream, such as `fs.createReadStream(path)`. If the stream has not been read and the platform can open the
 * file with `fs.openAsBlob`, the client reads the file while sending it. Otherwise it first reads the stream into
 * memory.
 */
export interface FileStream extends AsyncIterable<Uint8Array | string> {
  readonly path: string | Uint8Array;
}

/** The options of {@link toFile}. */
export interface FileOptions {
  /** The media type. Default: the media type of the input. */
  readonly type?: string | undefined;
  /**
   * The time of the last change, in milliseconds since 1970. Default: `lastModified` of the input if it is a `File`,
   * else the current time.
   */
  readonly lastModified?: number | undefined;
}

/** The names of file fields in the forms of the API. */
const FILE_FIELD = /^files?(?:\[\])?$/;

type Bytes = string | ArrayBuffer | ArrayBufferView;

/** The input of {@link toFile}. */
export type ToFileInput = Uploadable | Bytes | AsyncIterable<Bytes | Blob>;

/**
 * Makes a file from bytes, a `Blob`, a `Response`, a stream, a promise of one of these values, or text with a name.
 * Default of `name`: the name of the input, or `unknown_file`. Throws a `ClaudeError` for other values.
 */
export async function toFile(
  input: ToFileInput | PromiseLike<ToFileInput>,
  name?: string | null,
  options: FileOptions = {},
): Promise<File> {
  const value = await input;
  if (typeof value === 'string' && !name) throw refuseText('A file without a name');
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
 * Encodes a body as `multipart/form-data`. Arrays are sent as `name[]`, objects as `name[key]`. The name of a single
 * file is sent without folders. The names of files in an array keep their folders, since the files can form a tree,
 * such as a skill.
 */
export const multipart: BodyEncoder = async (value) => {
  const form = new FormData();
  for (const [name, field] of Object.entries(value ?? {})) await append(form, name, field, false);
  return { body: form, contentType: null, replayable: true };
};

/** Encodes the fields `names` of a form as JSON parts. `encode` encodes the form. */
export function jsonParts(names: readonly string[], encode: BodyEncoder): BodyEncoder {
  const type = 'application/json';
  return (value) => {
    const fields: Record<string, unknown> = { ...(value as object | undefined) };
    for (const name of names) {
      if (fields[name] !== undefined)
        fields[name] = new Blob([JSON.stringify(fields[name])], { type });
    }
    return encode(fields);
  };
}

export async function append(
  form: FormData,
  name: string,
  value: unknown,
  inTree: boolean,
): Promise<void> {
  const text = printScalar(value);
  if (typeof value === 'string' && FILE_FIELD.test(name)) throw refuseText(`Form field "${name}"`);
  if (text !== undefined) {
    form.append(name, text);
  } else if (isUploadable(value)) {
    const path = nameOf(value) ?? 'unknown_file';
    form.append(name, await toBlob(value), inTree ? path : baseName(path));
  } else if (Array.isArray(value)) {
    for (const item of value) await append(form, `${name}[]`, item, true);
  } else if (isPlainObject(value)) {
    for (const [key, item] of Object.entries(value))
      await append(form, `${name}[${key}]`, item, inTree);
  } else if (value !== undefined) {
    throw new ClaudeError(`Form field "${name}" cannot be ${describeRefused(value)}.`);
  }
}

/** Returns the error for a string in place of a file: a path would be sent as the content of the file. */
function refuseText(what: string): ClaudeError {
  return new ClaudeError(
    `${what} cannot be a string; pass fs.createReadStream(path) or await toFile(text, name).`,
  );
}

function describeRefused(value: unknown): string {
  if (value === null) return 'null; omit it';
  if (value instanceof Promise) return 'a promise; await it first';
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value) || isAsyncIterable(value)) {
    return 'bytes without a name; pass await toFile(bytes, name)';
  }
  return kindOf(value);
}

export function isUploadable(value: unknown): value is Uploadable {
  return value instanceof Blob || isResponse(value) || isFileStream(value);
}

function isResponse(value: unknown): value is ResponseLike {
  if (typeof value !== 'object' || value === null) return false;
  const { url, blob } = value as Partial<ResponseLike>;
  return typeof url === 'string' && typeof blob === 'function';
}

function isFileStream(value: unknown): value is DiskStream {
  if (!isAsyncIterable(value) || !('path' in value)) return false;
  return typeof value.path === 'string' || ArrayBuffer.isView(value.path);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function nameOf(value: unknown): string | undefined {
  if (isFileStream(value)) {
    return typeof value.path === 'string' ? value.path : new TextDecoder().decode(value.path);
  }
  if (isResponse(value)) return nameInURL(value.url);
  const name = value instanceof Blob && 'name' in value ? value.name : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function nameInURL(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const name = new URL(url).pathname.replace(/.*\//, '');
  try {
    return decodeURIComponent(name) || undefined;
  } catch {
    return name;
  }
}

function baseName(path: string): string {
  return path.split(/[\\/]/).pop() ?? path;
}

export async function toBlob(value: unknown): Promise<Blob> {
  if (value instanceof Blob) return value;
  if (isResponse(value)) {
    const blob = await value.blob();
    return blob instanceof Blob ? blob : new Blob([await blob.arrayBuffer()], { type: blob.type });
  }
  if (typeof value === 'string' || value instanceof ArrayBuffer) return new Blob([value]);
  if (ArrayBuffer.isView(value)) return blobOf(value);
  if (isFileStream(value)) return (await openFromDisk(value)) ?? (await collect(value));
  if (isAsyncIterable(value)) return collect(value);
  throw new ClaudeError(`The content of a file cannot be ${describeRefused(value)}.`);
}

/** Makes a blob of the bytes of a view. The types of `Blob` accept only views whose buffer is not shared. */
function blobOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Blob {
  return new Blob([new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength)]);
}

async function collect(source: AsyncIterable<unknown>): Promise<Blob> {
  const parts: (string | Blob | ArrayBuffer)[] = [];
  for await (const part of source) {
    if (typeof part === 'string' || part instanceof Blob) parts.push(part);
    else if (ArrayBuffer.isView(part)) parts.push(blobOf(part));
    else if (part instanceof ArrayBuffer) parts.push(part);
    else throw new ClaudeError(`A part of a file cannot be ${describeRefused(part)}.`);
  }
  return new Blob(parts);
}

/** A Node file stream, with the fields that are read. */
interface DiskStream extends AsyncIterable<unknown> {
  readonly path: FileStream['path'];
  readonly start?: number;
  readonly end?: number;
  readonly bytesRead?: number;
  destroy?(): unknown;
}

interface BuiltinModules {
  readonly process?: {
    getBuiltinModule?(
      name: string,
    ): { openAsBlob?(path: FileStream['path']): Promise<Blob> } | undefined;
  };
}

/**
 * Makes a blob that reads the file while it is sent. Returns undefined if the platform does not support such blobs, or
 * if the stream must be read instead.
 */
async function openFromDisk(stream: DiskStream): Promise<Blob | undefined> {
  // `import` would fail: bundlers for browsers and workers cannot resolve `node:fs`.
  const fs = (globalThis as unknown as BuiltinModules).process?.getBuiltinModule?.('node:fs');
  if (fs?.openAsBlob === undefined || (stream.bytesRead ?? 0) > 0) return undefined;
  let blob: Blob;
  try {
    blob = await fs.openAsBlob(stream.path);
    // `openAsBlob` accepts a folder, which fails only when it is read.
    await blob.slice(0, 1).arrayBuffer();
  } catch {
    // Reading the stream throws a better error.
    return undefined;
  }
  // The size of a pipe is 0, although it has content.
  if (blob.size === 0) return undefined;
  stream.destroy?.();
  const { start = 0, end = Infinity } = stream;
  return blob.slice(start, Math.min(end + 1, blob.size));
}
