/** Printing a client, or listing its properties, does not show its credentials. */
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { TestClient } from './server.js';

describe('credentials', () => {
  test('are not shown by a printed client', () => {
    const all = { depth: 9, getters: true, showHidden: true };
    const defaultHeaders = { authorization: 'hidden' };
    for (const options of [{ apiKey: 'hidden' }, { authToken: 'hidden' }, { defaultHeaders }]) {
      const client = new TestClient(options);
      expect(inspect(client, { depth: 9 })).not.toContain('hidden');
      expect(inspect({ in: [client] }, all).includes('hidden')).toBe(false);
      expect(inspect(client)).toBe('TestClient');
    }
  });

  test('are not among the properties of a client that an operation can list', () => {
    const client = new TestClient({ apiKey: 'hidden' });
    expect(JSON.stringify(client)).not.toContain('hidden');
    expect(JSON.stringify(Object.entries(client))).not.toContain('hidden');
    const values = Reflect.ownKeys(client).map((key) => Reflect.get(client, key) as unknown);
    expect(JSON.stringify(values)).not.toContain('hidden');
  });
});
