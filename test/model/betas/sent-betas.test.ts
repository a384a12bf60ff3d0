import { describe, expect, test } from 'vitest';
import type { Operation } from '../../../generator/ir/api.js';
import { model } from '../../../generator/model/model.js';
import type { Json } from '../../../generator/model/spec/json.js';
import { manifest } from '../given.js';

const OLD = 'shape-2026-01-01';
const NEW = 'shape-2026-02-02';
const source = ['https://example.com'];
const SENDER = { 'beta.users.list': [NEW, OLD] };

/** Returns a document with a method for each key. A method sends the betas in the value of its key. */
function documentOf(sent: Readonly<Record<string, readonly unknown[]>>, isImported = true): Json {
  const entries = Object.entries(sent).map(([operationId, betas]) => {
    const path = `/v1/${operationId.split('.').slice(1, -1).join('/')}?beta=true`;
    const responses = { 200: { content: { 'application/json': { schema: { type: 'object' } } } } };
    return [path, { get: { operationId, 'x-claude-betas': betas, responses } }];
  });
  return {
    openapi: '3.1.0',
    servers: [{ url: 'https://api.anthropic.com' }],
    info: { version: '2026-10-21' },
    ...(isImported && { 'x-claude-source': { package: '@anthropic-ai/sdk' } }),
    paths: Object.fromEntries(entries) as Json,
  };
}

function methodOf(document: Json, betas: Json, more: Json = {}): Operation {
  const [operation] = model(document, manifest({ betas, ...more })).api.operations;
  if (!operation) throw new Error('no operation');
  return operation;
}

const active = (more: Json = {}): Json => ({ status: 'active', source, ...more });
const graduated = { status: 'graduated', source };

describe('a document imported from an SDK', () => {
  test('decides the betas that a method sends and their order, including graduated betas', () => {
    const method = methodOf(documentOf(SENDER), { [OLD]: graduated, [NEW]: graduated });
    expect(method.bakedBetas).toEqual([NEW, OLD]);
    expect(method.acceptedBetas).toEqual([NEW, OLD]);
    expect(method).not.toHaveProperty('sentBetas');
  });

  test('takes precedence over `bakes` in the manifest', () => {
    const api = {
      versions: {
        '2026-10-21': { status: 'current', source, bakes: { [OLD]: ['users.**'] } },
      },
    };
    const betas = { [OLD]: graduated, [NEW]: graduated };
    const given = { 'beta.users.list': [NEW] };
    expect(methodOf(documentOf(given), betas, { api }).bakedBetas).toEqual([NEW]);
    expect(methodOf(documentOf({ 'beta.users.list': [] }), betas, { api }).bakedBetas).toEqual([]);
    expect(methodOf(documentOf(given, false), betas, { api }).bakedBetas).toEqual([OLD]);
  });

  test('has methods without a `betas` param, which accept only the betas that they send', () => {
    const betas = { [OLD]: graduated, [NEW]: { ...graduated, accepts: ['users.list'] } };
    const [sent, fromManifest] = [true, false].map((isImported) =>
      methodOf(documentOf({ 'beta.users.list': [OLD] }, isImported), betas),
    );
    expect(sent).toMatchObject({ takesBetas: false, acceptedBetas: [OLD] });
    expect(fromManifest).toMatchObject({ takesBetas: true, acceptedBetas: [NEW] });
  });

  test('gets betas that the manifest requires instead of betas that conflict with them', () => {
    const requires = ['users.list'];
    const betas = { [OLD]: active(), [NEW]: active(), 'mine-1': active({ requires }) };
    expect(methodOf(documentOf(SENDER), betas).bakedBetas).toEqual([NEW, OLD, 'mine-1']);
    const conflicting = { ...betas, 'mine-1': active({ requires, conflicts: [NEW] }) };
    expect(methodOf(documentOf(SENDER), conflicting).bakedBetas).toEqual([OLD, 'mine-1']);
  });

  test('has no method that sends a retired beta', () => {
    const retired = { status: 'retired', until: '2026-03-03', source };
    const betas = { [OLD]: retired, [NEW]: active() };
    expect(methodOf(documentOf(SENDER), betas).bakedBetas).toEqual([NEW]);
  });

  test('can send betas that the manifest does not list, with one warning for each', () => {
    const document = documentOf({ ...SENDER, 'beta.groups.list': [NEW] });
    const { api, warnings } = model(document, manifest({ betas: { [OLD]: graduated } }));
    expect(api.operations.map(({ bakedBetas }) => bakedBetas)).toEqual([[NEW, OLD], [NEW]]);
    expect(api.betas.map(({ id, status }) => [id, status])).toEqual([
      [OLD, 'graduated'],
      [NEW, 'unknown'],
    ]);
    expect(warnings).toEqual([
      {
        where: 'betas',
        message: `the manifest does not list \`${NEW}\`, which \`users.list\` and 1 more send on every call`,
        hint: 'add an entry for it',
      },
    ]);
  });

  test.each([['a,b'], ['a\r\nb'], [''], [7], [null]])(
    'is refused if it contains the beta id %j',
    (id) => {
      expect(() => methodOf(documentOf({ 'beta.users.list': [id] }), {})).toThrow(
        `GET /v1/users?beta=true: \`x-claude-betas\` has ${JSON.stringify(id)}, which is not a beta id`,
      );
    },
  );
});
