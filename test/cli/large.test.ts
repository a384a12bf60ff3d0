/** Large inputs. Steps that compare each entry with each other entry would take minutes for them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../support/temporary.js';
import { APP_FILES, INPUT_FLAGS, run } from './given.js';

const FLAGS = [...INPUT_FLAGS, '--out', 'client', '--no-reference'];

test('a manifest can list 20,000 betas', async () => {
  const COUNT = 20_000;
  const source = ['https://example.com/'];
  const betas = Array.from({ length: COUNT }, (_, index) => {
    const next = `feature-${index + 1}`;
    const relations = index + 1 < COUNT ? { supersededBy: next, conflicts: [next] } : {};
    const status = index + 1 < COUNT ? 'superseded' : 'active';
    return [`feature-${index}`, { status, source, accepts: ['models.retrieve'], ...relations }];
  });
  const versions = {
    '2026-10-21': { status: 'current', source: ['https://example.com/'], auth: 'bearer' },
  };
  const manifest = { api: { versions }, betas: Object.fromEntries(betas) as object };
  const cwd = await makeFolder({ ...APP_FILES, 'betas.yaml': JSON.stringify(manifest) });
  const { code, stderr } = await run(FLAGS, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(await readFile(join(cwd, 'client/betas.ts'), 'utf8')).toContain("'feature-19999'");
});

test('a spec can have 10,000 schemas', async () => {
  const COUNT = 10_000;
  const next = (index: number) => `{ $ref: "#/components/schemas/Part${index}" }`;
  const schemas = Array.from(
    { length: COUNT },
    (_, index) =>
      `    Part${index}: { type: object, properties: { next: ${next((index + 1) % COUNT)} } }\n`,
  );
  const spec = APP_FILES['spec.yaml'].replace('{ id: {', `{ part: ${next(0)}, id: {`);
  const cwd = await makeFolder({ ...APP_FILES, 'spec.yaml': spec + schemas.join('') });
  const { code, stdout, stderr } = await run(FLAGS, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('10001 types');
});
