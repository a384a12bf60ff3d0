import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Fact } from '../../generator/ir/surface/facts.js';
import { parseSurface } from '../../generator/ir/surface/surface.js';
import { SURFACE_FILE } from '../../generator/ir/emitted-files.js';
import { loadClient, makeTestClient, sourcesOf, writeClient } from '../support/emitted.js';
import { randomNumbers } from '../support/random.js';
import { makeFolder } from '../support/temporary.js';
import { serve, type Seen } from '../runtime/server.js';
import { chooserOf, type Json, randomDocument } from './documents.js';
import { type Expected, expectedFor, type Part, type Values, valuesFor } from './expected.js';

/** CI uses a fixed seed, and other runs use the time as seed. The seed is printed to repeat a failure. */
const SEED = process.env['CI'] === undefined ? Date.now() % 2 ** 31 : 16;
console.info(`seed of the operations on the wire: ${SEED}`);

const OPERATIONS = 30;

type Method = (...given: readonly unknown[]) => Promise<unknown>;

/** The client of a document, and the facts with the names of its methods. */
async function open(document: Json, baseURL: string) {
  const folder = await makeFolder({
    'spec.json': JSON.stringify(document),
    'betas.yaml':
      "api: { versions: { '2026-10-21': { status: current, auth: bearer, source: [https://example.com] } } }",
  });
  const made = await makeTestClient({
    spec: join(folder, 'spec.json'),
    betas: join(folder, 'betas.yaml'),
    clientName: 'Api',
    prettier: 'none',
  });
  const surface = parseSurface(sourcesOf(made)[SURFACE_FILE] ?? '');
  if ('message' in surface) throw new Error(surface.message);
  const emitted = await writeClient(made);
  try {
    const { Api } = (await loadClient(emitted)) as { Api: new (options: object) => Json };
    return { client: new Api({ baseURL, apiKey: 'key' }), facts: surface };
  } finally {
    await rm(emitted, { recursive: true });
  }
}

/** Calls the method of an operation with values for all of its parameters and its body. */
async function call(client: Json, facts: readonly Fact[], key: string, values: Values) {
  const fact = facts.find((one) => one.kind === 'method' && `${one.verb} ${one.path}` === key);
  if (fact?.kind !== 'method') throw new Error(`no method for ${key}`);
  const { method } = fact;
  const own = facts.filter((one) => 'method' in one && one.method === method);
  const fieldOf = (header: string) =>
    own.flatMap((one) => (one.kind === 'header' && one.header === header ? [one.name] : []))[0] ??
    header;
  const names = own.flatMap((one) => (one.kind === 'signature' ? one.arguments : []));
  const inBody = own.flatMap((one) =>
    one.kind === 'body' && one.schema.kind === 'object' ? one.schema.properties : [],
  );
  const isWhole = inBody.length === 1 && inBody[0]?.name === 'body';
  const placeholders = Object.entries(values.path);
  const [, last] = placeholders.at(-1) ?? [];
  const params = {
    ...Object.fromEntries(placeholders.slice(0, -1)),
    ...values.query,
    ...Object.fromEntries(Object.entries(values.header).map(([name, one]) => [fieldOf(name), one])),
    ...(isWhole ? { body: values.body } : (values.body as object | undefined)),
  };
  const parts = method.split('.');
  const owner = parts.slice(0, -1).reduce<Json>((at, part) => at[part] as Json, client);
  const run = owner[parts.at(-1) ?? ''] as Method;
  await run.call(owner, ...names.map(({ name }) => (name === 'params' ? params : last)));
}

async function readBody(seen: Seen, { mediaType }: NonNullable<Expected['body']>) {
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

test('sends parameters and bodies as the specification says', async () => {
  const choose = chooserOf(randomNumbers(SEED));
  const document = randomDocument(choose, OPERATIONS);
  const server = await serve((_, response) => response.writeHead(204).end());
  const { client, facts } = await open(document, server.url);
  for (const [path, item] of Object.entries(document['paths'] as Readonly<Record<string, Json>>)) {
    for (const [verb, raw] of Object.entries(item)) {
      const operation = raw as Json;
      const values = valuesFor(operation, choose);
      const want = expectedFor(verb, path, operation, values);
      await call(client, facts, `${want.verb} ${path}`, values);
      const seen = server.seen.at(-1);
      if (!seen) throw new Error('no request');
      const [sentPath, query = ''] = seen.url.split('?');
      const got = {
        verb: seen.method,
        path: sentPath,
        query: query.split('&').toSorted(),
        headers: Object.fromEntries(
          Object.keys(want.headers).map((name) => [name, seen.headers[name]]),
        ),
        ...(want.body && { body: await readBody(seen, want.body) }),
      };
      expect(got, `seed ${SEED}: ${JSON.stringify({ operation, values })}`).toEqual(want);
    }
  }
});
