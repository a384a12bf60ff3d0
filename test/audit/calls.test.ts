/** The audit of betas in API calls (by a client, `fetch` or axios), and of models. */
import { describe, expect, it } from 'vitest';
import { findingsIn, kindsOf, linesOf } from './given.js';

const REQUEST = `model: 'claude-opus-4-8', max_tokens: 1, messages: [{ role: 'user', content: 'Hi' }]`;
const create = (fields: string, options = '') =>
  `client.beta.messages.create({ ${REQUEST}, ${fields} }${options === '' ? '' : `, ${options}`});`;

describe('fields without the beta that they need', () => {
  it('suggests the newest current beta', async () => {
    expect(await linesOf(create('mcp_servers: [server]'))).toEqual([
      'missing-beta 1: `mcp_servers` of `beta.messages.create` needs a beta; add `mcp-client-2026-09-15` to `betas`',
    ]);
  });

  it('reports only the innermost of nested fields that need the beta', async () => {
    const edits = `context_management: { edits: [{ type: 'compact_20260112' }] }`;
    expect(await linesOf(create(edits))).toEqual([
      'missing-beta 1: `context_management.edits[type=compact_20260112]` of `beta.messages.create` needs a beta; add `compact-2026-01-12` to `betas`',
    ]);
  });

  it('names the beta method for a field that a stable method does not have', async () => {
    const source = `client.messages.create({ ${REQUEST}, mcp_servers: [server] });`;
    expect(await linesOf(source)).toEqual([
      'missing-beta 1: `mcp_servers` of `messages.create` needs a beta; call `beta.messages.create` with `mcp-client-2026-09-15` in `betas`',
    ]);
  });

  it.each([
    ['a helper', `client.beta.messages.stream({ ${REQUEST}, compaction: { type: 'summarize' } });`],
    [
      'a request in a variable',
      `const params = { ${REQUEST}, compaction: {} }; client.beta.messages.create(params);`,
    ],
    [
      'a spread of a constant',
      `const more = { compaction: {} }; client.beta.messages.create({ ${REQUEST}, ...more });`,
    ],
    ['a condition', create('...(long && { compaction: {} })')],
    [
      'a field that is assigned later',
      `const params = { ${REQUEST} }; params.compaction = {}; client.beta.messages.create(params);`,
    ],
    [
      'an alias of the resource',
      `const { beta } = client; const m = client.beta.messages; m.create({ ${REQUEST}, compaction: {} });`,
    ],
    [
      'a batch',
      `client.beta.messages.batches.create({ requests: [{ params: { ${REQUEST}, compaction: {} } }] });`,
    ],
    [
      'fetch',
      `fetch('https://api.anthropic.com/v1/messages', { method: 'POST', body: JSON.stringify({ ${REQUEST}, compaction: {} }) });`,
    ],
    [
      'fetch with a base URL',
      'fetch(`${BASE}/v1/messages`, { method: "POST", headers: { "anthropic-version": "2026-10-21" }, body: JSON.stringify({ compaction: {} }) });',
    ],
    [
      'axios',
      `axios.post('https://api.anthropic.com/v1/messages', { compaction: {} }, { headers: {} });`,
    ],
  ])('finds a missing beta in %s', async (_place, source) => {
    const found = await findingsIn({ 'a.ts': source });
    expect(found.map(({ kind }) => kind)).toEqual(['missing-beta']);
  });

  it('follows constants to other files', async () => {
    const found = await findingsIn({
      'src/call.ts': `import { MORE } from './more.js'; ${create('...MORE')}`,
      'src/more.ts': `export const MORE = { betas: ['mcp-client-2025-11-20'], compaction: {} };`,
    });
    expect(found.map(({ kind, path }) => `${path} ${kind}`)).toEqual([
      'src/more.ts unneeded-beta',
      'src/more.ts missing-beta',
    ]);
  });

  it.each([
    ['the param `betas` names the beta', create(`compaction: {}, betas: ['compact-2026-09-04']`)],
    [
      'the header names the beta',
      create('compaction: {}', `{ headers: { 'anthropic-beta': 'compact-2026-09-04' } }`),
    ],
    [
      'the default headers name the beta',
      `new Anthropic({ defaultHeaders: { 'anthropic-beta': 'compact-2026-09-04' } }); ${create('compaction: {}')}`,
    ],
    ['the field is undefined', create('compaction: undefined')],
    ['the betas are not visible', create('compaction: {}, betas: options.betas')],
    [
      'the method belongs to another API',
      `client.beta.threads.messages.create({ compaction: {} });`,
    ],
  ])('reports no missing beta if %s', async (_case, source) => {
    expect(await kindsOf(source)).toEqual([]);
  });
});

describe('betas that no field of the call needs', () => {
  it('names the fields that the beta opens', async () => {
    expect(await linesOf(create(`betas: ['task-budgets-2026-03-13']`))).toEqual([
      'unneeded-beta 1: nothing in this request of `beta.messages.create` needs `task-budgets-2026-03-13`; remove it, or use what it opens: `output_config.task_budget`',
    ]);
  });

  it.each([
    [
      'a field of the request needs the beta',
      create(`output_config: { task_budget: {} }, betas: ['task-budgets-2026-03-13']`),
    ],
    [
      'the value of a field is not visible',
      create(`output_config: config, betas: ['task-budgets-2026-03-13']`),
    ],
    ['a spread is not visible', create(`...more, betas: ['task-budgets-2026-03-13']`)],
    ['the beta opens no field', create(`betas: ['thinking-token-count-2026-05-13']`)],
    [
      'hidden messages can contain a block that needs the beta',
      `client.beta.messages.create({ messages, betas: ['compact-2026-09-04'] });`,
    ],
  ])('reports no unneeded beta if %s', async (_case, source) => {
    expect(await kindsOf(source)).toEqual([]);
  });
});

describe('betas that a method does not accept', () => {
  it('names the methods that accept the beta', async () => {
    expect(await linesOf(create(`betas: ['output-300k-2026-03-24']`))).toEqual([
      'beta-not-accepted 1: `beta.messages.create` does not accept `output-300k-2026-03-24`; remove it; only these methods accept it: `beta.messages.batches.create`',
    ]);
  });

  it('reports `betas` in a stable method, and inside a request of a batch', async () => {
    expect(await linesOf(`client.messages.create({ ${REQUEST}, betas: [] });`)).toEqual([
      'misplaced-betas 1: `messages.create` does not take `betas` here; call `beta.messages.create`',
    ]);
    const batch = `client.beta.messages.batches.create({ requests: [{ params: { betas: [] } }] });`;
    expect(await linesOf(batch)).toEqual([
      'misplaced-betas 1: `beta.messages.batches.create` does not take `betas` here; move `betas` next to `requests`',
    ]);
    const body = `fetch('https://api.anthropic.com/v1/messages', { body: JSON.stringify({ betas: [] }) });`;
    expect(await linesOf(body)).toEqual([
      'misplaced-betas 1: `POST /v1/messages` does not take `betas` here; send them in the header `anthropic-beta`',
    ]);
  });
});

describe('betas that the API rejects together', () => {
  const BOTH = `'agent-memory-2026-07-22', 'managed-agents-2026-04-01'`;

  it('reports two conflicting betas in one list', async () => {
    expect(await linesOf(`const o = { betas: [${BOTH}] };`)).toEqual([
      'conflicting-betas 1: `managed-agents-2026-04-01` cannot be combined with `agent-memory-2026-07-22`; send only one of the two',
    ]);
  });

  it('reports a beta that conflicts with a beta that the method sends itself', async () => {
    const source = `client.beta.memoryStores.list({ betas: ['managed-agents-2026-04-01'] });`;
    expect(await linesOf(source)).toEqual([
      'conflicting-betas 1: `managed-agents-2026-04-01` cannot be combined with `agent-memory-2026-07-22`; remove `managed-agents-2026-04-01`: `beta.memoryStores.list` sends `agent-memory-2026-07-22`',
    ]);
  });

  it('does not report betas in different branches of a condition', async () => {
    const [first, second] = BOTH.split(', ');
    expect(await kindsOf(`const o = { betas: [memory ? ${first} : ${second}] };`)).toEqual([]);
  });
});

describe('betas that the sources do not show', () => {
  it.each([
    [create('betas: options.betas'), 'options.betas'],
    [create(`betas: ['compact-2026-09-04', ...extra], compaction: {}`), 'extra'],
    [create('...rest'), 'rest'],
    ['client.beta.messages.create(params);', 'params'],
    [create(`betas: process.env.BETAS.split(',')`), `process.env.BETAS`],
  ])('names the expression that hides the betas of %s', async (source, part) => {
    expect(await linesOf(source)).toEqual([
      `not-visible 1: the betas of \`beta.messages.create\` can come from \`${part}\`; check by hand which betas these are`,
    ]);
  });

  it('names the expression that hides a header', async () => {
    expect(await linesOf(`headers.set('anthropic-beta', betas);`)).toEqual([
      'not-visible 1: the betas here come from `betas`; check by hand which betas these are',
    ]);
  });

  it('does not report code that only passes on betas', async () => {
    expect(await linesOf('const o = { betas: options.betas }; return { betas };')).toEqual([]);
    expect(await linesOf('const o = { betas: load() };')).toEqual([
      'not-visible 1: the betas here come from `load()`; check by hand which betas these are',
    ]);
  });

  it('terminates for a list that refers to itself', async () => {
    const grow = 'betas = [...betas, more]; '.repeat(40);
    expect(await kindsOf(`let betas = ['pdfs-2024-09-25']; ${grow} f({ betas });`)).toEqual([
      'graduated-beta pdfs-2024-09-25',
    ]);
  });

  it('reports a syntax error, and the findings above it', async () => {
    expect(await linesOf(`const o = { betas: ['pdfs-2024-09-25'] };\nif (`)).toEqual([
      'graduated-beta 1: `pdfs-2024-09-25` is no longer needed: it is part of the stable API; remove it',
      'syntax-error 2: the file has a syntax error: Expression expected.; correct the syntax: findings below this line can be missing',
    ]);
  });
});

describe('models', () => {
  it('reports models that are retired or retire soon', async () => {
    expect(await linesOf(`const o = { model: 'claude-3-opus-20240229' };`)).toEqual([
      'retired-model 1: `claude-3-opus-20240229` was retired on 2026-01-05; use a newer model',
    ]);
    expect(await linesOf(`const o = { model: 'claude-sonnet-4-5' };`)).toEqual([
      'retiring-model 1: `claude-sonnet-4-5` retires on 2026-11-30; use a newer model',
    ]);
  });

  const FOUND = ['retired-model claude-2.1'];

  it.each([
    ['a variable', `const DEFAULT_MODEL = process.env.MODEL ?? 'claude-2.1';`],
    ['a default', `function ask(model = 'claude-2.1') {}`],
    ['a field of a class', `class A { modelName = 'claude-2.1'; }`],
    ['a provider', `generateText({ model: anthropic('claude-2.1') });`],
  ])('finds a model in %s', async (_place, source) => {
    expect(await kindsOf(source)).toEqual(FOUND);
  });

  it.each([
    ['a comparison', `if (model === 'claude-2.1') old();`],
    ['a table', `const prices = { 'claude-2.1': 8 };`],
    ['a list', `const models = ['claude-2.1', 'claude-opus-4-8'];`],
    ['a type', `type Model = 'claude-2.1';`],
  ])('finds no model in %s', async (_place, source) => {
    expect(await kindsOf(source)).toEqual([]);
  });
});
