/** The `betas` command: flags and output. */
import type { BetaFacts } from '../commands/betas.js';
import type { Arguments } from '../commands/settings.js';
import { InputError } from '../diagnostics.js';
import { BETA_STATUSES, stageOf } from '../ir/lifecycle.js';
import { EXIT, type Command, type ExitCode } from './command.js';
import { CONFIG_FLAG, describeFlag } from './flags.js';
import { alignRows } from './table.js';
import { isInteractive, paint, printable, type Terminal } from './terminal.js';

/** The statuses of betas that new code may name. */
const CURRENT = BETA_STATUSES.filter((status) => stageOf(status).isCurrent);

export const betasCommand: Command = {
  name: 'betas [id]',
  describe: 'List the betas of a manifest, or show one in full',
  positionals: { id: { describe: 'Id of the beta to show in full' } },
  words: listIds,
  flags: {
    betas: describeFlag('betas'),
    config: CONFIG_FLAG,
    status: {
      type: 'string',
      describe: `List only betas with these statuses: ${BETA_STATUSES.join(', ')}`,
      defaultDescription: 'all',
      values: BETA_STATUSES,
    },
    json: { type: 'boolean', describe: 'Print JSON' },
  },
  examples: [
    ['$0 betas', 'All betas of your manifest, or of the shipped one'],
    [`$0 betas --status ${CURRENT.join(',')}`, 'Betas for new code'],
    ['$0 betas mcp-client-2025-11-20', 'One beta in full'],
  ],
  run,
};

/** Returns the ids of the betas in the manifest, for shell completion. */
async function listIds(args: Arguments, cwd: string): Promise<readonly string[]> {
  const [{ readOptions }, { readBetas }] = await Promise.all([
    import('../commands/settings.js'),
    import('../commands/betas.js'),
  ]);
  const { betas, config } = args;
  return (await readBetas((await readOptions({ betas, config }, cwd)).betas)).map(({ id }) => id);
}

async function run(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [{ readOptions }, { findBeta, readBetas, withStatus }, { splitList }] = await Promise.all([
    import('../commands/settings.js'),
    import('../commands/betas.js'),
    import('../options/kinds.js'),
  ]);
  const { id } = args;
  const statuses = [args['status']].flat().filter((status) => typeof status === 'string');
  if (typeof id === 'string' && statuses.length > 0) {
    const hint = 'remove one of the two';
    throw new InputError([
      { where: '--status', message: 'cannot be combined with a beta id', hint },
    ]);
  }
  const all = await readBetas((await readOptions(args, terminal.cwd)).betas);
  if (typeof id === 'string') print('beta', findBeta(all, id), renderBeta, args, terminal);
  else {
    const wanted = statuses.flatMap(splitList);
    const found = statuses.length > 0 ? withStatus(all, wanted) : all;
    print('betas', found, renderTable, args, terminal);
  }
  return EXIT.done;
}

function print<T>(
  name: string,
  value: T,
  render: (value: T, terminal: Terminal) => readonly string[],
  args: Arguments,
  terminal: Terminal,
): void {
  const { stdout } = terminal;
  if (args['json'] === true) {
    stdout.write(`${JSON.stringify({ ok: true, [name]: value }, null, 2)}\n`);
    return;
  }
  for (const line of render(value, terminal)) stdout.write(`${line}\n`);
}

/**
 * Returns the width of the terminal in characters. Undefined if stdout is not interactive: each row of a table is then
 * printed on one line.
 */
function widthOf(terminal: Terminal): number | undefined {
  return isInteractive(terminal.stdout, terminal) ? terminal.stdout.columns : undefined;
}

function renderTable(all: readonly BetaFacts[], terminal: Terminal): readonly string[] {
  const rows = all.map(({ id, status, since, summary = '' }) => [id, status, since, summary]);
  const [header = '', ...lines] = alignRows(
    [['beta', 'status', 'since', 'summary'], ...rows].map((row) => row.map(printable)),
    widthOf(terminal),
  );
  return [paint(header, 'dim', terminal.stdout, terminal), ...lines];
}

function renderBeta(beta: BetaFacts, terminal: Terminal): readonly string[] {
  const { id, summary = '', note = '', status, since, until, checked } = beta;
  const facts: readonly (readonly [string, string])[] = [
    ['status', status],
    ['since', since],
    ['until', until ?? ''],
    ['note', note],
    ['conflicts', beta.conflicts.join(', ')],
    ['accepted by', beta.acceptedBy.filter((one) => !beta.sentBy.includes(one)).join(', ')],
    ['sent by', beta.sentBy.join(', ')],
    ...Object.entries(beta.baked).map(
      ([version, patterns]) => [`sent by, in ${version}`, patterns.join(', ')] as const,
    ),
    ...placesOf('opens in', beta.unlocks),
    ...placesOf('returned by', beta.returns),
    ...beta.source.map((address) => ['source', address] as const),
    ['checked', checked],
    ...(beta.overruled ?? []).map(
      ({ field, where }) => ['overruled', `${field} (${where})`] as const,
    ),
  ];
  const rows = facts.filter(([, text]) => text !== '').map((row) => row.map(printable));
  return [
    printable(id),
    ...(summary === '' ? [] : [printable(summary)]),
    '',
    ...alignRows(rows, widthOf(terminal)),
  ];
}

function placesOf(
  name: string,
  places: BetaFacts['unlocks'],
): readonly (readonly [string, string])[] {
  return Object.entries(places).map(
    ([method, selectors]) => [`${name} ${method}`, selectors.join(', ')] as const,
  );
}
