// Consumer: the cost of type-checking a 20-line program, including library files, compared with the SDK.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateOurs, OURS } from '../generators.mjs';
import { isolate } from '../isolate.mjs';
import { interleave } from '../measure.mjs';
import { count, spread } from '../table.mjs';
import { summarizeChecks, typecheck } from '../typecheck.mjs';
import { SDKS } from '../workspace.mjs';

/** @typedef {import('../workspace.mjs').Workspace} Workspace */

const ROUNDS = 7;

const PROGRAM = `
const client = new Client({ apiKey: 'key' });
const question = {
  model: 'claude-opus-4-5',
  max_tokens: 256,
  messages: [{ role: 'user' as const, content: 'Hello' }],
};
const message = await client.messages.create({
  ...question,
  tools: [{ name: 'clock', input_schema: { type: 'object', properties: {} } }],
});
for (const block of message.content) {
  if (block.type === 'text') console.log(block.text.length);
}
for await (const event of await client.messages.create({ ...question, stream: true })) {
  if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') {
    console.log(event.delta.text.length);
  }
}
for await (const model of client.models.list({ limit: 5 })) console.log(model.id);
`;

/**
 * @param {Workspace} workspace
 * @returns {Promise<import('../table.mjs').SuiteResult>}
 */
export async function run(workspace) {
  const runs = await interleave(workspace.rounds ?? ROUNDS, await prepare(workspace));
  const data = Object.entries(runs).map(([name, checks]) => ({ name, ...summarizeChecks(checks) }));
  return {
    data,
    tables: [
      {
        title: 'Type check of a 20-line program (library files checked)',
        head: ['client', 'instantiations', 'types', 'check s', 'total s', 'errors'],
        rows: data.map((row) => [
          row.name,
          count(row.instantiations),
          count(row.types),
          spread(row.checkSeconds),
          spread(row.totalSeconds),
          count(row.errors),
        ]),
      },
    ],
  };
}

/** @param {Workspace} workspace */
async function prepare(workspace) {
  /** @type {Record<string, () => ReturnType<typeof typecheck>>} */
  const contestants = {};
  if (workspace.ours) {
    for (const [name, source] of [
      [OURS, await generateOurs(workspace, 'whole')],
      [`${OURS} --target js`, await generateOurs(workspace, 'javascript', ['--target', 'js'])],
    ]) {
      const line = `import { Claude as Client } from '${pathToModule(source)}';`;
      const folder = await writeProgram(workspace, name, line);
      contestants[name] = () => typecheck(folder, {}, { include: ['program.ts'], mustPass: true });
    }
  }
  for (const [name, library] of Object.entries(SDKS)) {
    const folder = await writeProgram(workspace, name, `import Client from '${library}';`);
    await isolate(library, folder);
    contestants[name] = () => typecheck(folder, {}, { include: ['program.ts'] });
  }
  return contestants;
}

/** @param {string} folder */
function pathToModule(folder) {
  return join(folder, 'index.js').replaceAll('\\', '/');
}

/**
 * @param {Workspace} workspace
 * @param {string} name
 * @param {string} importLine
 * @returns {Promise<string>} the program's folder
 */
async function writeProgram({ temp }, name, importLine) {
  const folder = join(temp, 'consumers', name.replaceAll(/[^a-z0-9.]+/gi, '-'));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'program.ts'), importLine + PROGRAM);
  return folder;
}
