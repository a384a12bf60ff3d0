import { expect, test } from 'vitest';
import type { Operation, Result } from '../../generator/ir/api.js';
import { pageStyle } from '../../generator/ir/pages.js';
import { model } from '../../generator/model/model.js';
import { anonymous } from '../../generator/model/spec/paths.js';
import { fullName } from '../../generator/model/spec/selection.js';
import { allNames, manifest, OFFICIAL_OPERATIONS, officialSpec } from './given.js';
import { describeFacts, readFacts } from '../support/official.js';

interface Fact {
  readonly name: string;
  readonly verbAndPath: string;
  readonly kind: Result['kind'];
  readonly multipart: boolean;
  readonly page: string;
}

/** Reads the SDK's methods from lines such as `models.list(params?, opts) · GET /v1/models · [ModelInfo] · Page`. */
function officialMethods(): readonly Fact[] {
  const section = readFacts('methods.md').split('### 2.1')[1]?.split('### 2.2')[0] ?? '';
  return section.split('\n').flatMap((line) => {
    const match = /^([\w.]+)\(.*?\) · (?:([A-Z]+ \/\S+)|GET batch\.results_url) · (.*)$/.exec(line);
    if (!match) return [];
    const [, name = '', verbAndPath = 'GET /v1/messages/batches/{}/results', rest = ''] = match;
    return [{ name, verbAndPath: anonymous(verbAndPath), ...readKind(rest) }];
  });
}

function readKind(rest: string): Pick<Fact, 'kind' | 'multipart' | 'page'> {
  const tags = rest.split(' · ').slice(1);
  const page = tags.find((tag) => /Page/.test(tag)) ?? '';
  const kinds: readonly (readonly [string, Result['kind']])[] = [
    ['binary', 'binary'],
    ['jsonl', 'jsonl'],
    ['sse', 'sse'],
    ['sse if stream', 'json-or-sse'],
  ];
  const kind = kinds.find(([tag]) => tags.includes(tag))?.[1];
  const implied = rest.includes('| Stream<') ? 'json-or-sse' : 'json';
  return { kind: page ? 'page' : (kind ?? implied), multipart: tags.includes('multipart'), page };
}

describeFacts('the official spec', () => {
  const methods = officialMethods();
  const { api } = model(officialSpec(), manifest({ operations: OFFICIAL_OPERATIONS }), {
    version: '2023-06-01',
    strict: true,
  });
  const methodOf = (operation: Operation): Fact | undefined =>
    methods.find(
      ({ name, verbAndPath }) =>
        verbAndPath === anonymous(operation.key) &&
        name.startsWith('beta.') === (operation.namespace === 'beta'),
    );

  test('has 97 operations, and the facts list 144 methods with an endpoint', () => {
    expect([api.operations.length, methods.length]).toEqual([97, 144]);
  });

  test.each(api.operations.map((operation) => [fullName(operation), operation] as const))(
    '%s has the same name and result as in the official SDK',
    (name, operation) => {
      const { result, body } = operation;
      expect({
        name,
        kind: result.kind,
        page: result.kind === 'page' ? pageStyle(result.style).classes[0] : '',
        multipart: body?.encoding === 'multipart',
      }).toEqual({ ...methodOf(operation), verbAndPath: undefined });
    },
  );

  test('has all schemas', () => {
    expect(allNames(api).size).toBe(734);
    expect(api.roots).toContain('BetaWebhookEvent');
  });
});
