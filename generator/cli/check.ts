/** The `check` command and `--check`: report whether a run would change the client in the output folder. */
import type { Arguments } from '../commands/settings.js';
import { quickCheck } from '../commands/quick-check.js';
import { readOptions } from '../commands/settings.js';
import { InputError } from '../diagnostics.js';
import type { Options } from '../options/table.js';
import { annotate, CHECK_FORMATS } from './check-formats.js';
import type { CheckReport } from './check-report.js';
import { choiceOf, EXIT, type Command, type ExitCode } from './command.js';
import { CLIENT_FLAGS } from './flags.js';
import { makeProgress, printable, type Terminal } from './terminal.js';
import { printWarnings } from './warnings.js';

export const checkCommand: Command = {
  name: 'check',
  describe: 'Report whether the client is up to date, and what would change; write nothing',
  flags: {
    format: {
      type: 'string',
      placeholder: `<${Object.keys(CHECK_FORMATS).join(' | ')}>`,
      describe: `How to print the report: ${Object.keys(CHECK_FORMATS).join(', ')}`,
      defaultDescription: 'text',
      values: Object.keys(CHECK_FORMATS),
    },
    ...CLIENT_FLAGS,
    json: { type: 'boolean', describe: 'The same as --format json' },
    quiet: {
      type: 'boolean',
      describe: 'With --format text, print nothing if the client is up to date',
    },
  },
  examples: [
    ['$0 check', 'In CI: check that the committed client is up to date'],
    ['$0 check --strict', 'Also compare line endings and formatting'],
  ],
  run: runCheck,
};

export async function runCheck(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const started = performance.now();
  const format = formatOf(args);
  const options = await readOptions(args, terminal.cwd);
  const found = (await checkQuickly(options)) ?? (await checkWhole(options, args, terminal));
  const seconds = (performance.now() - started) / 1000;
  return print({ ...found, seconds }, format, args, terminal);
}

/**
 * Compares the hashes in the lock with the files, and prints a report if all are equal. Otherwise, or after an
 * `InputError`, returns undefined: a full check then reports the differences or the error.
 */
export async function runQuickCheck(
  args: Arguments,
  terminal: Terminal,
): Promise<ExitCode | undefined> {
  const started = performance.now();
  try {
    const format = formatOf(args);
    const found = await checkQuickly(await readOptions(args, terminal.cwd));
    const seconds = (performance.now() - started) / 1000;
    return found && print({ ...found, seconds }, format, args, terminal);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

type Found = Omit<CheckReport, 'seconds'>;

async function checkQuickly(options: Options): Promise<Found | undefined> {
  const quick = await quickCheck(options);
  if (!quick) return undefined;
  const { apiVersion, files, lineEndings } = quick;
  return {
    ok: true,
    out: options.out,
    hasNoClient: false,
    version: apiVersion,
    difference: { missing: [], stale: [], edited: [], obsolete: [], layout: lineEndings },
    content: `API version ${apiVersion} (as before), ${files} files and their inputs are unchanged`,
    warnings: [],
  };
}

async function checkWhole(options: Options, args: Arguments, terminal: Terminal): Promise<Found> {
  const isQuiet = args['quiet'] === true || formatOf(args) !== 'text';
  const progress = makeProgress(terminal, isQuiet);
  try {
    const [{ check, PHASES }, { describeClient }] = await Promise.all([
      import('../commands/generate.js'),
      import('./report.js'),
    ]);
    const { client, difference, ok } = await check(options, (phase) => {
      progress.show(`${PHASES.indexOf(phase) + 1}/${PHASES.length} ${phase}`);
    });
    const { version, changes, warnings } = client;
    const content = describeClient(client);
    const { out } = options;
    // True if all files and the lock are missing.
    const hasNoClient = difference.missing.length > client.files.length;
    const found = { version: version.name, difference, content, changes, warnings };
    return { ok, out, hasNoClient, ...found };
  } finally {
    progress.clear();
  }
}

type Format = keyof typeof CHECK_FORMATS;

function formatOf(args: Arguments): Format {
  if (args['json'] === true) return 'json';
  return choiceOf(args, 'format', Object.keys(CHECK_FORMATS) as Format[]) ?? 'text';
}

function print(report: CheckReport, format: Format, args: Arguments, terminal: Terminal): ExitCode {
  const code = report.ok ? EXIT.done : EXIT.different;
  // --quiet does not hide a difference.
  if (args['quiet'] === true && report.ok && format === 'text') return code;
  if (format === 'text') printWarnings(report.warnings, terminal);
  const annotations =
    format === 'text' && terminal.env['GITHUB_ACTIONS'] === 'true' ? annotate(report) : [];
  for (const line of [...CHECK_FORMATS[format](report), ...annotations]) {
    terminal.stdout.write(`${line.split('\n').map(printable).join('\n')}\n`);
  }
  return code;
}
