/** The command line of `init`: flags, questions and output. */
import type { Answers, Initialized, Project } from '../commands/init.js';
import type { Arguments } from '../commands/settings.js';
import { formatDiagnostic, InputError } from '../diagnostics.js';
import { flagOf, type OptionName, type Options } from '../options/table.js';
import { EXIT, type Command, type ExitCode } from './command.js';
import { describeFlag } from './flags.js';
import { printable, type Terminal } from './terminal.js';

const DEFAULT_OUT = 'src/claude';
const DEFAULT_NAME = 'Claude';

/** The options that `init` asks for, with their questions. */
const QUESTIONS = {
  out: 'Folder of the client',
  clientName: 'Name of the client class',
  apiVersion: 'API version (empty: the newest that the spec fits)',
  only: 'Resources, such as messages,beta.messages (empty: all)',
} as const satisfies Partial<Record<OptionName, string>>;

type Asked = keyof typeof QUESTIONS;

export const initCommand: Command = {
  name: 'init',
  describe: 'Set up an app: config, npm scripts, your own manifest and a GitHub workflow',
  flags: {
    out: {
      ...describeFlag('out'),
      defaultDescription: `${DEFAULT_OUT}, or generated/claude if it contains a client`,
    },
    'client-name': describeFlag('clientName'),
    'api-version': describeFlag('apiVersion'),
    only: describeFlag('only'),
    workflow: {
      type: 'boolean',
      describe: 'Write a GitHub workflow; --no-workflow to leave it out',
      defaultDescription: 'on',
    },
    yes: { type: 'boolean', describe: 'Ask no questions: use flags and defaults' },
    force: { type: 'boolean', describe: 'Replace existing files and settings' },
    'dry-run': { type: 'boolean', describe: 'Write nothing; print what would be written' },
  },
  examples: [
    ['$0 init', 'Ask questions, then write the files'],
    [
      '$0 init --yes --out src/claude --only messages,beta.messages',
      'Write the files without questions',
    ],
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const isAsking = args['yes'] !== true;
  const { ask, cwd } = terminal;
  const dryRun = args['dry-run'] === true;
  if (isAsking && !ask && !dryRun) {
    const hint = 'add --yes, and a flag for each option that is not the default';
    throw new InputError([
      { where: 'init', message: 'cannot ask questions without a terminal', hint },
    ]);
  }
  const [{ findClient, init, readMadeWith, readProject }, { readFlag, resolveOptions }] =
    await Promise.all([import('../commands/init.js'), import('../options/resolve.js')]);
  const project = await readProject(cwd);
  const read: Read = (given, name) => readFlag(given, name);
  const shown = { out: (await findClient(project)) ?? DEFAULT_OUT, clientName: DEFAULT_NAME };
  const given = isAsking && ask ? await askAll(args, shown, read, ask, terminal) : args;
  const out = outOf({ out: shown.out, ...defined(given) }, read);
  const made = await readMadeWith(project, out);
  // Throws for invalid values in the lock, which somebody may have edited.
  resolveOptions(made, undefined, cwd);
  const answers = { ...answersOf(withDefaults(given, made), project, read), out };
  const done = await init(project, answers, {
    dryRun,
    force: args['force'] === true,
    mayReplace:
      isAsking && ask ? (path, losses) => confirm(`${path} ${losses.join(', ')}`, ask) : undefined,
  });
  for (const line of renderLines(done, dryRun)) terminal.stdout.write(`${printable(line)}\n`);
  return EXIT.done;
}

type Read = <Name extends OptionName>(args: Arguments, name: Name) => Options[Name];
type Ask = NonNullable<Terminal['ask']>;

/** Asks for each option that the arguments do not set. Repeats a question until the answer is valid. */
async function askAll(
  args: Arguments,
  shown: Shown,
  read: Read,
  ask: Ask,
  terminal: Terminal,
): Promise<Arguments> {
  const answers: Record<string, unknown> = { ...args };
  for (const [name, question] of Object.entries(QUESTIONS) as [Asked, string][]) {
    const flag = flagOf(name);
    if (answers[flag] === undefined)
      answers[flag] = await askOne(name, question, shown[name], read, ask, terminal);
  }
  return answers;
}

/** The defaults that the questions show. */
type Shown = Partial<Record<Asked, string>>;

async function askOne(
  name: Asked,
  question: string,
  byDefault: string | undefined,
  read: Read,
  ask: Ask,
  terminal: Terminal,
): Promise<string | undefined> {
  for (;;) {
    const answer = (await ask(`${question}${byDefault ? ` [${byDefault}]` : ''}: `)).trim();
    if (answer === '') return byDefault;
    try {
      read({ [flagOf(name)]: answer }, name);
      return answer;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const one of error.diagnostics)
        terminal.stderr.write(`${printable(formatDiagnostic(one))}\n`);
    }
  }
}

async function confirm(what: string, ask: Ask): Promise<boolean> {
  return /^y(?:es)?$/i.test((await ask(`${what}: replace it? [y/N] `)).trim());
}

function outOf(args: Arguments, read: Read): string {
  return read(args, 'out').replace(/^\.\/|\/+$/g, '');
}

function withDefaults(args: Arguments, defaults: Arguments): Arguments {
  return { ...defaults, ...defined(args) };
}

function defined(args: Arguments): Arguments {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
}

/** Options for which `init` has no flag. `init` keeps their values from an existing client. */
const KEPT = [
  'helpers',
  'helperFiles',
  'sdkNames',
  'reference',
  'importExtension',
] as const satisfies readonly OptionName[];

function answersOf(args: Arguments, { tsconfig }: Project, read: Read): Omit<Answers, 'out'> {
  const clientName = read(args, 'clientName');
  return {
    clientName: clientName === DEFAULT_NAME ? undefined : clientName,
    apiVersion: read(args, 'apiVersion'),
    only: read(args, 'only'),
    target: (args['target'] ?? (tsconfig ? 'ts' : 'js')) === 'js' ? 'js' : undefined,
    workflow: args['workflow'] !== false,
    kept: Object.fromEntries(KEPT.map(flagOf).map((flag) => [flag, args[flag]])),
  };
}

function renderLines(
  { files, kept, advice, next }: Initialized,
  dryRun: boolean,
): readonly string[] {
  const verb = dryRun ? 'would write' : 'wrote';
  return [
    ...(files.length === 0 ? ['the app is already set up'] : []),
    ...files.map(({ path }) => `${verb} ${path}`),
    ...kept.map((path) => `kept ${path}`),
    ...advice.map((line) => `note: ${line}`),
    '',
    'Next:',
    ...next.map((step, index) => `  ${index + 1}. ${step}`),
  ];
}
