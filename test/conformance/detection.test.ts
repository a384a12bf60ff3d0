import { describe, expect, test } from 'vitest';
import { sortDifferences } from './differences.js';
import { type ClientClass, compareCall } from './requests.js';

interface Behavior {
  readonly verb?: string;
  readonly path?: string;
  readonly betas?: string;
  readonly body?: string;
  /** The field of the response that leads to the next page. */
  readonly cursor?: 'last_id' | 'next_page';
}

/** Returns the class of a client with one method, `notes.list`. `behavior` replaces parts of its request. */
function clientWith(behavior: Behavior): ClientClass {
  const { verb = 'POST', path = '/v1/notes', betas = 'a-1,b-1', body = '{"a":1}' } = behavior;
  const { cursor = 'last_id' } = behavior;
  return class {
    readonly notes: unknown;

    constructor(options: object) {
      const { fetch: send } = options as { readonly fetch: typeof fetch };
      const list = async (after = '') => {
        const headers = { 'anthropic-beta': betas, 'content-type': 'application/json' };
        const url = `https://api.example.com${path}?after=${after}`;
        const response = await send(url, { method: verb, headers, body });
        const page = (await response.json()) as Readonly<Record<string, string>>;
        return { getNextPage: () => list(page[cursor]) };
      };
      this.notes = { list: () => list() };
    }

    [key: string]: unknown;
  };
}

describe('the comparison of two calls', () => {
  test.each<[string, Behavior, readonly string[]]>([
    ['no difference', {}, []],
    ['whitespace between the betas (ignored)', { betas: 'a-1, b-1' }, []],
    ['whitespace in the body (ignored)', { body: '{ "a": 1 }' }, []],
    ['the verb', { verb: 'PUT' }, ['verb']],
    ['the path', { path: '/v1/note' }, ['path']],
    ['the order of the betas', { betas: 'b-1,a-1' }, ['betas']],
    ['a missing beta', { betas: 'a-1' }, ['betas']],
    ['the body', { body: '{"a":2}' }, ['body']],
    ['the kind of page', { cursor: 'next_page' }, ['next page']],
  ])('compares %s', async (_, behavior, want) => {
    const clients = { Ours: clientWith(behavior), Theirs: clientWith({}) };
    expect(await compareCall(clients, 'notes.list', [])).toEqual(want);
  });

  test('treats two failed calls as different', async () => {
    const clients = { Ours: clientWith({}), Theirs: clientWith({}) };
    const [part] = await compareCall(clients, 'notes.create', []);
    expect(part).toBe('failure of the SDK: Error: there is no notes.create');
  });
});

test('sortDifferences finds differences without a reason, and reasons without a difference', () => {
  const listed = { 'is internal': ['A.*', 'B'], 'has other options': ['C', '*.x.y'] };
  expect(sortDifferences(['A.one', 'A.two', 'C', 'D', 'p.x.y', 'xCx'], listed)).toEqual({
    unlisted: ['D', 'xCx'],
    stale: ['B'],
    byReason: [
      ['is internal', 2],
      ['has other options', 2],
    ],
  });
});
