// Requests: time per request of each client and of bare fetch, with a loopback server.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openArena } from '../arena.mjs';
import { generate, generateOurs, HEY_API, OURS, outputFolder } from '../generators.mjs';
import { count } from '../table.mjs';

const SERVER = fileURLToPath(new URL('../server.mjs', import.meta.url));
const ROUNDS = 25;

/** @type {Readonly<Record<string, import('../contestant.mjs').Job>>} */
const JOBS = {
  'models.retrieve, one at a time': { call: 'retrieve', times: 200, lanes: 1 },
  'models.retrieve, 64 at once': { call: 'retrieve', times: 640, lanes: 64 },
  'messages.create, one at a time': { call: 'create', times: 200, lanes: 1 },
  'messages.create, 64 at once': { call: 'create', times: 640, lanes: 64 },
};
const WARM_UP_TIMES = 2000;

/**
 * @param {import('../workspace.mjs').Workspace} workspace
 * @returns {Promise<import('../table.mjs').SuiteResult>}
 */
export async function run(workspace) {
  await generate(workspace, HEY_API);
  const generated = {
    heyApi: outputFolder(workspace, HEY_API),
    ...(workspace.ours ? { claude: await generateOurs(workspace, 'whole') } : {}),
  };
  const server = fork(SERVER);
  try {
    const [port] = await once(server, 'message');
    const setting = { baseURL: `http://127.0.0.1:${port}` };
    const arena = await openArena(workspace.temp, entries(workspace.ours), generated, setting);
    try {
      return await compete(arena, workspace.rounds ?? ROUNDS);
    } finally {
      arena.close();
    }
  } finally {
    server.disconnect();
  }
}

/**
 * @param {boolean} ours
 * @returns {Record<string, string>}
 */
function entries(ours) {
  return {
    'bare fetch': 'contestants/requests/fetch.mjs',
    'fetch with a time limit': 'contestants/requests/fetch-timeout.mjs',
    ...(ours ? { [OURS]: 'contestants/requests/ours.mjs' } : {}),
    '@anthropic-ai/sdk 1.14.0': 'contestants/requests/sdk.mjs',
    '@anthropic-ai/sdk 0.120.0': 'contestants/requests/sdk-0-120.mjs',
    'hey-api client 0.99.0': 'contestants/requests/hey-api.mjs',
    'openapi-fetch 0.17.0': 'contestants/requests/openapi-fetch.mjs',
  };
}

/**
 * @param {Awaited<ReturnType<typeof openArena>>} arena
 * @param {number} rounds
 * @returns {Promise<import('../table.mjs').SuiteResult>}
 */
async function compete(arena, rounds) {
  /** @type {Record<string, import('../arena.mjs').Standing[]>} */
  const data = {};
  for (const job of Object.values(JOBS)) await arena.compete(1, { ...job, times: WARM_UP_TIMES });
  for (const [label, job] of Object.entries(JOBS)) data[label] = await arena.compete(rounds, job);
  const tables = Object.entries(data).map(([label, standings]) => ({
    title: `Requests: ${label}`,
    head: ['client', 'time / bare fetch', 'CPU / bare fetch', 'requests per second'],
    rows: standings.map(({ name, msEach, ratio, cpuRatio }) => [
      name,
      ratio.toFixed(2),
      cpuRatio.toFixed(2),
      count(Math.round(1000 / msEach.median)),
    ]),
  }));
  return { data, tables };
}
