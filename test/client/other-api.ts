/** Makes clients of another API than the Claude API, and calls them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, vi } from 'vitest';
import type { Client } from '../../generator/commands/generate.js';
import { sendJSON, serve, type TestServer } from '../runtime/server.js';
import { compile } from '../support/compilers.js';
import { loadClient, makeTestClient, sourcesOf, writeClient } from '../support/emitted.js';
import { fillFolder } from '../support/temporary.js';

const TEXT = { type: 'string' };
const RESPONSES = {
  200: {
    description: 'ok',
    content: { 'application/json': { schema: { type: 'object', properties: { id: TEXT } } } },
  },
};
const BODY = {
  type: 'object',
  required: ['content', 'model', 'file'],
  properties: { content: TEXT, model: TEXT, file: { type: 'string', format: 'binary' } },
};
const SPEC = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.2 */ ../x' },
  servers: [{ url: 'https://api.example.com' }],
  paths: {
    '/v1/pets': {
      get: { responses: RESPONSES },
      post: {
        requestBody: { required: true, content: { 'multipart/form-data': { schema: BODY } } },
        responses: RESPONSES,
      },
    },
  },
};

export type Options = Readonly<Record<string, unknown>>;
/** The members of a client that tests use. */
export interface Made {
  readonly pets: { retrieve(): Promise<unknown> };
  buildURL(path: string): string;
  withOptions(options: Options): Made;
  [option: string]: unknown;
}
export type Class = new (options?: Options) => Made;

export interface Loaded {
  readonly client: Client;
  readonly folder: string;
  readonly classes: Readonly<Record<string, Class | undefined>>;
}

const folders: string[] = [];

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

export async function load(securitySchemes: object, manifest?: object): Promise<Loaded> {
  const inputs = await mkdtemp(join(tmpdir(), 'gen-claude-client-'));
  await fillFolder(inputs, {
    'spec.json': JSON.stringify({ ...SPEC, components: { securitySchemes } }),
    'manifest.yaml': JSON.stringify(manifest ?? {}),
  });
  const client = await makeTestClient({
    out: 'pets',
    spec: join(inputs, 'spec.json'),
    ...(manifest && { betas: join(inputs, 'manifest.yaml') }),
  });
  const folder = await writeClient(client);
  folders.push(inputs, folder);
  return { client, folder, classes: (await loadClient(folder)) as Loaded['classes'] };
}

export const check = ({ client }: Loaded, use: string, compiler: '5.4' | '5.9' | '7') =>
  compile({ ...sourcesOf(client), 'use.ts': use }, compiler, 'nodenext');

/** Returns the lines of the client that contain `claude` or `anthropic`. The name of the generator does not count. */
export function namesOfClaude({ client }: Loaded): readonly string[] {
  return client.files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter((line) => /claude|anthropic/i.test(line.replaceAll('gen-claude-client', '')))
      .map((line) => `${path}: ${line.trim()}`),
  );
}

export function setVariables(given: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
}

afterEach(() => {
  vi.unstubAllEnvs();
});

export const answering = () =>
  serve((_, response) => {
    sendJSON(response, { id: 'a' }, 200, { 'x-request-id': 'r1' });
  });

/** Calls a method, and returns the last request that the server received. */
export async function requestOf(client: Made, server: TestServer) {
  await client.pets.retrieve();
  const { url = '', headers = {} } = server.seen.at(-1) ?? {};
  return { url, headers };
}

export function classOf({ classes }: Loaded, name: string): Class {
  const found = classes[name];
  if (!found) throw new Error(`${name} is not exported`);
  return found;
}
