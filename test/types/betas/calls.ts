/** Writes calls with values that need a beta: calls that name the beta, and calls that do not. */
import type { Gate } from '../../../generator/ir/api.js';
import type { Schema } from '../../../generator/ir/schema.js';
import type { MethodPlan, Plan } from '../../../generator/plan/types.js';
import { parseSelector } from '../../../generator/selector.js';
import { type Sample, Samples } from './samples.js';

export interface GateCalls {
  readonly gate: Gate;
  /** Calls that compile: for each path to the gate, one call for each beta that opens it. */
  readonly accepted: readonly string[];
  /** Calls that do not compile: one for each path to the gate, with betas for outer gates, not for the gate itself. */
  readonly rejected: readonly string[];
}

/** Returns the calls for each gate in requests. */
export function callsOfGates(plan: Plan): readonly GateCalls[] {
  const samples = new Samples(plan.api);
  const gates = plan.api.gates.filter((gate) => gate.in === 'request');
  return gates.map((gate) => {
    const { accessor, method } = findMethod(plan, gate.method);
    const ways = waysTo(gate, method, samples);
    const write = (betas: readonly string[], { value }: Sample) =>
      writeCall(accessor, method, value, betas);
    return {
      gate,
      accepted: ways.flatMap((way) =>
        gate.betas.map((id) => write(opening(way, gate, id, method), way)),
      ),
      rejected: ways.map((way) => write(missing(way, gate, method), way)),
    };
  });
}

function findMethod(plan: Plan, name: string): { accessor: string; method: MethodPlan } {
  for (const { accessor, methods } of plan.resources) {
    const method = methods.find(
      ({ operation }) => operation.namespace === 'beta' && operation.name === name,
    );
    if (method) return { accessor, method };
  }
  throw new Error(`no beta method has the name ${name}`);
}

/** Returns a body for each path that the selector of the gate matches. */
function waysTo(gate: Gate, { operation, params }: MethodPlan, samples: Samples): Sample[] {
  const selector = parseSelector(gate.selector);
  if ('error' in selector || !params) return [];
  const fields: Schema = { kind: 'object', properties: params.fields };
  const body = operation.body?.schema;
  const root: Schema = body ? { kind: 'intersection', of: [fields, body] } : fields;
  return [...samples.reach(root, selector)].filter((way) =>
    way.gates.some((betas) => isGate(betas, gate)),
  );
}

/**
 * Returns whether `betas` belong to the gate. A schema that several methods share can have more betas than the
 * method of the gate.
 */
function isGate(betas: readonly string[], gate: Gate): boolean {
  return gate.betas.every((id) => betas.includes(id));
}

/** Returns `id`, and betas that open the outer gates. */
function opening(way: Sample, gate: Gate, id: string, method: MethodPlan): readonly string[] {
  const { acceptedBetas } = method.operation;
  return way.gates
    .filter((betas) => !isGate(betas, gate))
    .reduce<readonly string[]>(
      (named, betas) => {
        const other = betas.find((one) => acceptedBetas.includes(one));
        const isOpen = betas.some((one) => named.includes(one));
        return isOpen || other === undefined ? named : [...named, other];
      },
      [id],
    );
}

/** Returns betas that open the outer gates, but not this gate, if such betas exist. */
function missing(way: Sample, gate: Gate, method: MethodPlan): readonly string[] {
  const { acceptedBetas } = method.operation;
  const others = way.gates.filter((betas) => !isGate(betas, gate));
  const ids = others.flatMap((betas) => {
    const id = betas.find((one) => acceptedBetas.includes(one) && !gate.betas.includes(one));
    return id === undefined ? [] : [id];
  });
  return [...new Set(ids)];
}

function writeCall(
  accessor: string,
  { name, positional }: MethodPlan,
  body: unknown,
  betas: readonly string[],
): string {
  const params = { ...(betas.length > 0 && { betas }), ...(body as object) };
  const args = [...(positional === undefined ? [] : ['id']), params];
  return `${accessor}.${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')});`;
}
