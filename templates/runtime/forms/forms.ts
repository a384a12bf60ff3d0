/** Encoders and decoders for media types that few APIs use. */
import { ClaudeError } from '../errors.js';
import { decodeJSON } from '../read/decode.js';
import { isAsyncIterable, json, type BodyEncoder, type EncodedBody } from '../request/body.js';
import type { ResultDecoder } from '../request/decoder.js';
import { append, isUploadable, toBlob } from '../request/uploads.js';
import { hasOwn, kindOf, printScalar } from '../request/platform.js';
import { jsonOf, stringifyQuery } from '../request/url.js';

/** Returns an encoder of JSON for another media type, such as `application/merge-patch+json`. */
export function jsonAs(contentType: string): BodyEncoder {
  return (value) => ({ ...(json(value) as EncodedBody), contentType });
}

/**
 * Returns an encoder that sends a string unchanged, and a finite number, bigint, boolean or date as text. It throws a
 * `ClaudeError` for other values.
 */
export function text(contentType: string): BodyEncoder {
  return (value) => {
    const body = printScalar(value);
    if (body !== undefined) return { body, contentType, replayable: true };
    throw new ClaudeError(`The body cannot be ${kindOf(value)}: it is sent as ${contentType}.`);
  };
}

/**
 * Returns an encoder that sends a file or bytes unchanged. If `contentType` is null, `fetch` sends the type of the
 * file.
 */
export function bytes(contentType: string | null = null): BodyEncoder {
  return async (value) => ({ body: await toBlob(value), contentType, replayable: true });
}

/**
 * Returns an encoder that writes a body as `a=1&ids=x&ids=y`, with objects as JSON and without null and undefined. A
 * function in `styles` encodes the field that has the same name.
 */
export function urlEncoded(
  styles: Readonly<Record<string, (name: string, value: unknown) => string>> = {},
): BodyEncoder {
  return (value) => {
    const pairs: string[] = [];
    for (const [name, field] of Object.entries(value ?? {}) as [string, unknown][]) {
      if (field === undefined || field === null) continue;
      const style = hasOwn(styles, name) ? styles[name] : undefined;
      if (style) pairs.push(style(name, field));
      else
        for (const item of itemsOf(field)) stringifyQuery({ [name]: printed(name, item) }, pairs);
    }
    const contentType = 'application/x-www-form-urlencoded';
    return { body: pairs.filter(Boolean).join('&'), contentType, replayable: true };
  };
}

/**
 * Returns an encoder of forms. `types` gives fields the media type of their parts; a part that is a file keeps its own
 * type. `encode` encodes the form.
 */
export function typedParts(
  types: Readonly<Record<string, string>>,
  encode: BodyEncoder,
): BodyEncoder {
  return (value) => {
    const fields: Record<string, unknown> = { ...(value as object | undefined) };
    for (const [name, type] of Object.entries(types)) {
      const field = hasOwn(fields, name) ? fields[name] : undefined;
      if (field === undefined) continue;
      const parts = itemsOf(field).map((item) =>
        isBinary(item) ? item : new Blob([String(printed(name, item))], { type }),
      );
      fields[name] = Array.isArray(field) ? parts : parts[0];
    }
    return encode(fields);
  };
}

/** Encodes a body as `multipart/form-data` by the rules of OpenAPI: a part for each item of a list, objects as JSON. */
export const formData: BodyEncoder = async (value) => {
  const form = new FormData();
  for (const [name, field] of Object.entries(value ?? {}) as [string, unknown][]) {
    for (const item of itemsOf(field)) await appendPart(form, name, item);
  }
  return { body: form, contentType: null, replayable: true };
};

/**
 * Returns an encoder that uses `form` if a field is a file or an array with a file, and encodes other bodies as JSON.
 */
export function jsonOr(form: BodyEncoder): BodyEncoder {
  return (value) => {
    const fields = Object.values((value ?? {}) as Readonly<Record<string, unknown>>);
    return fields.some((field) => itemsOf(field).some(isBinary)) ? form(value) : json(value);
  };
}

async function appendPart(form: FormData, name: string, value: unknown): Promise<void> {
  const scalar = printScalar(value);
  if (scalar !== undefined) form.append(name, scalar);
  else if (isBinary(value) || value === undefined) await append(form, name, value, false);
  else form.append(name, new Blob([jsonOf(name, value)], { type: 'application/json' }));
}

/**
 * Returns true for a file, and for bytes, streams and promises. In a form, the encoder of a part refuses these values
 * with the call that makes a file of them.
 */
function isBinary(value: unknown): boolean {
  const isBytes = value instanceof ArrayBuffer || ArrayBuffer.isView(value);
  return isBytes || value instanceof Promise || isAsyncIterable(value) || isUploadable(value);
}

function itemsOf(field: unknown): readonly unknown[] {
  return Array.isArray(field) ? (field as readonly unknown[]) : [field];
}

function printed(name: string, item: unknown): unknown {
  return item === undefined || item === null ? item : (printScalar(item) ?? jsonOf(name, item));
}

/** Returns a decoder of JSON that requests another media type, such as `application/vnd.github+json`. */
export function jsonFrom(accept: string): ResultDecoder {
  return { ...decodeJSON, accept };
}
