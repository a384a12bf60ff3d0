/** The `diff` command: flags and output. */
import type { Arguments } from '../commands/settings.js';
import { type Severity, SEVERITIES } from '../compare/kinds.js';
import { markdownLines } from '../compare/report/markdown.js';
import { reportLines } from '../compare/report/text.js';
import type { Comparison } from '../compare/compare.js';
import { choiceOf, EXIT, type Command, type ExitCode } from './command.js';
import { CLIENT_FLAGS } from './flags.js';
import { printable, type Terminal } from './terminal.js';

/** The severities that `--fail-on` accepts. */
const LEVELS = SEVERITIES.filter((one) => one !== 'safe');

/** All client flags except `--header`: a header is for one server, and the two sides may come from two servers. */
const SIDE_FLAGS = Object.fromEntries(
  Object.entries(CLIENT_FLAGS).filter(([name]) => name !== 'header'),
);

type Render = (comparison: Comparison) => readonly string[];

const FORMATS: Readonly<Record<string, Render>> = {
  text: reportLines,
  markdown: markdownLines,
  json: (comparison) => [JSON.stringify({ ok: true, ...comparison }, null, 2)],
};

export const diffCommand: Command = {
  name: 'diff <before> [after]',
  describe: 'Report what changes for callers between two clients, specs or SDKs',
  positionals: {
    before: {
      describe:
        'An output folder, surface.txt, spec, spec+manifest, SDK folder, or git:<revision>[:path]',
    },
    after: { describe: 'The same', defaultDescription: 'the output folder' },
  },
  flags: {
    'fail-on': {
      type: 'string',
      placeholder: `<${LEVELS.join(' | ')}>`,
      describe: `Exit with 1 if a change has this severity or a higher one: ${LEVELS.join(', ')}`,
      defaultDescription: 'never',
      values: LEVELS,
    },
    format: {
      type: 'string',
      placeholder: `<${Object.keys(FORMATS).join(' | ')}>`,
      describe: `How to print the changes: ${Object.keys(FORMATS).join(', ')}`,
      defaultDescription: 'text',
      values: Object.keys(FORMATS),
    },
    ...SIDE_FLAGS,
    json: { type: 'boolean', describe: 'The same as --format json' },
  },
  examples: [
    ['$0 diff git:main', 'Compare with the client on the branch main'],
    ['$0 diff node_modules/sdk-1.11 node_modules/sdk-1.14', 'Compare two releases of the SDK'],
    ['$0 diff git:HEAD --format markdown', 'Print Markdown for a comment on a pull request'],
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const level = choiceOf(args, 'fail-on', LEVELS);
  const format = choiceOf(args, 'format', Object.keys(FORMATS)) ?? 'text';
  const render = FORMATS[args['json'] === true ? 'json' : format] ?? reportLines;
  const [{ readOptions }, { diff }] = await Promise.all([
    import('../commands/settings.js'),
    import('../commands/diff.js'),
  ]);
  const options = await readOptions(args, terminal.cwd);
  const sides = { before: textOf(args['before']) ?? '', after: textOf(args['after']) };
  const comparison = await diff(sides, options, terminal.cwd);
  for (const line of render(comparison)) {
    terminal.stdout.write(`${line.split('\n').map(printable).join('\n')}\n`);
  }
  return isAtLeast(comparison, level) ? EXIT.different : EXIT.done;
}

function isAtLeast({ counts }: Comparison, level: Severity | undefined): boolean {
  if (level === undefined) return false;
  return SEVERITIES.slice(0, SEVERITIES.indexOf(level) + 1).some((one) => counts[one] > 0);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
