import { afterEach, describe, expect, test, vi } from 'vitest';
import { sendJSON, serve, TestClient } from '../server.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a client in a browser', () => {
  test('throws in a page without dangerouslyAllowBrowser', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, {});
    });
    vi.stubGlobal('window', {});
    vi.stubGlobal('document', {});
    vi.stubGlobal('navigator', {});
    expect(() => new TestClient()).toThrow(/dangerouslyAllowBrowser/);
    for (const name of ['window', 'document', 'navigator']) {
      vi.stubGlobal(name, undefined);
      expect(() => new TestClient()).not.toThrow();
      vi.stubGlobal(name, {});
    }
    await new TestClient({ baseURL: server.url, dangerouslyAllowBrowser: true }).get('/');
    expect(server.seen[0]?.headers['anthropic-dangerous-direct-browser-access']).toBe('true');
  });

  test('sends the header for direct browser access from a worker only with dangerouslyAllowBrowser', async () => {
    const server = await serve((_, response) => {
      sendJSON(response, {});
    });
    await new TestClient({ baseURL: server.url }).get('/');
    await new TestClient({ baseURL: server.url, dangerouslyAllowBrowser: true }).get('/');
    const sent = server.seen.map(({ headers }) => headers);
    const header = 'anthropic-dangerous-direct-browser-access';
    expect(sent.map((headers) => headers[header])).toEqual([undefined, 'true']);
    // A `user-agent` header would need permission of the API by CORS.
    expect(sent[1]?.['user-agent']).not.toMatch(/^gen-claude-client/);
  });
});
