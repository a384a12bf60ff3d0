/** The `pull` command: flags and output. */
import type { Pulled } from '../commands/pull.js';
import type { Arguments } from '../commands/settings.js';
import { EXIT, textOf, type Command, type ExitCode } from './command.js';
import { describeFlag } from './flags.js';
import { makeProgress, printable, type Terminal } from './terminal.js';
import { printWarnings } from './warnings.js';

export const NEWEST = '@anthropic-ai/sdk@latest';
const DEFAULT_OUT = 'openapi.json';

export const pullCommand: Command = {
  name: 'pull',
  describe: 'Save an OpenAPI document of the API, made from the official SDK',
  flags: {
    from: {
      type: 'string',
      describe:
        'The folder of an installed SDK, a release such as @anthropic-ai/sdk@1.14.0, or a URL',
      defaultDescription: NEWEST,
    },
    header: {
      ...describeFlag('header'),
      describe: 'Header for the server of a --from URL, such as Authorization; repeat it for more',
    },
    out: { type: 'string', describe: 'Output file', defaultDescription: DEFAULT_OUT },
    'with-docs': {
      type: 'boolean',
      describe: "Keep the SDK's doc comments as descriptions; they stay under its license",
    },
    strict: { type: 'boolean', describe: 'Treat warnings as errors' },
    json: { type: 'boolean', describe: 'Print the report as JSON' },
    quiet: { type: 'boolean', describe: 'Print errors only' },
  },
  examples: [
    ['$0 pull', 'Use the newest release on npm'],
    ['$0 pull --from node_modules/@anthropic-ai/sdk', 'Use the installed release'],
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const isQuiet = args['quiet'] === true;
  const progress = makeProgress(terminal, isQuiet || args['json'] === true);
  try {
    progress.show('pull');
    const [{ pull }, { readFlag }] = await Promise.all([
      import('../commands/pull.js'),
      import('../options/resolve.js'),
    ]);
    const pulled = await pull({
      from: textOf(args, 'from') ?? NEWEST,
      out: textOf(args, 'out') ?? DEFAULT_OUT,
      withDocs: args['with-docs'] === true,
      strict: args['strict'] === true,
      headers: readFlag(args, 'header'),
      now: new Date(),
    });
    progress.clear();
    print(pulled, args, terminal);
    return EXIT.done;
  } finally {
    progress.clear();
  }
}

function print(pulled: Pulled, args: Arguments, terminal: Terminal): void {
  const { stdout } = terminal;
  const { out, record, recordFile, operations, schemas, warnings } = pulled;
  if (args['json'] === true) {
    stdout.write(`${JSON.stringify({ ok: true, ...pulled }, null, 2)}\n`);
    return;
  }
  if (args['quiet'] === true) return;
  printWarnings(warnings, terminal);
  const lines = [
    `${out}: ${operations} operations and ${schemas} schemas of ${record.source}`,
    `${recordFile}: the source, date and SHA-256 of ${out}`,
  ];
  for (const line of lines) stdout.write(`${printable(line)}\n`);
}
