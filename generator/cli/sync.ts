/** The `sync` command: flags and output. */
import type { Arguments } from '../commands/settings.js';
import type { Synced } from '../commands/sync.js';
import type { BetaChange } from '../sync/compare.js';
import { EXIT, textOf, type Command, type ExitCode } from './command.js';
import { CONFIG_FLAG, describeInput, describeManifest } from './flags.js';
import { NEWEST } from './pull.js';
import { alignRows } from './table.js';
import { makeProgress, printable, type Terminal } from './terminal.js';
import { printWarnings } from './warnings.js';

export const syncCommand: Command = {
  name: 'sync',
  describe: 'Compare a manifest with the betas and models of an SDK',
  flags: {
    from: {
      type: 'string',
      describe: 'The folder of an SDK, or a release such as @anthropic-ai/sdk@1.14.0',
      defaultDescription: NEWEST,
    },
    betas: describeManifest('The manifest to compare with'),
    spec: describeInput('spec', 'The spec that the manifest was written for'),
    config: CONFIG_FLAG,
    write: { type: 'boolean', describe: 'Add missing entries to the manifest; delete nothing' },
    json: { type: 'boolean', describe: 'Print the report as JSON' },
  },
  examples: [
    ['$0 sync', 'Compare the newest release with your manifest, or with the shipped one'],
    ['$0 sync --from node_modules/@anthropic-ai/sdk', 'Compare the installed release'],
    ['$0 sync --betas betas.yaml --write', 'Add entries of the newest release to a manifest'],
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const progress = makeProgress(terminal, args['json'] === true);
  try {
    progress.show('sync');
    const [{ readOptions }, { sync }] = await Promise.all([
      import('../commands/settings.js'),
      import('../commands/sync.js'),
    ]);
    const { config, spec, betas } = args;
    const options = await readOptions({ config, spec, betas }, terminal.cwd);
    const synced = await sync({
      from: textOf(args, 'from') ?? NEWEST,
      manifest: options.betas,
      spec: options.spec,
      write: args['write'] === true,
      now: new Date(),
    });
    progress.clear();
    print(synced, args, terminal);
    return EXIT.done;
  } finally {
    progress.clear();
  }
}

function print(synced: Synced, args: Arguments, terminal: Terminal): void {
  const { stdout } = terminal;
  if (args['json'] === true) {
    stdout.write(`${JSON.stringify({ ok: true, ...synced }, null, 2)}\n`);
    return;
  }
  printWarnings(synced.warnings, terminal);
  for (const line of renderLines(synced)) stdout.write(`${printable(line)}\n`);
}

function renderLines(synced: Synced): readonly string[] {
  const { sdk, apiVersion, manifest, spec, betas, operations, models, fields } = synced;
  return [
    `${sdk} (API version ${apiVersion ?? 'unknown'}), compared with ${manifest} and ${spec}`,
    ...betas.flatMap(renderBeta),
    ...operations.map(
      (one) =>
        `${one.method} sends ${listed(one.sdk)}; the manifest lets it send ${listed(one.manifest)}`,
    ),
    ...models.map(
      ({ model, ends, manifest: known }) =>
        `model ${model} retires on ${ends}; the manifest ${known === undefined ? 'does not list it' : `says ${known}`}`,
    ),
    ...fields.map(
      ({ method, side, selector }) =>
        `the ${side} of beta.${method} has ${selector}, which the stable method lacks and no beta opens`,
    ),
    outcomeOf(synced),
  ];
}

function outcomeOf({ inStep, hasAdditions, written, manifest }: Synced): string {
  if (inStep) return 'the manifest is up to date';
  if (written)
    return `${manifest}: entries added; replace each \`unknown\` that you can, and check \`unlocks\` and \`returns\``;
  if (!hasAdditions) return `--write adds nothing: change ${manifest} by hand if the SDK is right`;
  return '--write adds new betas, the fields that they open, and models to the manifest';
}

function renderBeta(beta: BetaChange): readonly string[] {
  const { id, kind, sentBy, accepts, unlocks, returns } = beta;
  if (kind === 'vanished') return [`vanished beta ${id}: the SDK no longer lists it`];
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['sent by', sentBy],
    ['accepted by', accepts],
    ...Object.entries(unlocks).map(([method, texts]) => [`opens in ${method}`, texts] as const),
    ...Object.entries(returns).map(([method, texts]) => [`responses of ${method}`, texts] as const),
  ];
  const rows = facts
    .filter(([, texts]) => texts.length > 0)
    .map(([name, texts]) => [`  ${name}`, texts.join(', ')]);
  return [`${kind} beta ${id}`, ...alignRows(rows)];
}

function listed(ids: readonly string[]): string {
  return ids.length > 0 ? ids.join(', ') : 'none';
}
