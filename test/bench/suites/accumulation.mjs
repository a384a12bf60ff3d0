// Accumulation: messages.stream() compared with plain iteration, and a tool input that grows by 4 characters.
import { openArena } from '../arena.mjs';
import { FRAME_EVENTS } from '../contestants/streams/events.mjs';
import { generateOurs, OURS } from '../generators.mjs';
import { against, summarize } from '../measure.mjs';
import { count, spread } from '../table.mjs';

/** @typedef {import('../workspace.mjs').Workspace} Workspace */
/** @typedef {import('../table.mjs').Table} Table */

const ROUNDS = 15;
const DELTAS = 20_000;
const WARM_UP_TIMES = 10;
const SDK = '@anthropic-ai/sdk 1.14.0';

/**
 * The SDK parses the whole input again at each delta, so that 1 MiB would take most of an hour.
 * @type {Readonly<Record<string, readonly number[]>>}
 */
const KIBIBYTES = { [OURS]: [8, 32, 256, 1024], [SDK]: [8, 32] };

/**
 * The calls, and the counts that they must return.
 * @type {Readonly<Record<string, { use: string, expect: number }>>}
 */
const USES = {
  read: { use: 'plain iteration', expect: DELTAS + FRAME_EVENTS },
  accumulate: { use: 'iteration', expect: DELTAS + FRAME_EVENTS },
  listen: { use: "on('text')", expect: DELTAS },
  finish: { use: 'finalMessage()', expect: DELTAS },
};

/** The size of a word of the tool's input, with its comma. */
const WORD_BYTES = 16;

/**
 * @param {Workspace} workspace
 * @returns {Promise<import('../table.mjs').SuiteResult>}
 */
export async function run(workspace) {
  const generated = workspace.ours ? { claude: await generateOurs(workspace, 'whole') } : {};
  /** @type {Record<string, string>} */
  const entries = {
    ...(workspace.ours ? { [OURS]: 'contestants/streams/ours.mjs' } : {}),
    [SDK]: 'contestants/streams/sdk.mjs',
  };
  const iterations = await compareIterations(workspace, entries, generated);
  const inputs = [];
  for (const [name, entry] of Object.entries(entries)) {
    for (const kibibytes of KIBIBYTES[name]) {
      const seconds = await timeInput(workspace, { [name]: entry }, generated, kibibytes);
      inputs.push({ name, kibibytes, seconds });
    }
  }
  const tables = [iterationTable(iterations), inputTable(inputs)];
  return { data: { iterations, inputs }, tables };
}

/**
 * @param {Workspace} workspace
 * @param {Record<string, string>} entries
 * @param {import('../bundle.mjs').Generated} generated
 */
async function compareIterations({ temp, rounds = ROUNDS }, entries, generated) {
  const arena = await openArena(temp, entries, generated, { deltas: DELTAS, toolBytes: 0 });
  const calls = Object.entries(USES).map(([call, { expect }]) => ({
    call,
    expect,
    times: 1,
    lanes: 1,
  }));
  try {
    for (const call of calls) await arena.compete(1, { ...call, times: WARM_UP_TIMES });
    /** @type {{ name: string, use: string, ms: number, cpuMs: number }[]} */
    const samples = [];
    for (let round = 0; round < rounds; round++) {
      for (const call of calls) {
        for (const { name, msEach, cpuMsEach } of await arena.compete(1, call)) {
          samples.push({ name, use: call.call, ms: msEach.median, cpuMs: cpuMsEach.median });
        }
      }
    }
    return Object.keys(entries).flatMap((name) =>
      Object.keys(USES).map((use) => {
        const of = (/** @type {string} */ wanted, /** @type {'ms' | 'cpuMs'} */ figure) =>
          samples
            .filter((sample) => sample.name === name && sample.use === wanted)
            .map((sample) => sample[figure]);
        const [ms, cpuMs] = [of(use, 'ms'), of(use, 'cpuMs')];
        const ratio = against(ms, of('read', 'ms'));
        return {
          name,
          use,
          ms: summarize(ms),
          ratio,
          cpuRatio: against(cpuMs, of('read', 'cpuMs')),
        };
      }),
    );
  } finally {
    arena.close();
  }
}

/**
 * @param {Workspace} workspace
 * @param {Record<string, string>} entries
 * @param {import('../bundle.mjs').Generated} generated
 * @param {number} kibibytes
 */
async function timeInput({ temp }, entries, generated, kibibytes) {
  const toolBytes = kibibytes * 1024;
  const arena = await openArena(temp, entries, generated, { deltas: 0, toolBytes });
  try {
    const expect = toolBytes / WORD_BYTES;
    const [{ msEach }] = await arena.compete(2, {
      call: 'collectInput',
      times: 1,
      lanes: 1,
      expect,
    });
    return msEach.min / 1000;
  } finally {
    arena.close();
  }
}

/**
 * @param {Awaited<ReturnType<typeof compareIterations>>} iterations
 * @returns {Table}
 */
function iterationTable(iterations) {
  return {
    title: `messages.stream() compared with plain iteration, ${count(DELTAS + FRAME_EVENTS)} events`,
    head: ['client', 'use', 'ms', 'ratio', 'CPU ratio'],
    rows: iterations.map(({ name, use, ms, ratio, cpuRatio }) => [
      name,
      USES[use].use,
      spread(ms, 1),
      ratio.toFixed(2),
      cpuRatio.toFixed(2),
    ]),
  };
}

/**
 * @param {readonly { name: string, kibibytes: number, seconds: number }[]} inputs
 * @returns {Table}
 */
function inputTable(inputs) {
  return {
    title: "A tool's input in deltas of 4 characters, parsed at each",
    head: ['client', 'input KiB', 'seconds', 'ms per KiB'],
    rows: inputs.map(({ name, kibibytes, seconds }) => [
      name,
      count(kibibytes),
      seconds.toFixed(3),
      ((seconds * 1000) / kibibytes).toFixed(2),
    ]),
  };
}
