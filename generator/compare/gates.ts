/**
 * Compares the gates of two clients: the fields and values that need a beta. Leaves out changes that the comparison of
 * types already reports.
 */
import { alternatives, type Change, changeOf, listNames, code } from './change.js';
import type { Reached } from './reach.js';
import type { FactOf, Surface } from './surface.js';

type Gate = FactOf<'gate'>;

/**
 * Returns changes of gates.
 *
 * @param renamed the new names of methods, by old name
 */
export function compareGates(
  before: Surface,
  after: Surface,
  renamed: ReadonlyMap<string, string>,
  reached: readonly Reached[],
): readonly Change[] {
  const old = gatesOf(before, (name) => renamed.get(name) ?? name);
  const now = gatesOf(after, (name) => name);
  const changes = [...now].flatMap(([key, gate]) => compareGate(old.get(key), gate));
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, gate]) => opened(gate));
  return [...changes, ...gone].flatMap(({ gate, change }) => {
    const isNew = !before.methods.has(gate.method) || !after.methods.has(gate.method);
    return isNew || isReported(gate, reached) ? [] : [change];
  });
}

function gatesOf(
  { plain }: Surface,
  rename: (method: string) => string,
): ReadonlyMap<string, Gate> {
  const gates = plain.flatMap((fact) =>
    fact.kind === 'gate' ? [{ ...fact, method: rename(fact.method) }] : [],
  );
  return new Map(gates.map((gate) => [`${gate.method} ${gate.in} ${gate.selector}`, gate]));
}

interface GateChange {
  readonly gate: Gate;
  readonly change: Change;
}

function compareGate(old: Gate | undefined, gate: Gate): readonly GateChange[] {
  const subject = subjectOf(gate);
  const given = { direction: gate.in, methods: [gate.method] };
  if (!old) {
    const text = `${subject} needs a beta now: ${alternatives(gate.betas)}`;
    return [{ gate, change: changeOf('gate-shut', text, given) }];
  }
  const lost = old.betas.filter((id) => !gate.betas.includes(id));
  const gained = gate.betas.filter((id) => !old.betas.includes(id));
  const changes: GateChange[] = [];
  if (lost.length > 0) {
    const text = `${subject} is no longer open with ${listNames(lost)}`;
    changes.push({ gate, change: changeOf('gate-lost-beta', text, given) });
  }
  if (gained.length > 0) {
    const text = `${subject} is also open with ${listNames(gained)}`;
    changes.push({ gate, change: changeOf('gate-gained-beta', text, given) });
  }
  return changes;
}

function opened(gate: Gate): GateChange {
  const text = `${subjectOf(gate)} no longer needs a beta (needed ${alternatives(gate.betas)})`;
  const given = { direction: gate.in, methods: [gate.method] };
  return { gate, change: changeOf('gate-opened', text, given) };
}

function subjectOf({ method, selector }: Gate): string {
  return `${code(method)}: ${code(selector)}`;
}

/** Returns true if the comparison of types reports a change of the last name in the selector. */
function isReported(gate: Gate, reached: readonly Reached[]): boolean {
  const name = gate.selector.match(/[\w-]+/g)?.at(-1) ?? '';
  const direction = gate.in;
  return reached.some(
    ({ difference, methods, direction: own, place }) =>
      own === direction &&
      methods.includes(gate.method) &&
      `${place} ${difference.detail}`.split(/[^\w-]+/).includes(name),
  );
}
