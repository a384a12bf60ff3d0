/** The default command, which generates a client: flags and output. */
import type { Phase } from '../commands/generate.js';
import type { Arguments } from '../commands/settings.js';
import { throwIfAny } from '../diagnostics.js';
import { runCheck } from './check.js';
import { EXIT, type Command, type ExitCode } from './command.js';
import { CLIENT_FLAGS } from './flags.js';
import { renderJson, renderLines, type Report } from './report.js';
import { makeProgress, printable, type Terminal } from './terminal.js';
import { printWarnings } from './warnings.js';
import { runWatch } from './watch.js';

export const generateCommand: Command = {
  name: '$0',
  describe: 'Generate a typed client for the Claude API',
  flags: {
    ...CLIENT_FLAGS,
    check: { type: 'boolean', describe: 'Write nothing; exit with 1 if the output would change' },
    'dry-run': {
      type: 'boolean',
      describe: 'Write nothing; print what would be written and removed',
    },
    force: {
      type: 'boolean',
      describe:
        'Replace the client in the output folder even if it has no method in common with the new client',
    },
    json: { type: 'boolean', describe: 'Print the report as JSON' },
    quiet: {
      type: 'boolean',
      describe: 'Print errors only; with --check, print nothing if the client is up to date',
    },
    watch: { type: 'boolean', describe: 'Generate again when an input changes, until Ctrl+C' },
  },
  examples: [
    ['$0', 'Use the shipped spec and manifest'],
    ['$0 --spec openapi.json --out src/claude', 'Use your own spec'],
    ['$0 --only messages,beta.messages', 'Emit a part of the API'],
    ['$0 --dry-run', 'Print what would change in the folder and for callers'],
    ['$0 --check', 'In CI: check that the committed client is up to date'],
    ['$0 --watch', 'Keep the client up to date while you edit a spec or a manifest'],
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { watch = false, force = false, 'dry-run': dryRun = false } = args;
  if (args['check'] === true) {
    refuseWithCheck({ 'dry-run': dryRun, force, watch });
    return runCheck(args, terminal);
  }
  return watch === true ? runWatch(args, terminal, runOnce) : runOnce(args, terminal);
}

async function runOnce(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const dryRun = args['dry-run'] === true;
  const force = args['force'] === true;
  const started = performance.now();
  const progress = makeProgress(terminal, args['quiet'] === true || args['json'] === true);
  try {
    progress.show('start');
    // Loaded here, so that help and usage errors do not load these modules.
    const [{ readOptions }, { generate, PHASES }] = await Promise.all([
      import('../commands/settings.js'),
      import('../commands/generate.js'),
    ]);
    const options = await readOptions(args, terminal.cwd);
    const onPhase = (phase: Phase): void => {
      progress.show(`${PHASES.indexOf(phase) + 1}/${PHASES.length} ${phase}`);
    };
    const outcome = await generate(options, onPhase, { dryRun, force });
    progress.clear();
    const seconds = (performance.now() - started) / 1000;
    print({ ...outcome, out: options.out, seconds, dryRun }, args, terminal);
    return EXIT.done;
  } finally {
    progress.clear();
  }
}

/** Refuses flags without an effect on a check, which writes nothing. */
function refuseWithCheck(flags: Readonly<Record<string, unknown>>): void {
  throwIfAny(
    Object.entries(flags)
      .filter(([, value]) => value === true)
      .map(([name]) => {
        return {
          where: `--${name}`,
          message: 'has no effect with --check',
          hint: 'remove one of the two',
        };
      }),
  );
}

function print(report: Report, args: Arguments, terminal: Terminal): void {
  const { stdout } = terminal;
  if (args['json'] === true) {
    stdout.write(renderJson(report));
    return;
  }
  if (args['quiet'] === true) return;
  printWarnings(report.client.warnings, terminal);
  for (const line of renderLines(report)) stdout.write(`${printable(line)}\n`);
}
