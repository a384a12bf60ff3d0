/** Clients of other APIs than the Claude API: their names, environment variables and documents. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  answering,
  check,
  classOf,
  load,
  type Loaded,
  namesOfClaude,
  requestOf,
  setVariables,
} from './other-api.js';

/** Headers that `fetch` of Node sets. */
const OF_FETCH = ['accept-encoding', 'accept-language', 'connection', 'host', 'sec-fetch-mode'];

describe('a client without a manifest and without credentials', () => {
  let loaded: Loaded;
  beforeAll(async () => {
    loaded = await load({});
  });

  test('contains no name of Claude or Anthropic', () => {
    expect(namesOfClaude(loaded)).toEqual([]);
    expect(loaded.client.files.length).toBeGreaterThan(30);
  });

  test('has no types for credentials, betas and workspaces', async () => {
    const use = `
      import { API_VERSION, ApiClient, ClientError, NotFoundError } from './index.js';
      export const client = new ApiClient({ baseURL: 'https://example.com' });
      export const id: Promise<string | undefined> = client.pets.retrieve().then((one) => one.id);
      export const errors: readonly ClientError[] = [new ApiClient.NotFoundError(404, {}, '', new Headers()), new ClientError('')];
      export const version: '1.2 */ ../x' = API_VERSION;
      // @ts-expect-error the client takes no credentials
      void new ApiClient({ apiKey: 'x' });
      // @ts-expect-error the client takes no betas
      void new ApiClient({ betas: [] });
      // @ts-expect-error the client takes no betas
      void client.pets.retrieve({ omitBetas: [] });
      // @ts-expect-error errors have no workspaceID
      void new NotFoundError(404, {}, '', new Headers()).workspaceID;
    `;
    expect(await check(loaded, use, '5.4')).toBe('');
  });

  test('sends no header and reads no environment variable of the Claude API', async () => {
    const server = await answering();
    setVariables({
      ANTHROPIC_API_KEY: 'key',
      ANTHROPIC_BASE_URL: 'http://127.0.0.1:1',
      ANTHROPIC_CUSTOM_HEADERS: 'x-own: 1',
    });
    const client = new (classOf(loaded, 'ApiClient'))({ baseURL: server.url });
    const { headers } = await requestOf(client, server);
    expect(Object.keys(headers).filter((name) => !OF_FETCH.includes(name))).toEqual([
      'accept',
      'user-agent',
    ]);
    expect(await client.pets.retrieve()).toHaveProperty('_request_id', 'r1');
  });

  test('has the base class ClientError for errors', () => {
    const ApiClient = classOf(loaded, 'ApiClient');
    const ClientError = classOf(loaded, 'ClientError');
    expect(() => new ApiClient({ baseURL: 'ftp://x' })).toThrow(ClientError);
    expect(() => new ApiClient({ baseURL: 'ftp://x' })).toThrow(
      expect.objectContaining({ name: 'ClientError' }),
    );
  });

  test('runs in a web page without dangerouslyAllowBrowser', () => {
    for (const name of ['window', 'document', 'navigator']) vi.stubGlobal(name, {});
    try {
      expect(() => new (classOf(loaded, 'ApiClient'))()).not.toThrow();
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe('a client with a manifest that names the class, errors, variables and version', () => {
  const MANIFEST = {
    api: {
      client: 'Petstore',
      error: 'PetstoreError',
      auth: 'bearer',
      versionHeader: 'Pet-Version',
      versions: { '2026-01-01': { status: 'current' } },
      environment: {
        apiKey: 'PET_KEY',
        baseURL: 'PET_URL',
        defaultHeaders: 'PET_HEADERS',
        logLevel: 'PET_LOG',
      },
    },
  };
  let loaded: Loaded;
  beforeAll(async () => {
    loaded = await load({ s: { type: 'apiKey', in: 'header', name: 'x-key' } }, MANIFEST);
  });

  test('contains no name of Claude or Anthropic', () => {
    expect(namesOfClaude(loaded)).toEqual([]);
  });

  test('has types with the names in the manifest', async () => {
    const use = `
      import { API_VERSION, Petstore, PetstoreError, type ApiKeySetter } from './index.js';
      export const setter: ApiKeySetter = () => Promise.resolve('x');
      export const client = new Petstore({ apiKey: setter });
      client.apiKey = () => 'y';
      export const key: string | null = client.apiKey;
      export const version: '2026-01-01' = API_VERSION;
      export const isOwn = (error: unknown): boolean => error instanceof PetstoreError;
    `;
    expect(await check(loaded, use, '7')).toBe('');
  });

  test('reads the key, the base URL, headers and the log level from environment variables', async () => {
    const server = await answering();
    setVariables({ PET_KEY: 'k', PET_URL: server.url, PET_HEADERS: 'x-own: 1', PET_LOG: 'error' });
    const client = new (classOf(loaded, 'Petstore'))();
    const { headers } = await requestOf(client, server);
    expect(headers).toMatchObject({
      authorization: 'Bearer k',
      'pet-version': '2026-01-01',
      'x-own': '1',
    });
    expect(client['logLevel']).toBe('error');
    expect(new (classOf(loaded, 'Petstore'))({ apiKey: null })['apiKey']).toBeNull();
  });

  test('takes a key from a function, and a key that is set later', async () => {
    const server = await answering();
    const client = new (classOf(loaded, 'Petstore'))({ apiKey: () => 'a', baseURL: server.url });
    expect((await requestOf(client, server)).headers.authorization).toBe('Bearer a');
    expect(client['apiKey']).toBeNull();
    client['apiKey'] = 'b';
    expect((await requestOf(client, server)).headers.authorization).toBe('Bearer b');
    const other = client.withOptions({ apiKey: 'c' });
    expect((await requestOf(other, server)).headers.authorization).toBe('Bearer c');
    expect((await requestOf(client.withOptions({}), server)).headers.authorization).toBe(
      'Bearer b',
    );
  });

  test('names the environment variable of the key in the README', async () => {
    const readme = await readFile(join(loaded.folder, 'README.md'), 'utf8');
    expect(readme).toContain('`apiKey`; the client reads unset ones from `PET_KEY`.');
    expect(readme).toContain('new Petstore()');
  });
});
