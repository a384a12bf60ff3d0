/** The `docs` command: flags and output. */
import type { DocsOutcome } from '../commands/docs.js';
import type { Arguments } from '../commands/settings.js';
import { InputError } from '../diagnostics.js';
import { SHIPPED_VERSIONS } from '../load/package.js';
import { EXIT, textOf, type Command, type ExitCode } from './command.js';
import { CONFIG_FLAG, describeFlag } from './flags.js';
import { makeProgress, printable, type Terminal } from './terminal.js';
import { printWarnings } from './warnings.js';

export const docsCommand: Command = {
  name: 'docs',
  describe: 'Make an HTML reference of a client; its pages need no server and no network',
  flags: {
    out: {
      type: 'string',
      placeholder: '<folder>',
      describe: 'Folder to write the pages to; required',
    },
    client: {
      type: 'string',
      placeholder: '<folder>',
      describe: 'Folder of a client to describe, with the options that it was made with',
      defaultDescription: 'the client that a run with these options would make',
    },
    spec: describeFlag('spec'),
    header: describeFlag('header'),
    overlay: describeFlag('overlay'),
    betas: describeFlag('betas'),
    'client-name': describeFlag('clientName'),
    only: describeFlag('only'),
    'api-version': {
      type: 'string',
      placeholder: '<date,...>',
      describe: 'API versions to describe; readers switch between them',
      defaultDescription: 'the API version of the client',
      values: SHIPPED_VERSIONS,
    },
    helpers: describeFlag('helpers'),
    strict: describeFlag('strict'),
    config: CONFIG_FLAG,
    json: { type: 'boolean', describe: 'Print the report as JSON' },
    quiet: { type: 'boolean', describe: 'Print errors only' },
  },
  examples: [
    ['$0 docs --out reference', 'Use the spec and the manifest that the config names'],
    [
      `$0 docs --out reference --api-version ${SHIPPED_VERSIONS.join(',')}`,
      'Describe two API versions',
    ],
    ['$0 docs --out reference --client src/claude', 'Describe an existing client'],
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const pages = textOf(args, 'out');
  if (pages === undefined) {
    const hint = 'name a folder for the pages, such as --out reference';
    throw new InputError([{ where: '--out', message: 'is missing', hint }]);
  }
  const progress = makeProgress(terminal, args['quiet'] === true || args['json'] === true);
  try {
    progress.show('docs');
    const [{ readOptions }, { docs, readClientOptions }, { splitList }] = await Promise.all([
      import('../commands/settings.js'),
      import('../commands/docs.js'),
      import('../options/kinds.js'),
    ]);
    const client = textOf(args, 'client');
    const made: Arguments = client === undefined ? {} : await readClientOptions(client);
    // The flags --out and --api-version of `docs` differ in meaning from the options of the same names.
    const given = { ...made, ...args, out: made['out'], 'api-version': undefined };
    const options = await readOptions(given, terminal.cwd);
    const versions = [...new Set(splitList(textOf(args, 'api-version') ?? ''))];
    const outcome = await docs(options, { pages, versions, isOfClient: client !== undefined });
    progress.clear();
    print(outcome, pages, args, terminal);
    return EXIT.done;
  } finally {
    progress.clear();
  }
}

function print(outcome: DocsOutcome, out: string, args: Arguments, terminal: Terminal): void {
  const { stdout } = terminal;
  const { files, bytes, versions, warnings } = outcome;
  if (args['json'] === true) {
    const report = { ok: true, out, versions, bytes, ...files, warnings };
    stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  if (args['quiet'] === true) return;
  printWarnings(warnings, terminal);
  const { written, unchanged, removed } = files;
  const lines = [
    `${out}: ${written.length + unchanged.length} files, ${(bytes / 1e6).toFixed(1)} MB, API version ${versions.join(' and ')}`,
    `${written.length} written, ${removed.length} removed; open ${out}/index.html`,
  ];
  for (const line of lines) stdout.write(`${printable(line)}\n`);
}
