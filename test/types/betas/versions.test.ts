/** The types of a client lack the fields and variants that its API version closes (removes). */
import { beforeAll, describe, expect, test } from 'vitest';
import { SHIPPED_SPEC } from '../../../generator/load/package.js';
import { makeTestClient, sourcesOf } from '../../support/emitted.js';
import { UNIFIED_SPEC } from '../../support/unified.js';
import { Checker, CLIENT, type Complaint } from './checker.js';

const CURRENT = '2026-10-21';
const OLDER = '2023-06-01';

/** Params of a call, and the name that the error quotes. */
interface Closed {
  readonly fields: string;
  readonly messages: string;
  readonly names: string;
}

const HELLO = `[{ role: 'user', content: 'Hello.' }]`;

const SAMPLING: readonly Closed[] = [
  { fields: 'temperature: 0.5,', messages: HELLO, names: 'temperature' },
  { fields: 'top_p: 0.9,', messages: HELLO, names: 'top_p' },
  { fields: 'top_k: 40,', messages: HELLO, names: 'top_k' },
];

/** Calls with closed variants in messages of one role. Imported specs allow them: all roles share a content type. */
const OF_ROLES: readonly Closed[] = [
  {
    fields: '',
    messages: `[{ role: 'assistant', content: [{ type: 'document', source: { type: 'text', media_type: 'text/plain', data: '' } }] }]`,
    names: 'document',
  },
  {
    fields: '',
    messages: `[{ role: 'user', content: [{ type: 'text', text: '', citations: [] }] }]`,
    names: 'citations',
  },
  {
    fields: '',
    messages: `[{ role: 'user', content: [{ type: 'search_result', source: '', title: '', content: [{ type: 'text', text: '', citations: [] }] }] }]`,
    names: 'citations',
  },
];

type Shape = (body: string) => string;

/** Functions that write a call of each method that takes messages, in both namespaces. */
const METHODS: readonly Shape[] = ['client', 'client.beta'].flatMap((namespace): Shape[] => [
  (body) => `${namespace}.messages.create({ model: 'm', max_tokens: 1, ${body} });`,
  (body) => `${namespace}.messages.countTokens({ model: 'm', ${body} });`,
  (body) =>
    `${namespace}.messages.batches.create({ requests: [{ custom_id: '1', params: { model: 'm', max_tokens: 1, ${body} } }] });`,
]);

/** Returns the calls, but none of `countTokens` with sampling params, which `countTokens` has in no version. */
function callsOf(closed: readonly Closed[]) {
  return closed.flatMap(({ fields, messages, names }) =>
    METHODS.filter((_, index) => fields === '' || index % 3 !== 1).map((write) => ({
      call: write(`${fields} messages: ${messages}`),
      names,
    })),
  );
}

const SPECS = [
  { title: 'the shipped spec', spec: SHIPPED_SPEC, calls: callsOf(SAMPLING) },
  { title: 'a unified spec', spec: UNIFIED_SPEC, calls: callsOf([...SAMPLING, ...OF_ROLES]) },
].flatMap((row) => [CURRENT, OLDER].map((version) => ({ ...row, version })));

async function check(
  spec: string,
  version: string,
  calls: readonly string[],
): Promise<readonly Complaint[]> {
  const client = await makeTestClient({
    spec,
    apiVersion: version,
    only: ['messages', 'beta.messages'],
  });
  const literal = `import { API_VERSION } from './index.js';
export const same: '${version}' = API_VERSION;
export const other: '2000-01-01' = API_VERSION;
`;
  return new Checker(sourcesOf(client)).check({
    'calls.ts': [...calls, CLIENT].join('\n'),
    'literal.ts': literal,
  });
}

describe.each(SPECS)('the client of $title for $version', ({ spec, version, calls }) => {
  let complaints: readonly Complaint[] = [];

  beforeAll(async () => {
    const texts = calls.map(({ call }) => call);
    complaints = await check(spec, version, texts);
  });

  test('has its version as the literal type of API_VERSION', () => {
    const own = complaints.filter(({ file }) => file === 'literal.ts');
    expect(own.map(({ line, text }) => [line, text])).toEqual([
      [3, `Type '"${version}"' is not assignable to type '"2000-01-01"'.`],
    ]);
  });

  test.each(calls.map((row, index) => ({ ...row, line: index + 1 })))(
    'has no $names in 2026-10-21, and has it in older versions: $call',
    ({ names, line }) => {
      const own = complaints.filter(({ file, line: at }) => file === 'calls.ts' && at === line);
      expect(own).toHaveLength(version === CURRENT ? 1 : 0);
      expect(own.every(({ text }) => text.includes(names))).toBe(true);
    },
  );
});
