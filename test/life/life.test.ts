/**
 * A small app keeps its client through the whole life of a beta: released, adopted, superseded, graduated, retired;
 * then the API gets another version. Each test continues after the test before it. `steps/` has the output of the
 * commands, with all times and some numbers replaced.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { run, type Ran } from '../cli/given.js';
import { App } from './app.js';

const HOME = process.cwd();
let app: App;
let transcript = '';
beforeAll(async () => {
  app = await App.make();
});
beforeEach(() => {
  transcript = '';
});
afterAll(() => {
  process.chdir(HOME);
  return app.close();
});

const FIRST = 'note-pins-2026-03-01';
const NEXT = 'note-pins-2026-06-01';
const STABLE = 'pinned?: boolean;\n  pinned_until?: string;';

function note(title: string, { code, stdout, stderr }: Ran): number {
  const printed = `${stdout}${stderr}`
    .replace(/\d+\.\d s\b/g, '0.0 s')
    // These numbers change with the number of runtime files.
    .replace(/\d+(?= (?:unchanged|more files|files and their inputs)\b)/g, 'n');
  transcript += `$ ${title}\n${printed}exit ${code}\n\n`;
  return code;
}

/** Runs a command in the folder of the developer. Returns its exit code. */
async function runCommand(command: string): Promise<number> {
  const ran = await run(command.split(' ').filter(Boolean), { cwd: app.folder });
  return note(`gen-claude-client ${command}`.trim(), ran);
}

/** Runs the job of every push. Returns the exit code of its last step. */
async function checkJob(): Promise<number> {
  return note('check, in the workflow', await app.job('check'));
}

/** Runs the weekly job, and merges the pull request that it opens. Returns whether the job opened one. */
async function updateJob(): Promise<boolean> {
  const body = await app.update();
  transcript += `$ update, in the workflow\n${body ?? 'no pull request\n'}\n`;
  if (body !== undefined) app.merge();
  return body !== undefined;
}

const expectStep = (name: string) =>
  expect(transcript).toMatchFileSnapshot(join(import.meta.dirname, 'steps', `${name}.txt`));

test('an app is set up, and its client is committed', async () => {
  await app.publish({ version: '1.0.0' });
  await app.setUp();
  expect(await checkJob()).toBe(0);
  expect(await updateJob()).toBe(false);
  expect(await runCommand('audit src')).toBe(0);
  await expectStep('set-up');
});

test('a beta is released: the weekly job opens a pull request, which passes the check', async () => {
  const beta = `/** Keeps the note on top. Requires the \`${FIRST}\` beta. */\n  pinned?: boolean;`;
  await app.publish({ version: '1.1.0', betas: [FIRST], beta });
  expect(await updateJob()).toBe(true);
  expect(await checkJob()).toBe(0);
  expect(await runCommand('audit src')).toBe(0);
  await expectStep('released');
});

test('a beta is adopted: the audit reports a call without the beta', async () => {
  await app.edit('claude/betas.yaml', 'status: unknown', 'status: active');
  await app.edit('src/app.ts', "{ text: 'Buy milk' }", "{ text: 'Buy milk', pinned: true }");
  expect(await runCommand('audit src')).toBe(1);
  await app.edit('src/app.ts', '{ text', `{ betas: ['${FIRST}'], text`);
  expect(await runCommand('audit src')).toBe(0);
  app.push();
  expect(await checkJob()).toBe(1);
  expect(await runCommand('')).toBe(0);
  expect(await runCommand('diff git:HEAD')).toBe(0);
  app.push();
  expect(await checkJob()).toBe(0);
  await expectStep('adopted');
});

test('a beta is superseded: the audit moves the app to its successor', async () => {
  const beta = `/** Keeps the note on top. Requires the \`${FIRST}\` or \`${NEXT}\` beta. */
  pinned?: boolean;
  /** The end of that. Requires the \`${NEXT}\` beta. */
  pinned_until?: string;`;
  await app.publish({ version: '1.2.0', betas: [FIRST, NEXT], beta });
  expect(await updateJob()).toBe(true);
  const superseded = `status: superseded\n    supersededBy: ${NEXT}`;
  await app.edit('claude/betas.yaml', 'status: active', superseded);
  await app.edit('claude/betas.yaml', 'status: unknown', 'status: active');
  expect(await runCommand('check')).toBe(1);
  expect(await runCommand('audit src')).toBe(0);
  expect(await runCommand('')).toBe(0);
  expect(await runCommand('diff git:HEAD --fail-on risky')).toBe(1);
  expect(await runCommand('audit src --fix')).toBe(0);
  expect(await app.read('src/app.ts')).toContain(`betas: ['${NEXT}'],`);
  app.push();
  expect(await checkJob()).toBe(0);
  await expectStep('superseded');
});

test('a beta graduates: the audit removes it from the app', async () => {
  await app.publish({ version: '1.3.0', betas: [FIRST, NEXT], stable: STABLE });
  expect(await updateJob()).toBe(true);
  await app.edit('claude/betas.yaml', 'status: active', 'status: graduated');
  expect(await runCommand('check')).toBe(1);
  expect(await runCommand('audit src')).toBe(0);
  expect(await runCommand('')).toBe(0);
  expect(await runCommand('diff git:HEAD --fail-on risky')).toBe(0);
  expect(await runCommand('audit src --fix')).toBe(0);
  expect(await app.read('src/app.ts')).toContain("({ text: 'Buy milk', pinned: true })");
  app.push();
  expect(await checkJob()).toBe(0);
  await expectStep('graduated');
});

test('a beta is retired: the audit fails on an app that still names it', async () => {
  await app.edit('src/app.ts', '{ text', `{ betas: ['${FIRST}'], text`);
  const retired = 'status: retired\n    until: 2026-11-01';
  await app.edit('claude/betas.yaml', 'status: superseded', retired);
  expect(await runCommand('check')).toBe(1);
  expect(await runCommand('audit src')).toBe(1);
  expect(await runCommand('')).toBe(0);
  expect(await runCommand('diff git:HEAD --fail-on breaking')).toBe(1);
  await app.edit('src/app.ts', `betas: ['${FIRST}'], `, '');
  expect(await runCommand('audit src')).toBe(0);
  app.push();
  expect(await checkJob()).toBe(0);
  await expectStep('retired');
});

test('the API gets a new version: the client keeps its version until a flag changes it', async () => {
  await app.edit('claude/betas.yaml', 'current, auth: bearer }', 'supported, auth: bearer }');
  const current = "'2026-12-01': { status: current, auth: bearer, closes: { notes.*: [color] } }";
  await app.edit('claude/betas.yaml', '  versions:\n', `  versions:\n    ${current}\n`);
  expect(await runCommand('check')).toBe(0);
  expect(await runCommand('')).toBe(0);
  expect(await runCommand('--api-version 2026-12-01')).toBe(0);
  expect(await runCommand('diff git:HEAD --fail-on breaking')).toBe(1);
  expect(await runCommand('audit src')).toBe(0);
  app.push();
  expect(await checkJob()).toBe(0);
  await expectStep('version-moved');
});

test('a release for another API version does not change the version of the client', async () => {
  await app.publish({ version: '2.0.0', apiVersion: '2027-01-15', betas: [NEXT], stable: STABLE });
  await app.edit('claude/betas.yaml', 'current, auth', 'supported, auth');
  const current = "'2027-01-15': { status: current, auth: bearer }";
  await app.edit('claude/betas.yaml', '  versions:\n', `  versions:\n    ${current}\n`);
  app.push();
  expect(await updateJob()).toBe(true);
  expect(await runCommand('')).toBe(0);
  await expectStep('version-kept');
});
