/** The audit of two features that only generated clients have: `betas: 'auto'`, and the request option `omitBetas`. */
import { describe, expect, it } from 'vitest';
import { kindsOf, linesOf } from './given.js';

const REQUEST = `model: 'claude-opus-4-8', max_tokens: 1, messages: []`;
const create = (fields: string, options = '') =>
  `client.beta.messages.create({ ${REQUEST}, ${fields} }${options === '' ? '' : `, ${options}`});`;

describe("`betas: 'auto'`", () => {
  it.each([
    ['a string', create(`compaction: {}, betas: 'auto'`)],
    ['a list', create(`compaction: {}, betas: ['auto']`)],
    ['a constant', `const BETAS = ['auto'] as const; ${create('compaction: {}, betas: BETAS')}`],
    ['a branch', create(`compaction: {}, betas: long ? 'auto' : []`)],
    ['a spread', create(`compaction: {}, ...(long && { betas: 'auto' })`)],
    [
      'a batch',
      `client.beta.messages.batches.create({ betas: 'auto', requests: [{ params: { compaction: {} } }] });`,
    ],
  ])('reports no missing beta for %s', async (_form, source) => {
    expect(await linesOf(source)).toEqual([]);
  });

  it('applies to one call only, and does not hide other ids in the same list', async () => {
    const source = `${create(`compaction: {}, betas: ['auto', 'pdfs-2024-09-25']`)}\n${create('compaction: {}')}`;
    expect(await kindsOf(source)).toEqual([
      'graduated-beta pdfs-2024-09-25',
      'missing-beta compaction',
    ]);
  });

  it('is an unknown id in a header, since the client sends headers unchanged', async () => {
    const source = create('compaction: {}', `{ headers: { 'anthropic-beta': 'auto' } }`);
    expect(await kindsOf(source)).toEqual(['missing-beta compaction', 'unknown-beta auto']);
  });
});

describe('`omitBetas`', () => {
  const omit = (ids: string) => create('stream: false', `{ omitBetas: ${ids} }`);

  it.each([
    ['a list', omit(`['pdfs-2024-09-25', 'context-1m-2025-08-07']`)],
    ['a constant', `const OLD_BETAS = ['pdfs-2024-09-25']; ${omit('OLD_BETAS')}`],
    ['a variable', `const omitBetas = ['pdfs-2024-09-25']; omitBetas.push('tools-2024-04-04');`],
    ['betas that conflict', omit(`['agent-memory-2026-07-22', 'managed-agents-2026-04-01']`)],
    ['a constant of the client', omit('[PDFS_2024_09_25]')],
    ['a hidden list', omit('load()')],
  ])('can list any known beta: %s', async (_form, source) => {
    expect(await linesOf(source)).toEqual([]);
  });

  it('gets a finding for each unknown id', async () => {
    expect(await kindsOf(omit(`['pdsf-2024-09-25', 'pdfs']`))).toEqual([
      'misspelled-beta pdsf-2024-09-25',
      'unknown-beta pdfs',
    ]);
  });

  it('gets a finding for a field whose beta it omits', async () => {
    const source = create('compaction: {}', `{ omitBetas: ['compact-2026-09-04'] }`);
    expect(await kindsOf(source)).toEqual(['missing-beta compaction']);
  });
});
