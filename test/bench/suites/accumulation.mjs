// Accumulation: messages.stream() beside plain iteration, and a tool input that grows by 4 characters.
import { openArena } from '../arena.mjs';
import { FRAME_EVENTS } from '../contestants/streams/events.mjs';
import { generateOurs, OURS } from '../generators.mjs';
import { count, spread } from '../table.mjs';

/** @typedef {import('../workspace.mjs').Workspace} Workspace */
/** @typedef {import('../table.mjs').Table} Table */

const ROUNDS = 15;
const DELTAS = 20_000;
const WARM_UP_TIMES = 10;
const SDK = '@anthropic-ai/sdk 1.11.0';

/**
 * The SDK reads the whole input again at each delta: at 1 MiB it would take most of an hour.
 * @type {Readonly<Record<string, readonly number[]>>}
 */
const KIBIBYTES = { [OURS]: [8, 32, 256, 1024], [SDK]: [8, 32] };

/** One word of the tool's input. */
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
  const job = { times: 1, lanes: 1, expect: DELTAS + FRAME_EVENTS };
  const calls = [
    { ...job, call: 'read' },
    { ...job, call: 'accumulate' },
  ];
  try {
    for (const call of calls) await arena.compete(1, { ...call, times: WARM_UP_TIMES });
    const [plain, accumulated] = [
      await arena.compete(rounds, calls[0]),
      await arena.compete(rounds, calls[1]),
    ];
    return plain.map(({ name, msEach }, index) => ({
      name,
      plain: msEach,
      accumulated: accumulated[index].msEach,
    }));
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
    title: `messages.stream() beside plain iteration, ${count(DELTAS + FRAME_EVENTS)} events`,
    head: ['client', 'plain ms', 'messages.stream() ms', 'ratio'],
    rows: iterations.map(({ name, plain, accumulated }) => [
      name,
      spread(plain, 1),
      spread(accumulated, 1),
      (accumulated.median / plain.median).toFixed(2),
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
