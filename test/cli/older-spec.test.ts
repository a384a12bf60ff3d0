import { afterEach, describe, expect, it } from 'vitest';
import { fillFolder, makeFolder } from '../support/temporary.js';
import { APP_FILES, run, SPEC } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

describe('a spec without some entries of the manifest', () => {
  it('causes one line about all missing entries, and under --strict an error about a gate that is not enforced', async () => {
    const cwd = await makeFolder(APP_FILES);
    const messages = `  /v1/messages/count_tokens:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { model: { type: string } } } } } }
      responses: { "204": { description: ok } }
`;
    await fillFolder(cwd, {
      'old.yaml': SPEC.replace('components:', `${messages}components:`),
      // The selector `messages[].clear_at` of the manifest does not match here, since `messages` is not a list.
      'open.yaml': SPEC.replace('components:', `${messages}components:`).replace(
        'model: { type: string }',
        'model: { type: string }, messages: { type: object, properties: { clear_at: { type: string } } }',
      ),
    });
    const flags = ['--out', 'client', '--api-version', '2026-10-21', '--strict'];
    const old = await run(['--spec', 'old.yaml', ...flags], { cwd });
    expect(old).toMatchObject({ code: 0, stderr: '' });
    expect(old.stdout).toMatch(
      /\nthe spec lacks \d\d+ entries of the shipped manifest, as older or partial specs do; these entries have no effect \(--json lists them\)\n/,
    );
    const json = await run(['--spec', 'old.yaml', ...flags, '--json'], { cwd });
    const { absent } = JSON.parse(json.stdout) as { readonly absent: readonly object[] };
    expect(absent.length).toBeGreaterThan(10);
    const open = await run(['--spec', 'open.yaml', ...flags], { cwd });
    expect(open.code).toBe(2);
    expect(open.stderr).toContain(
      'the gate is not enforced: `messages[].clear_at` matches nothing in the request of `messages.*`: `messages` is not a list',
    );
  });
});
