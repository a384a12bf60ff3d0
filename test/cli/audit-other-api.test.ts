import { afterEach, expect, test } from 'vitest';
import { makeFolder } from '../support/temporary.js';
import { run } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

test('audit does not use the shipped manifest for the spec of another API, like a run', async () => {
  const spec = {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1' },
    servers: [{ url: 'https://pets.example.com' }],
    paths: { '/v1/pets': { get: { responses: { 204: { description: 'gone' } } } } },
  };
  const cwd = await makeFolder({
    'spec.json': JSON.stringify(spec),
    'a.ts': "fetch('/v1/pets', { headers: { 'anthropic-beta': 'output-128k-2025-02-19' } });",
  });
  const { stdout } = await run(['audit', '--spec', 'spec.json', 'a.ts'], { cwd });
  expect(stdout).toContain('[unknown-beta]');
  expect(stdout).not.toContain('[retired-beta]');
});
