/** Emits beta-tables.ts: facts about betas, which the runtime loads when it first needs them. */
import type { Beta, Gate, Operation } from '../../ir/api.js';
import { FILES } from '../../ir/emitted-files.js';
import { stageOf } from '../../ir/lifecycle.js';
import type { Plan } from '../../plan/types.js';
import { writeConstant } from '../code.js';
import { Imports } from '../imports.js';
import type { SourceContent } from '../source.js';
import { objectKey, stringLiteral } from '../text.js';

/**
 * Gates that operations share. `operations` has a key for each operation, its verb and path; the value is the prefix of
 * its selectors.
 */
export interface SharedGates {
  readonly operations: ReadonlyMap<string, string>;
  readonly gates: readonly SharedGate[];
}

/** Writes the client's setting for betas, such as `betas: betaSupport({ load: () => import('./beta-tables.js') })`. */
export function betaSetting({ resources }: Plan, imports: Imports): string {
  const methods = resources.flatMap((resource) => resource.methods);
  const pairs = new Set(
    methods.flatMap(({ conflicts }) => conflicts.map((pair) => list(pair.map(stringLiteral)))),
  );
  const load = `load: () => import(${stringLiteral(imports.specifier(FILES.betaTables))})`;
  const conflicts = pairs.size === 0 ? '' : `, conflicts: ${list([...pairs])}`;
  return `betas: ${imports.value('betaSupport', FILES.runtime)}({ ${load}${conflicts} })`;
}

export function betaTablesFile(plan: Plan): SourceContent {
  const imports = new Imports(FILES.betaTables, plan.importExtension);
  const { betas, operations, gates } = plan.api;
  const accepted = new Set(operations.flatMap(({ acceptedBetas }) => acceptedBetas));
  const known = betas.filter((beta) => accepted.has(beta.id) || /\w/.test(factsOf(beta)));
  const type = (name: string): string => `BetaTables[${stringLiteral(name)}]`;
  imports.type('BetaTables', FILES.runtime);
  return {
    file: FILES.betaTables,
    imports,
    statements: [
      writeConstant({
        name: 'betas',
        type: type('betas'),
        value: `{ ${known.map((beta) => `${objectKey(beta.id)}: ${factsOf(beta)}`).join(', ')} }`,
        docs: 'Betas that methods of this client accept, and betas that are retired or superseded.',
      }),
      writeConstant({
        name: 'stable',
        type: type('stable'),
        value: list(stableIds(betas)),
        docs: 'Betas that are part of the stable API.',
      }),
      writeConstant({
        name: 'gates',
        type: type('gates'),
        value: list(shareGates(operations, gates).map(table)),
        docs: 'The fields and values of request bodies that need a beta, and the betas that open them.',
      }),
    ],
  };
}

function stableIds(betas: readonly Beta[]): readonly string[] {
  const open = betas.filter(({ status }) => stageOf(status).opensFor === 'everyone');
  return open.map(({ id }) => stringLiteral(id));
}

function list(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}

/**
 * Writes the facts about a beta: until when it worked if it is retired, and its replacement. An empty object for other
 * betas.
 */
function factsOf({ status, until, supersededBy, replacement }: Beta): string {
  const replacedBy = supersededBy ?? replacement;
  const fields = [
    ...(stageOf(status).isSent ? [] : [`retired: ${stringLiteral(until ?? 'unknown')}`]),
    ...(replacedBy === undefined ? [] : [`replacedBy: ${stringLiteral(replacedBy)}`]),
  ];
  return `{ ${fields.join(', ')} }`;
}

function table({ operations, gates }: SharedGates): string {
  const places = [...operations].map(
    ([key, prefix]) => `${objectKey(key)}: ${stringLiteral(prefix)}`,
  );
  const rows = gates.map(({ selector, betas }) =>
    list([stringLiteral(selector), list(betas.map(stringLiteral))]),
  );
  return `{ operations: { ${places.join(', ')} }, gates: ${list(rows)} }`;
}

/** Makes one table for all gates of the same operations, so that each gate is listed once. */
export function shareGates(
  operations: readonly Operation[],
  gates: readonly Gate[],
): readonly SharedGates[] {
  const rows = new Map<string, { gate: SharedGate; operations: Map<string, string> }>();
  const gated = operations
    .filter(({ namespace }) => namespace === 'beta')
    .map(({ key, name }) => ({
      key,
      own: gates.filter(({ method, in: part }) => method === name && part === 'request'),
    }))
    // Operations whose first selector is shortest come first: longer selectors can contain these selectors after a
    // prefix.
    .sort((left, right) => lengthOf(left.own) - lengthOf(right.own));
  for (const { key, own } of gated) {
    const prefix = prefixOf(own, rows);
    for (const { selector, betas } of own) {
      const start = selector.startsWith(prefix) ? prefix : '';
      const gate = { selector: selector.slice(start.length), betas };
      const row = rows.get(rowKey(gate)) ?? { gate, operations: new Map() };
      rows.set(rowKey(gate), row);
      row.operations.set(key, start);
    }
  }
  const tables = new Map<string, { operations: Map<string, string>; gates: SharedGate[] }>();
  for (const { gate, operations: having } of rows.values()) {
    const key = JSON.stringify([...having]);
    const table = tables.get(key) ?? { operations: having, gates: [] };
    tables.set(key, table);
    table.gates.push(gate);
  }
  // Sorted by the first operation in the API: if tables were sorted by gates, they would move when a beta graduates.
  const keys = operations.map(({ key }) => key);
  const positionOf = (shared: SharedGates): number =>
    Math.min(...[...shared.operations.keys()].map((key) => keys.indexOf(key)));
  return [...tables.values()].toSorted((left, right) => positionOf(left) - positionOf(right));
}

type SharedGate = Pick<Gate, 'selector' | 'betas'>;

function rowKey({ selector, betas }: SharedGate): string {
  return [selector, ...betas].join(' ');
}

function lengthOf([first]: readonly Gate[]): number {
  return first?.selector.length ?? 0;
}

/**
 * Returns the prefix to remove from `gates`, such as `requests[].params.`, so that more of them equal gates in `rows`;
 * empty if no prefix has this effect.
 */
function prefixOf(gates: readonly Gate[], rows: ReadonlyMap<string, unknown>): string {
  const counts = new Map<string, number>();
  for (const { selector, betas } of gates) {
    for (const { index } of selector.matchAll(/\./g)) {
      const rest = selector.slice(index + 1);
      const prefix = selector.slice(0, index + 1);
      if (rows.has(rowKey({ selector: rest, betas })))
        counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    }
  }
  const unprefixed = gates.filter((gate) => rows.has(rowKey(gate))).length;
  const [[best, count] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return count > unprefixed ? best : '';
}
