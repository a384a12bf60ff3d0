/** `gen-claude-client diff`: what it can compare, its formats and its exit codes. */
import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { fillFolder, makeFolder } from '../support/temporary.js';
import { APP_FILES, INPUT_FLAGS, run, SPEC } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

const GENERATE = [...INPUT_FLAGS, '--out', 'client'];
const DIFF = [...INPUT_FLAGS, '--out', 'client', 'diff'];
const WITHOUT_ID = SPEC.replace(
  'required: [id], properties: { id: { type: string } }',
  'required: [name], properties: { name: { type: string } }',
);

function git(cwd: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com'];
  execFileSync('git', [...identity, ...args], { cwd, stdio: 'ignore' });
}

/** Returns the folder of an app with a committed client, and a spec whose client lacks a field. */
async function app(): Promise<string> {
  const cwd = await makeFolder(APP_FILES);
  await run(GENERATE, { cwd });
  git(cwd, 'init', '-q');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-qm', 'x');
  await fillFolder(cwd, { 'other.yaml': WITHOUT_ID });
  return cwd;
}

const TEXT = `1 breaking and 1 safe changes for callers (semver: major)

Responses
  breaking \`models.retrieve\`: \`id\` was removed; stop reading it
  safe     \`models.retrieve\`: \`name\` is new (\`string\`)
`;

describe('gen-claude-client diff', () => {
  it('compares folders, surface files, specs and git revisions', async () => {
    const cwd = await app();
    for (const side of [
      'client',
      'client/surface.txt',
      'spec.yaml',
      'spec.yaml+betas.yaml',
      'git:HEAD',
      'git:HEAD:client',
      'git:HEAD:client/surface.txt',
    ]) {
      expect((await run([...DIFF, side, 'other.yaml'], { cwd })).stdout, side).toBe(TEXT);
    }
  });

  it('compares with the output folder if the second argument is missing', async () => {
    const cwd = await app();
    await run(
      [...GENERATE, '--spec=other.yaml'].filter(
        (word) => word !== '--spec' && word !== 'spec.yaml',
      ),
      { cwd },
    );
    expect((await run([...DIFF, 'git:HEAD'], { cwd })).stdout).toBe(TEXT);
    expect((await run([...DIFF, 'client/surface.txt'], { cwd })).stdout).toBe(
      'no change for callers\n',
    );
  });

  it('reads the spec of another API without the shipped manifest, as a run does', async () => {
    const pets = `openapi: 3.1.0
servers: [{ url: https://pets.example }]
paths:
  /v1/pets:
    get: { responses: { 200: { description: "", content: { application/json: { schema: {} } } } } }
`;
    const cwd = await makeFolder({ ...APP_FILES, 'pets.yaml': pets });
    const flags = ['--spec', 'pets.yaml', '--out', 'client'];
    expect((await run(flags, { cwd })).code).toBe(0);
    const { stdout } = await run([...flags, 'diff', 'pets.yaml', 'client'], { cwd });
    expect(stdout).toBe('no change for callers\n');
  });

  it('refuses an empty side', async () => {
    const cwd = await makeFolder(APP_FILES);
    for (const sides of [
      ['', 'client'],
      ['client', ''],
    ]) {
      expect(await run([...DIFF, ...sides], { cwd })).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^error: diff: a side is empty; name /) as string,
      });
    }
  });

  it('exits with 1 on changes of the severity in --fail-on or higher', async () => {
    const cwd = await app();
    const codeOf = async (...flags: readonly string[]) =>
      (await run([...DIFF, 'client', 'other.yaml', ...flags], { cwd })).code;
    expect(await codeOf()).toBe(0);
    expect(await codeOf('--fail-on', 'breaking')).toBe(1);
    expect(await codeOf('--fail-on', 'risky')).toBe(1);
    const milder = ['--severity', 'field-removed=risky'];
    expect(await codeOf('--fail-on', 'breaking', ...milder)).toBe(0);
    expect(await codeOf('--fail-on', 'risky', ...milder)).toBe(1);
  });

  it('prints Markdown and JSON', async () => {
    const cwd = await app();
    const printed = async (...flags: readonly string[]) =>
      (await run([...DIFF, 'client', 'other.yaml', ...flags], { cwd })).stdout;
    expect(await printed('--format', 'markdown')).toBe(`### Changes of the API client

1 breaking and 1 safe changes for callers. A release of this client is **major**.

#### Responses

- **breaking**: \`models.retrieve\`: \`id\` was removed — stop reading it

<details>
<summary>Safe changes</summary>

#### Responses

- \`models.retrieve\`: \`name\` is new (\`string\`)

</details>
`);
    const json: unknown = JSON.parse(await printed('--json'));
    expect(json).toMatchObject({
      ok: true,
      verdict: 'major',
      counts: { breaking: 1, risky: 0, safe: 1 },
      changes: [
        {
          kind: 'field-removed',
          severity: 'breaking',
          direction: 'response',
          methods: ['models.retrieve'],
        },
        { kind: 'required-field-added', severity: 'safe' },
      ],
    });
    expect(JSON.parse(await printed('--format', 'json'))).toEqual(json);
  });

  it.each([
    [
      'git:nowhere',
      'error: git:nowhere: has no revision `nowhere`; name a commit, a branch or a tag',
    ],
    ['git:--all', 'error: git:--all: has no revision `--all`; name a commit, a branch or a tag'],
    [
      'git:HEAD:lib',
      'error: git:HEAD: has no file `lib`; name a folder or file of that revision, as in git:HEAD:src/claude',
    ],
    ['nowhere', 'error: nowhere: no such file; check the path'],
    [
      '.',
      'error: .: is neither a folder with surface.txt nor an installed SDK; name the output folder of a client, a spec, or a revision such as git:HEAD',
    ],
    [
      'marked.txt',
      'error: marked.txt:2: is a conflict marker of git; to resolve the conflict, generate the client again',
    ],
    [
      'foreign.yaml',
      'error: other.yaml: has no method in common with the other side; compare two versions of one API',
    ],
  ])('refuses %s', async (side, message) => {
    const cwd = await app();
    await fillFolder(cwd, {
      'marked.txt': '# surface 1: x\n<<<<<<< HEAD\n',
      'foreign.yaml': SPEC.replaceAll('/v1/', '/v9/'),
    });
    const { code, stderr } = await run([...DIFF, side, 'other.yaml'], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `${message}\n` });
  });

  it('explains how to proceed in a shallow clone and outside of a repository', async () => {
    const cwd = await app();
    await fillFolder(cwd, { 'x.txt': 'x' });
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-qm', 'y');
    const clones = await makeFolder({});
    git(clones, 'clone', '-q', '--depth', '1', `file://${cwd}`, 'clone');
    const clone = `${clones}/clone`;
    const shallow = await run([...DIFF, 'git:HEAD~1'], { cwd: clone });
    expect(shallow.stderr).toBe(
      'error: git:HEAD~1: has no revision `HEAD~1` in this shallow clone; fetch the history: git fetch --unshallow, or fetch-depth: 0 in CI\n',
    );
    const outside = await run(['diff', 'git:HEAD'], { cwd: await makeFolder({}) });
    expect(outside.stderr).toBe(
      'error: git:HEAD: needs git and a git repository; run the command in a repository, or name a folder or file\n',
    );
  });

  it('refuses to compare a client with itself', async () => {
    const cwd = await makeFolder(APP_FILES);
    const { code, stderr } = await run(['diff', 'client', '--out', 'client'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'error: client: is both sides of the comparison; name another side, such as git:HEAD for the client of the last commit\n',
    });
  });

  it.each([
    [['--fail-on', 'breakin'], '--fail-on: unknown value `breakin`; did you mean `breaking`?'],
    [['--format', 'xml'], '--format: unknown value `xml`; write `text`, `markdown` or `json`'],
    [
      ['--severity', 'field-remove=safe'],
      '--severity: unknown kind of change `field-remove`; did you mean `field-removed`?',
    ],
    [
      ['--severity', 'field-removed=bad'],
      '--severity: unknown severity `bad`; write field-removed=breaking or field-removed=risky or field-removed=safe',
    ],
    [
      ['--severity', 'field-removed=risky=x'],
      '--severity: unknown severity `risky=x`; write field-removed=breaking or field-removed=risky or field-removed=safe',
    ],
    [
      ['--severity', 'field-removed'],
      '--severity: unknown severity ``; write field-removed=breaking or field-removed=risky or field-removed=safe',
    ],
  ])('refuses %j', async (flags, message) => {
    const cwd = await makeFolder(APP_FILES);
    const { code, stderr } = await run(['diff', 'client', ...flags], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `error: ${message}\n` });
  });
});

it('generate and --check report the changes for callers, and --check --json contains them', async () => {
  const cwd = await app();
  const flags = ['--spec', 'other.yaml', '--betas', 'betas.yaml', '--out', 'client'];
  const check = await run([...flags, '--check'], { cwd });
  const lines =
    '1 breaking and 1 safe changes for callers (semver: major)\n  breaking `models.retrieve`: `id` was removed; stop reading it\n';
  expect(check.stdout).toContain(lines);
  const json = await run([...flags, '--check', '--json'], { cwd });
  expect(JSON.parse(json.stdout)).toMatchObject({ changes: { verdict: 'major' } });
  const written = await run(flags, { cwd });
  expect(written.stdout).toContain(lines);
  expect((await run(flags, { cwd })).stdout).not.toContain('for callers');
});
