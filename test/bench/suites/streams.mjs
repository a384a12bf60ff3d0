// Streams: time to read 20,005 buffered server-sent events, and memory over streams of any length.
import { join } from 'node:path';
import { openArena } from '../arena.mjs';
import { bundleForNode } from '../bundle.mjs';
import { FRAME_EVENTS } from '../contestants/streams/events.mjs';
import { generateOurs, OURS } from '../generators.mjs';
import { runNode } from '../measure.mjs';
import { count, spread } from '../table.mjs';

/** @typedef {import('../workspace.mjs').Workspace} Workspace */
/** @typedef {import('../table.mjs').Table} Table */

const ROUNDS = 40;
const DELTAS = 20_000;
const WARM_UP_TIMES = 20;
const MEBIBYTES = [16, 128, 1024];

/**
 * @param {Workspace} workspace
 * @returns {Promise<import('../table.mjs').SuiteResult>}
 */
export async function run(workspace) {
  const generated = workspace.ours ? { claude: await generateOurs(workspace, 'whole') } : {};
  const standings = await compete(workspace, generated);
  const memory = workspace.ours ? await measureMemory(workspace, generated) : [];
  return {
    data: { standings, memory },
    tables: [
      {
        title: `${count(DELTAS + FRAME_EVENTS)} buffered events`,
        head: ['reader', 'ms', 'ratio', 'CPU ratio'],
        rows: standings.map(({ name, msEach, ratio, cpuRatio }) => [
          name,
          spread(msEach, 1),
          ratio.toFixed(2),
          cpuRatio.toFixed(2),
        ]),
      },
      ...(memory.length > 0 ? [memoryTable(memory)] : []),
    ],
  };
}

/**
 * @param {Workspace} workspace
 * @param {import('../bundle.mjs').Generated} generated
 */
async function compete({ temp, ours, rounds }, generated) {
  const entries = {
    'eventsource-parser 3.1.1 + JSON.parse': 'contestants/streams/parser.mjs',
    ...(ours ? { [OURS]: 'contestants/streams/ours.mjs' } : {}),
    '@anthropic-ai/sdk 1.14.0': 'contestants/streams/sdk.mjs',
    '@anthropic-ai/sdk 0.120.0': 'contestants/streams/sdk-0-120.mjs',
  };
  const arena = await openArena(temp, entries, generated, {
    deltas: DELTAS,
    toolBytes: 0,
  });
  const job = { call: 'read', times: 1, lanes: 1, expect: DELTAS + FRAME_EVENTS };
  try {
    await arena.compete(1, { ...job, times: WARM_UP_TIMES });
    return await arena.compete(rounds ?? ROUNDS, job);
  } finally {
    arena.close();
  }
}

/** @typedef {{ mebibytes: number, events: number, peakMiB: number, seconds: number }} Memory */

/**
 * @param {Workspace} workspace
 * @param {import('../bundle.mjs').Generated} generated
 * @returns {Promise<Memory[]>}
 */
async function measureMemory({ temp }, generated) {
  const program = join(temp, 'long-stream.mjs');
  await bundleForNode('contestants/streams/long.mjs', program, generated);
  const memory = [];
  for (const mebibytes of MEBIBYTES) {
    const run = await runNode([program, String(mebibytes)], { cwd: temp });
    const events = Number(run.stdout);
    memory.push({ mebibytes, events, peakMiB: run.peakMiB, seconds: run.wallMs / 1000 });
  }
  return memory;
}

/**
 * @param {readonly Memory[]} memory
 * @returns {Table}
 */
function memoryTable(memory) {
  return {
    title: `Memory of ${OURS} over long streams`,
    head: ['stream MiB', 'events', 'peak MiB', 'seconds'],
    rows: memory.map(({ mebibytes, events, peakMiB, seconds }) => [
      count(mebibytes),
      count(events),
      peakMiB.toFixed(0),
      seconds.toFixed(1),
    ]),
  };
}
