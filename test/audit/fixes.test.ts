/** The edits that `--fix` makes. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../generator/audit/fixes.js';
import { findingsIn } from './given.js';

/** Applies edits in nine rounds, since overlapping edits need a later round. */
async function fix(text: string): Promise<string> {
  let source = text;
  for (let round = 0; round < 9; round += 1) {
    const found = await findingsIn({ 'app.ts': source });
    source = applyEdits(
      source,
      found.flatMap(({ edits }) => edits),
    );
  }
  return source;
}

describe('safe fixes', () => {
  it.each([
    [
      'a list',
      `f({ betas: ['pdfs-2024-09-25', 'x-2026-01-01'] });`,
      `f({ betas: ['x-2026-01-01'] });`,
    ],
    ['the end of a list', `f({ betas: [first, 'pdfs-2024-09-25'] });`, `f({ betas: [first] });`],
    [
      'a list with two graduated betas',
      `f({ betas: ['pdfs-2024-09-25', 'tools-2024-04-04'], max_tokens: 1 });`,
      `f({ max_tokens: 1 });`,
    ],
    [
      'a header',
      `f({ 'anthropic-beta': 'a-2026-01-01, pdfs-2024-09-25' });`,
      `f({ 'anthropic-beta': 'a-2026-01-01' });`,
    ],
    [
      'the start of a header',
      `f({ 'anthropic-beta': 'pdfs-2024-09-25,a-2026-01-01' });`,
      `f({ 'anthropic-beta': 'a-2026-01-01' });`,
    ],
    [
      'a header on a line of its own',
      `f({\n  headers: {\n    'anthropic-beta': 'pdfs-2024-09-25', // old\n    accept: 'x',\n  },\n});`,
      `f({\n  headers: {\n    accept: 'x',\n  },\n});`,
    ],
    [
      'the only field',
      `f({\n  headers: {\n    'anthropic-beta': 'pdfs-2024-09-25',\n  },\n});`,
      `f({\n  headers: {\n  },\n});`,
    ],
  ])('removes a graduated beta from %s', async (_place, before, after) => {
    expect(await fix(before)).toBe(after);
  });

  it('replaces a superseded beta whose successor opens the same fields and changes no responses', async () => {
    const source = `f({ "betas": [ "fallback-credit-2026-06-01" ] })`;
    expect(await fix(source)).toBe(source.replace('06-01', '07-01'));
  });

  it('corrects a typo and keeps the quotes', async () => {
    const source = `f({ betas: ["Mcp-clinet-2025-11-20", 'mcp_client_2025_11_20'] })`;
    expect(await fix(source)).toBe(
      `f({ betas: ["mcp-client-2025-11-20", 'mcp_client_2025_11_20'] })`,
    );
  });

  it.each([
    [
      'a beta that selects the shape of responses',
      `client.beta.files.list({ betas: ['files-api-2025-04-14'] });`,
    ],
    [
      'one of several betas that select the shape of responses',
      `f({ betas: ['user-profiles-2026-09-04'] });`,
    ],
    [
      'a superseded beta whose successor opens fewer fields',
      `f({ betas: ['mcp-client-2025-04-04'] });`,
    ],
    ['a retired beta', `f({ betas: ['context-1m-2025-08-07'] });`],
    ['an id with another date', `f({ betas: ['mcp-client-2025-11-21'] });`],
    ['an id written with an escape', `f({ betas: ['pdfs-2024\\x2d09-25'] });`],
    ['a table of constants', `const all = ['pdfs-2024-09-25', 'tools-2024-04-04'];`],
    ['a statement', `if (pdf) headers.set('anthropic-beta', 'pdfs-2024-09-25');`],
    ['a branch', `f({ betas: pdf ? ['pdfs-2024-09-25'] : other });`],
  ])('does not change %s', async (_what, source) => {
    expect(await fix(source)).toBe(source);
  });
});
