/** The code in which the audit finds the ids of betas, and the finding for each status of a beta. */
import { describe, expect, it } from 'vitest';
import { kindsOf, linesOf } from './given.js';

const GRADUATED = 'pdfs-2024-09-25';
const FOUND = [`graduated-beta ${GRADUATED}`];

describe('code with ids of betas', () => {
  it.each([
    ['the param of a call', `client.beta.messages.create({ betas: ['${GRADUATED}'] });`],
    ['the param of any object', `new ChatAnthropic({ betas: ['${GRADUATED}'] });`],
    ['default headers', `new Anthropic({ defaultHeaders: { 'anthropic-beta': '${GRADUATED}' } });`],
    [
      'a header in upper and lower case',
      `const init = { headers: { 'Anthropic-Beta': '${GRADUATED}' } };`,
    ],
    ['a header that is set', `headers.set('anthropic-beta', '${GRADUATED}');`],
    ['a header by index', `headers['anthropic-beta'] = '${GRADUATED}';`],
    ['a header in a list of pairs', `new Headers([['anthropic-beta', '${GRADUATED}']]);`],
    [
      'a header with the name in a constant',
      `const H = 'anthropic-beta'; send({ [H]: '${GRADUATED}' });`,
    ],
    [
      'AI SDK options',
      `({ providerOptions: { anthropic: { anthropicBeta: ['${GRADUATED}'] } } });`,
    ],
    ['a constant', `export const PDF = '${GRADUATED}';`],
    ['a table of constants', `export const FEATURES = { pdf: '${GRADUATED}' };`],
    ['an enum', `enum Feature { Pdf = '${GRADUATED}' }`],
    ['the default of an environment variable', `process.env.PROVIDER_BETAS ??= '${GRADUATED}';`],
    ['a header line', `run({ env: { CUSTOM_HEADERS: 'anthropic-beta: ${GRADUATED}' } });`],
    ['a list to which code adds', `betas.push('${GRADUATED}');`],
    ['a set to which code adds', `this.betas.add('${GRADUATED}');`],
    ['a branch', `const o = { betas: pdf ? ['${GRADUATED}'] : undefined };`],
    ['a template', 'const o = { "anthropic-beta": `${other},' + GRADUATED + '` };'],
    ['a sum', `const o = { 'anthropic-beta': other + ',${GRADUATED}' };`],
    ['a joined list', `const o = { 'anthropic-beta': ['${GRADUATED}', other].join(',') };`],
  ])('finds a beta in %s', async (_place, source) => {
    expect(await kindsOf(source)).toEqual(FOUND);
  });

  it.each([['unlistedBeta'], ['claude.unlistedBeta']])(
    'reads the argument of %s',
    async (helper) => {
      const call = (id: string) =>
        `client.beta.messages.create({ model, max_tokens, messages, betas: [${helper}('${id}')] });`;
      expect(await kindsOf(call(GRADUATED))).toEqual(FOUND);
      expect(await kindsOf(call('quite-new-2027-01-01'))).toEqual([]);
    },
  );

  it('finds each id in a comma-separated string', async () => {
    const source = `const PROVIDER_BETAS = '${GRADUATED}, tools-2024-04-04';`;
    expect(await kindsOf(source)).toEqual([...FOUND, 'graduated-beta tools-2024-04-04']);
  });

  it('finds a constant of a generated client by its name', async () => {
    const source = `import { PDFS_2024_09_25 } from './claude';
      client.beta.messages.create({ betas: [PDFS_2024_09_25] });`;
    expect(await kindsOf(source)).toEqual(FOUND);
  });

  it.each([
    ['a type', `type Beta = '${GRADUATED}' | 'x';`],
    ['a comparison', `if (beta === '${GRADUATED}') drop();`],
    ['a `case` of a `switch`', `switch (beta) { case '${GRADUATED}': drop(); }`],
    ['a call of `includes` on a list of betas', `if (betas.includes('${GRADUATED}')) drop();`],
    [
      'a literal list on which `includes` is called',
      `if (['${GRADUATED}'].includes(beta)) drop();`,
    ],
    ['the key of a table', `const table = { '${GRADUATED}': true };`],
    ['a sentence', `throw new Error('the beta ${GRADUATED} is old');`],
    ['a comment', `// ${GRADUATED}`],
    ['a schema', `z.object({ betas: z.array(z.enum(['${GRADUATED}'])) });`],
  ])('does not report a beta in %s', async (_place, source) => {
    expect(await kindsOf(source)).toEqual([]);
  });
});

describe('findings by status', () => {
  const lineOf = async (id: string) => (await linesOf(`const o = { betas: ['${id}'] };`))[0];

  it('tell for each status what to do', async () => {
    expect(await lineOf('context-1m-2025-08-07')).toBe(
      'retired-beta 1: `context-1m-2025-08-07` was retired on 2026-04-30; use this instead: Models that have this context window without a beta',
    );
    expect(await lineOf('computer-use-2024-10-22')).toBe(
      'retired-beta 1: `computer-use-2024-10-22` was retired; use this instead: The tool `computer_toolset_20260801`, without a beta',
    );
    expect(await lineOf('mcp-client-2025-04-04')).toBe(
      'superseded-beta 1: `mcp-client-2025-04-04` is superseded; move to `mcp-client-2025-11-20`, which is not a drop-in replacement: check which fields need it',
    );
    expect(await lineOf(GRADUATED)).toBe(
      'graduated-beta 1: `pdfs-2024-09-25` is no longer needed: it is part of the stable API; remove it',
    );
    expect(await lineOf('user-profiles-2026-08-18')).toBe(
      'graduated-beta 1: `user-profiles-2026-08-18` is no longer needed: it is part of the stable API; without this beta, responses can have a newer shape: remove it once the code reads the newer shape',
    );
  });

  it('suggest a successor that opens the same fields', async () => {
    expect(await lineOf('fallback-credit-2026-06-01')).toBe(
      'superseded-beta 1: `fallback-credit-2026-06-01` is superseded; send `fallback-credit-2026-07-01` instead',
    );
  });

  it('do not exist for an active beta', async () => {
    expect(await lineOf('mcp-client-2025-11-20')).toBeUndefined();
  });
});

describe('unknown betas', () => {
  it('suggests the known id for a misspelled id', async () => {
    expect(await linesOf(`const o = { betas: ['mcp-clinet-2025-11-20'] };`)).toEqual([
      'misspelled-beta 1: `mcp-clinet-2025-11-20` is not listed in the manifest; did you mean `mcp-client-2025-11-20`?',
    ]);
  });

  it('does not report an id with a newer date as misspelled, since it can be newer than the manifest', async () => {
    expect(await kindsOf(`const o = { betas: ['mcp-client-2027-01-15'] };`)).toEqual([
      'unknown-beta mcp-client-2027-01-15',
    ]);
  });

  it('suggests the known id for an id with a mistyped date', async () => {
    expect(await linesOf(`const o = { betas: ['mcp-client-2025-11-02'] };`)).toEqual([
      'unknown-beta 1: `mcp-client-2025-11-02` is not listed in the manifest; did you mean `mcp-client-2025-11-20`?',
    ]);
  });

  it('suggests nothing if both the name and the date differ', async () => {
    expect(await linesOf(`const o = { betas: ['mid-conversation-system-2026-04-07'] };`)).toEqual([
      'unknown-beta 1: `mid-conversation-system-2026-04-07` is not listed in the manifest; check the spelling, or list the beta in your own manifest (--betas)',
    ]);
  });

  it('reports an id without a date in headers and params that hold only betas of the Claude API', async () => {
    const header = `headers.set('anthropic-beta', 'context-1m');`;
    expect(await kindsOf(header)).toEqual(['unknown-beta context-1m']);
    expect(await kindsOf(`client.beta.messages.create({ betas: ['context-1m'] });`)).toEqual([
      'unknown-beta context-1m',
    ]);
  });

  it('ignores lists named `betas` whose values are not ids', async () => {
    expect(await kindsOf(`const o = { betas: ['dark-mode'], beta: 'stable' };`)).toEqual([]);
    expect(await kindsOf(`const o = { betas: [0.9, 0.999] };`)).toEqual([]);
  });
});
