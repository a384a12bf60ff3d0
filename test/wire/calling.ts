/** Calls the method of an operation, and reads the request that a server received. */
import type { Fact } from '../../generator/ir/surface/facts.js';
import type { Seen } from '../runtime/server.js';
import type { Json } from './documents.js';
import type { Expected, Part, Values } from './expected.js';

type Method = (...given: readonly unknown[]) => Promise<unknown>;

/** Calls the method of an operation with values for all of its parameters and its body. */
export async function call(client: Json, facts: readonly Fact[], key: string, values: Values) {
  const fact = facts.find((one) => one.kind === 'method' && `${one.verb} ${one.path}` === key);
  if (fact?.kind !== 'method') throw new Error(`no method for ${key}`);
  const { method } = fact;
  const own = facts.filter((one) => 'method' in one && one.method === method);
  const fieldOf = (header: string) =>
    own.flatMap((one) => (one.kind === 'header' && one.header === header ? [one.name] : []))[0] ??
    header;
  const names = own.flatMap((one) => (one.kind === 'signature' ? one.arguments : []));
  const placeholders = Object.entries(values.path);
  const [, last] = placeholders.at(-1) ?? [];
  const params = {
    ...Object.fromEntries(placeholders.slice(0, -1)),
    ...values.query,
    ...Object.fromEntries(Object.entries(values.header).map(([name, one]) => [fieldOf(name), one])),
    ...bodyParams(own, values.body),
  };
  const parts = method.split('.');
  const owner = parts.slice(0, -1).reduce<Json>((at, part) => at[part] as Json, client);
  const run = owner[parts.at(-1) ?? ''] as Method;
  await run.call(owner, ...names.map(({ name }) => (name === 'params' ? params : last)));
}

/** Returns the params for a body: its fields, or one param with the whole body. */
function bodyParams(own: readonly Fact[], body: unknown): object {
  const properties = own.flatMap((one) =>
    one.kind === 'body' && one.schema.kind === 'object' ? one.schema.properties : [],
  );
  const [first, ...others] = properties;
  const isSpread =
    typeof body === 'object' && body !== null && Object.hasOwn(body, first?.name ?? '');
  if (body === undefined) return {};
  return first && others.length === 0 && !isSpread ? { [first.name]: body } : (body as object);
}

/** Returns the body of a request in the format of {@link Expected.body}. */
async function readBody(
  seen: Seen,
  { mediaType }: NonNullable<Expected['body']>,
): Promise<Expected['body']> {
  const type = seen.headers['content-type'] ?? '';
  const essence = type.split(';')[0] ?? '';
  const text = seen.body.toString();
  if (mediaType === 'application/x-www-form-urlencoded')
    return { mediaType: essence, content: text.split('&').toSorted() };
  if (mediaType !== 'multipart/form-data') return { mediaType: essence, content: text };
  const form = await new Response(new Uint8Array(seen.body), {
    headers: { 'content-type': type },
  }).formData();
  const parts = [...form].map(async ([name, part]): Promise<Part> => {
    return typeof part === 'string' ? [name, '', part] : [name, part.type, await part.text()];
  });
  return { mediaType: essence, content: await Promise.all(parts) };
}

/** Returns the parts of a request in the format of {@link Expected}. */
export async function readRequest(seen: Seen, want: Expected): Promise<Expected> {
  const [path = '', query = ''] = seen.url.split(/\?(.*)/s);
  return {
    verb: seen.method,
    path,
    query: query.split('&').filter(Boolean).toSorted(),
    headers: Object.fromEntries(
      Object.keys(want.headers).map((name) => [name, String(seen.headers[name])]),
    ),
    ...(want.body && { body: (await readBody(seen, want.body)) as NonNullable<Expected['body']> }),
  };
}
