// Runs the suites that the command line names, or else all suites. Prints the Markdown tables of each suite.
import { rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, release, type } from 'node:os';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { renderTable } from './table.mjs';
import { installPeers, openWorkspace } from './workspace.mjs';

const SUITES = [
  'import',
  'generation',
  'changes',
  'types',
  'requests',
  'streams',
  'accumulation',
  'bundle',
  'consumer',
  'gates',
];

const USAGE = `npm run bench -- [suite ...] [--rounds N] [--spec FILE] [--json FILE] [--peers-only]
suites: ${SUITES.join(', ')} (default: all)`;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    spec: { type: 'string' },
    json: { type: 'string' },
    'peers-only': { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

if (flags.help || positionals.some((name) => !SUITES.includes(name))) {
  console.error(USAGE);
  process.exit(flags.help ? 0 : 2);
}

installPeers();
const workspace = openWorkspace(flags);
const machine = {
  node: process.version,
  system: `${type()} ${release()}`,
  cpus: availableParallelism(),
  load: loadavg().map((load) => load.toFixed(2)),
  spec: basename(workspace.spec),
};
console.log(
  `Node ${machine.node}, ${machine.cpus} CPUs, load ${machine.load[0]}, spec ${machine.spec}\n`,
);

/** @type {Record<string, unknown>} */
const data = {};
try {
  for (const name of positionals.length > 0 ? positionals : SUITES) {
    /** @type {{ run(workspace: import('./workspace.mjs').Workspace): Promise<import('./table.mjs').SuiteResult> }} */
    const suite = await import(`./suites/${name}.mjs`);
    try {
      const result = await suite.run(workspace);
      for (const table of result.tables) console.log(renderTable(table));
      data[name] = result.data;
    } catch (error) {
      // The other suites still run.
      console.error(`${name} failed:`, error);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(workspace.temp, { recursive: true, force: true });
}
if (flags.json !== undefined) {
  writeFileSync(flags.json, `${JSON.stringify({ machine, suites: data }, null, 2)}\n`);
}
