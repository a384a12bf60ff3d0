/** Calls that stand before a gate: with a beta that opens it, and without. */
import type { Gate } from '../../../generator/ir/api.js';
import type { Schema } from '../../../generator/ir/schema.js';
import type { MethodPlan, Plan } from '../../../generator/plan/types.js';
import { parseSelector } from '../../../generator/selector.js';
import { type Sample, Samples } from './samples.js';

export interface GateCalls {
  readonly gate: Gate;
  /** One for each beta that opens the gate. */
  readonly accepted: readonly string[];
  /** One for each way to the gate: with what the way itself takes, but not with the gate's own betas. */
  readonly rejected: readonly string[];
}

/** The calls of every gate of requests. */
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
  throw new Error(`no method is ${name}`);
}

/** Bodies with something at the gate, wherever the selector leads. */
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

/** The place may have more betas than those that the gate's own method accepts. */
function isGate(betas: readonly string[], gate: Gate): boolean {
  return gate.betas.every((id) => betas.includes(id));
}

/** `id`, and what else is needed on the way. */
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

/** What opens the other gates on the way and not this one, as far as there is such a beta. */
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
