/** README's code is what it says: it compiles, and the mistakes it shows are refused with the errors it shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from './support/compilers.js';
import { makeTestClient, sourcesOf } from './support/emitted.js';
import { announcedIn, programsOf, reportedIn } from './support/programs.js';

const README = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');
const BLOCKS = programsOf(README);

describe('README', () => {
  test('shows at least two programs and three mistakes', () => {
    expect(BLOCKS.length).toBeGreaterThanOrEqual(2);
    expect(BLOCKS.flatMap(announcedIn).length).toBeGreaterThanOrEqual(3);
  });

  test('names every dependency with its reason', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const names = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !name.startsWith('@types/'),
    );
    expect(names.filter((name) => !README.includes(`\`${name}\``))).toEqual([]);
  });
});

describe.each(['ts', 'js'] as const)('README, with a client in %s', (target) => {
  let output = '';

  beforeAll(async () => {
    const client = sourcesOf(await makeTestClient({ target }), 'generated/claude/');
    const blocks = BLOCKS.map((code, index) => [`block-${index}.ts`, code] as const);
    output = await compile({ ...client, ...Object.fromEntries(blocks) }, '5.9', 'nodenext');
  });

  test.each(BLOCKS.map((code, index) => [index, code] as const))(
    'program %i has the errors it shows, and no others',
    (index, code) => {
      const want = announcedIn(code);
      const found = reportedIn(output, `block-${index}.ts`);
      expect(found.map(({ line }) => line)).toEqual(want.map(({ line }) => line));
      for (const [position, { message }] of want.entries())
        expect(found[position]?.message).toContain(message);
    },
  );
});
