/** The `audit` command: flags and output. */
import { LEVELS, type Level } from '../audit/kinds.js';
import type { Arguments } from '../commands/settings.js';
import { annotate, AUDIT_FORMATS, type AuditReport } from './audit-formats.js';
import { choiceOf, EXIT, type Command, type ExitCode } from './command.js';
import { CONFIG_FLAG, describeInput, describeManifest } from './flags.js';
import { makeProgress, printable, type Terminal } from './terminal.js';

const NEVER = 'never';

export const auditCommand: Command = {
  name: 'audit [patterns..]',
  describe: 'Report outdated models and betas in an app, and unknown, missing and unneeded betas',
  positionals: {
    patterns: {
      describe: 'Files, folders or patterns such as "src/**/*.ts"',
      defaultDescription: 'all files that git does not ignore',
    },
  },
  flags: {
    fix: { type: 'boolean', describe: 'Write the corrections that are safe' },
    level: {
      type: 'string',
      placeholder: `<${LEVELS.join(' | ')}>`,
      describe: `Report findings of this level and above: ${LEVELS.join(', ')}`,
      defaultDescription: 'note',
    },
    'fail-on': {
      type: 'string',
      placeholder: `<${[...LEVELS, NEVER].join(' | ')}>`,
      describe: `Exit with 1 if a finding has this level or a higher one: ${[...LEVELS, NEVER].join(', ')}`,
      defaultDescription: 'error',
    },
    format: {
      type: 'string',
      placeholder: `<${Object.keys(AUDIT_FORMATS).join(' | ')}>`,
      describe: `How to print the report: ${Object.keys(AUDIT_FORMATS).join(', ')}`,
      defaultDescription: 'text',
    },
    betas: describeManifest('Beta manifest (YAML) to audit with'),
    spec: describeInput('spec', 'Spec of the API that the app calls'),
    'api-version': describeInput('apiVersion', 'API version that the app calls'),
    config: CONFIG_FLAG,
    json: { type: 'boolean', describe: 'The same as --format json' },
    quiet: {
      type: 'boolean',
      describe: 'With --format text, print nothing if there are no findings',
    },
  },
  examples: [
    ['$0 audit src', 'Audit the sources in a folder'],
    ['$0 audit --fix', 'Also write the corrections that are safe'],
    ['$0 audit --level warning --format sarif', 'Print a report for a code scanning service'],
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const started = performance.now();
  const formats = Object.keys(AUDIT_FORMATS) as (keyof typeof AUDIT_FORMATS)[];
  const format = args['json'] === true ? 'json' : (choiceOf(args, 'format', formats) ?? 'text');
  const level = choiceOf(args, 'level', LEVELS) ?? 'note';
  const failOn = choiceOf(args, 'fail-on', [...LEVELS, NEVER]) ?? 'error';
  const progress = makeProgress(terminal, args['quiet'] === true || format !== 'text');
  try {
    progress.show('audit');
    const outcome = await audit(args, terminal);
    const found = outcome.findings.filter((one) => isAtLeast(one.level, level));
    const failed = outcome.findings.some((one) => failOn !== NEVER && isAtLeast(one.level, failOn));
    const seconds = (performance.now() - started) / 1000;
    progress.clear();
    print({ ok: !failed, ...outcome, findings: found, seconds }, format, args, terminal);
    return failed ? EXIT.different : EXIT.done;
  } finally {
    progress.clear();
  }
}

async function audit(args: Arguments, terminal: Terminal) {
  const [{ readOptions }, { auditApp }] = await Promise.all([
    import('../commands/settings.js'),
    import('../commands/audit.js'),
  ]);
  const { config, spec, betas, 'api-version': apiVersion, patterns } = args;
  const given = { config, spec, betas, 'api-version': apiVersion };
  const options = await readOptions(given, terminal.cwd);
  const named = [patterns].flat().filter((one) => typeof one === 'string');
  return auditApp(options, {
    patterns: named.length > 0 ? named : ['.'],
    cwd: terminal.cwd,
    fix: args['fix'] === true,
    now: new Date(),
  });
}

function isAtLeast(level: Level, least: Level): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(least);
}

function print(
  report: AuditReport,
  format: keyof typeof AUDIT_FORMATS,
  args: Arguments,
  terminal: Terminal,
): void {
  if (args['quiet'] === true && report.findings.length === 0 && format === 'text') return;
  const annotations =
    format === 'text' && terminal.env['GITHUB_ACTIONS'] === 'true' ? annotate(report) : [];
  for (const line of [...AUDIT_FORMATS[format](report), ...annotations]) {
    terminal.stdout.write(`${line.split('\n').map(printable).join('\n')}\n`);
  }
}
