/** Calls that use a gated place: with a beta that opens the gate, and without. */
import type { Gate } from '../../../generator/ir/api.js';
import type { Schema } from '../../../generator/ir/schema.js';
import type { MethodPlan, Plan } from '../../../generator/plan/types.js';
import { parseSelector } from '../../../generator/selector.js';
import { type Sample, Samples } from './samples.js';

export interface GateCalls {
  readonly gate: Gate;
  /** One call for each beta that opens the gate. */
  readonly accepted: readonly string[];
  /** One call for each path to the gate: with the betas of outer gates, but without the betas of the gate itself. */
  readonly rejected: readonly string[];
}

/** The calls for each gate in requests. */
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

/** Bodies with a value at each place that the selector of the gate matches. */
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

/** Several methods share a place, so that `betas` of the place may include betas that the gate's method refuses. */
function isGate(betas: readonly string[], gate: Gate): boolean {
  return gate.betas.every((id) => betas.includes(id));
}

/** `id`, and a beta for each outer gate. */
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

/** Betas that open the outer gates but not this one, as far as such betas exist. */
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
