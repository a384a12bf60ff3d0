/** The command line of `generate`. */
import type { Phase } from '../commands/generate.js';
import type { Arguments } from '../commands/settings.js';
import { formatDiagnostic, type Diagnostic } from '../diagnostics.js';
import { EXIT, type Command, type ExitCode, type Flag } from './command.js';
import { renderJson, renderLines, type Report } from './report.js';
import { makeProgress, paint, printable, type Terminal } from './terminal.js';

/** The flags of every command that works on a client. */
export const CLIENT_FLAGS: Readonly<Record<string, Flag>> = {
  spec: {
    type: 'string',
    describe:
      'OpenAPI 3.0 or 3.1: a file, an https URL, - for stdin; or the folder of an installed @anthropic-ai/sdk',
    defaultDescription: 'the shipped spec',
  },
  betas: {
    type: 'string',
    describe: 'Beta manifest (YAML)',
    defaultDescription: 'the shipped manifest',
  },
  out: { type: 'string', describe: 'Output folder', defaultDescription: 'generated/claude' },
  'client-name': {
    type: 'string',
    describe: 'Name of the client class',
    defaultDescription: 'Claude',
  },
  only: {
    type: 'string',
    describe: 'Resources to emit, with just the types they reach',
    defaultDescription: 'all',
  },
  'api-version': {
    type: 'string',
    describe: 'API version of the client, one of the manifest',
    defaultDescription: "the spec's",
  },
  helpers: {
    type: 'boolean',
    describe:
      'Emit the helpers of messages: stream, parse, toolRunner; --no-helpers for a smaller client',
    defaultDescription: 'true',
  },
  'sdk-names': {
    type: 'boolean',
    describe:
      "Declare the official SDK's type paths too, such as Claude.Beta.Messages.MessageParam",
  },
  target: {
    type: 'string',
    describe: 'What to emit: ts, or js for JavaScript with declarations',
    defaultDescription: 'ts',
  },
  strict: { type: 'boolean', describe: 'Treat warnings as errors' },
  config: {
    type: 'string',
    describe: 'Config file (JSON or YAML) with the options above',
    defaultDescription: 'key gen-claude-client of package.json',
  },
};

export const generateCommand: Command = {
  name: '$0',
  describe: 'Generate a typed client for the Claude API',
  flags: {
    ...CLIENT_FLAGS,
    check: { type: 'boolean', describe: 'Write nothing; exit with 1 if the output would change' },
    json: { type: 'boolean', describe: 'Print the report as JSON' },
    quiet: { type: 'boolean', describe: 'Print errors only' },
  },
  examples: [
    ['$0', 'From the shipped spec and manifest'],
    ['$0 --spec openapi.json --out src/claude', 'From a spec of your own'],
    ['$0 --only messages,beta.messages', 'A part of the API'],
    ['$0 --check', 'In CI: is the committed client up to date?'],
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const started = performance.now();
  const progress = makeProgress(terminal, args['quiet'] === true || args['json'] === true);
  try {
    progress.show('start');
    // The pipeline is loaded here, so that help and usage errors are instant.
    const [{ readOptions }, { generate, PHASES }] = await Promise.all([
      import('../commands/settings.js'),
      import('../commands/generate.js'),
    ]);
    const options = await readOptions(args, terminal.cwd);
    const onPhase = (phase: Phase): void => {
      progress.show(`${PHASES.indexOf(phase) + 1}/${PHASES.length} ${phase}`);
    };
    const mode = args['check'] === true ? 'check' : 'write';
    const outcome = await generate(options, mode, onPhase);
    progress.clear();
    const seconds = (performance.now() - started) / 1000;
    print({ ...outcome, out: options.out, seconds }, args, terminal);
    return outcome.ok ? EXIT.done : EXIT.different;
  } finally {
    progress.clear();
  }
}

function print(report: Report, args: Arguments, terminal: Terminal): void {
  const { stdout } = terminal;
  if (args['json'] === true) {
    stdout.write(renderJson(report));
    return;
  }
  // A difference is the answer of a check, not chatter.
  if (args['quiet'] === true && report.ok) return;
  printWarnings(report.client.warnings, terminal);
  for (const line of renderLines(report)) stdout.write(`${printable(line)}\n`);
}

/** A spec much older or newer than the manifest makes hundreds of them. */
const SHOWN_WARNINGS = 5;

function printWarnings(warnings: readonly Diagnostic[], terminal: Terminal): void {
  const { stderr } = terminal;
  const label = paint('warning:', 'yellow', stderr, terminal);
  for (const warning of warnings.slice(0, SHOWN_WARNINGS)) {
    stderr.write(`${label} ${printable(formatDiagnostic(warning))}\n`);
  }
  const more = warnings.length - SHOWN_WARNINGS;
  if (more > 0) stderr.write(`${label} ${more} more of them; --json lists all\n`);
}
