import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSurface } from '../../generator/ir/surface/surface.js';
import { SURFACE_FILE } from '../../generator/ir/emitted-files.js';
import { loadClient, makeTestClient, sourcesOf, writeClient } from '../support/emitted.js';
import { randomNumbers } from '../support/random.js';
import { makeFolder } from '../support/temporary.js';
import { serve } from '../runtime/server.js';
import { call, readRequest } from './calling.js';
import { chooserOf, type Json, randomDocument } from './documents.js';
import { expectedFor, valuesFor } from './expected.js';

/** CI uses a fixed seed, other runs use the time as seed. The test prints the seed, which reproduces a failure. */
const SEED = process.env['CI'] === undefined ? Date.now() % 2 ** 31 : 16;
console.info(`seed of the operations on the wire: ${SEED}`);

const OPERATIONS = 30;

/** Makes a client of a document. Resolves to the client, and to the facts with the names of its methods. */
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

test('a client sends random parameters and bodies by the rules of OpenAPI', async () => {
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
      const got = await readRequest(seen, want);
      expect(got, `seed ${SEED}: ${JSON.stringify({ operation, values })}`).toEqual(want);
    }
  }
});
