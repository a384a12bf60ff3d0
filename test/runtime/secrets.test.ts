/** The credentials of a client do not appear when code prints the client or lists its properties. */
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { APIResource } from '../../templates/runtime/index.js';
import { TestClient } from './server.js';

describe('the credentials of a client', () => {
  test('do not appear in the output of util.inspect', () => {
    const all = { depth: 9, getters: true, showHidden: true };
    const defaultHeaders = { authorization: 'hidden' };
    for (const options of [{ apiKey: 'hidden' }, { authToken: 'hidden' }, { defaultHeaders }]) {
      const client = new TestClient(options);
      expect(inspect(client, { depth: 9 })).not.toContain('hidden');
      expect(inspect({ in: [client] }, all).includes('hidden')).toBe(false);
      expect(inspect(client)).toBe('TestClient');
    }
  });

  test('do not appear in the JSON of a client and of its resources, which refer to the client', () => {
    class Toys extends APIResource {}
    class Pets extends APIResource {
      readonly toys: Toys = new Toys(this.client);
    }
    class PetClient extends TestClient {
      readonly pets: Pets = new Pets(this);
    }
    const client = new PetClient({ apiKey: 'hidden' });
    expect(JSON.stringify({ client })).toBe('{"client":"PetClient"}');
    expect(JSON.parse(JSON.stringify(client.pets))).toEqual({
      client: 'PetClient',
      toys: { client: 'PetClient' },
    });
  });

  test('do not appear in JSON or in the own properties of the client', () => {
    const client = new TestClient({ apiKey: 'hidden' });
    expect(JSON.stringify(client)).not.toContain('hidden');
    expect(JSON.stringify(Object.entries(client))).not.toContain('hidden');
    const values = Reflect.ownKeys(client).map((key) => Reflect.get(client, key) as unknown);
    expect(JSON.stringify(values)).not.toContain('hidden');
  });
});
