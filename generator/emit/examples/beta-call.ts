/** Chooses the example call of a beta. */
import type { Api, Beta } from '../../ir/api.js';
import { stageOf } from '../../ir/lifecycle.js';
import type { MethodPlan, Plan, ResourcePlan } from '../../plan/types.js';
import { type Call, leastCall, reachInParams } from './example.js';
import type { Reached } from './reach.js';
import type { SampleRecord } from './sample.js';

interface Place {
  readonly method: MethodPlan;
  readonly resource: ResourcePlan;
}

/** Params that use the beta, with the values that rank candidates. */
interface Candidate {
  readonly params: SampleRecord;
  /** All betas that the call needs, including this one. */
  readonly betas: readonly string[];
  /** The number of betas that open the same gate. A gate that few betas open is the best example of this beta. */
  readonly rivals: number;
}

/**
 * Returns a call with a field or value that the beta opens, else a call with only the required params. Undefined if no
 * method accepts the beta.
 */
export function betaCall(beta: Beta, { api, resources }: Plan): Call | undefined {
  const places = resources
    .flatMap((resource) => resource.methods.map((method) => ({ resource, method })))
    .filter(({ method }) => method.operation.acceptedBetas.includes(beta.id));
  for (const place of places) {
    const [best] = candidatesOf(beta, place, api);
    const least = leastCall(place.method, place.resource, api);
    if (best) return named({ ...least, params: best.params }, best.betas);
  }
  const place = mostSpecific(places, beta);
  return place && named(leastCall(place.method, place.resource, api), [beta.id]);
}

/** Adds `betas` to a call, without the betas that the method always sends. */
function named(call: Omit<Call, 'betas'>, betas: readonly string[]): Call {
  const { bakedBetas } = call.method.operation;
  return { ...call, betas: betas.filter((id) => !bakedBetas.includes(id)) };
}

function candidatesOf(beta: Beta, { method }: Place, api: Api): readonly Candidate[] {
  const found = (beta.unlocks[method.operation.name] ?? []).flatMap((text) => {
    const reached = reachInParams(method, text, api);
    return reached ? [candidate(reached, beta, api)] : [];
  });
  return found.toSorted(
    (left, right) => left.betas.length - right.betas.length || left.rivals - right.rivals,
  );
}

function candidate({ sample, gates }: Reached<SampleRecord>, beta: Beta, api: Api): Candidate {
  const betas = [beta.id];
  for (const gate of gates) {
    if (gate.some((id) => betas.includes(id))) continue;
    const opener = bestOf(
      gate.filter((id) => !beta.conflicts.includes(id)),
      api,
    );
    if (opener !== undefined) betas.push(opener);
  }
  const own = gates.findLast((gate) => gate.includes(beta.id));
  return { params: sample, betas, rivals: own?.length ?? Number.MAX_SAFE_INTEGER };
}

/** Returns the first beta that new code may use, else the first beta. */
function bestOf(ids: readonly string[], { betas }: Api): string | undefined {
  const isCurrent = (id: string) =>
    betas.some((beta) => beta.id === id && stageOf(beta.status).isCurrent);
  return ids.find(isCurrent) ?? ids[0];
}

/** Returns a method that always sends the beta, else the method that accepts the fewest betas. */
function mostSpecific(places: readonly Place[], { id }: Beta): Place | undefined {
  const rank = ({ method: { operation } }: Place): number =>
    operation.bakedBetas.includes(id) ? 0 : operation.acceptedBetas.length;
  return places.toSorted((left, right) => rank(left) - rank(right))[0];
}
