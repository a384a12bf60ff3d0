/** Reports betas that the called method does not accept, and `betas` at a wrong place of the request. */
import { stageOf } from '../../ir/lifecycle.js';
import { findingOf, placeOf, type Finding } from '../finding.js';
import { parseSelector } from '../../selector.js';
import { findPlaces } from '../places.js';
import { type CallBetas, code, type BetaUsage } from './rule.js';

export function checkMethods(usage: BetaUsage): readonly Finding[] {
  return usage.calls.flatMap((one) => [...findRefused(one, usage), ...findMisplaced(one, usage)]);
}

function findRefused(
  { call: { node, operation, label }, mentions }: CallBetas,
  { facts }: BetaUsage,
): readonly Finding[] {
  const beta = facts.findMethod('beta', operation.name) ?? operation;
  return mentions.flatMap((mention) => {
    const { id } = mention;
    const known = facts.betas.get(id);
    // `checkLifecycle` reports retired and graduated betas.
    if (!known || !stageOf(known.status).isSent || isForEveryone(known.status)) return [];
    // Either the manifest does not say which methods accept the beta, or this method accepts it.
    const takers = facts.operations.filter(({ acceptedBetas }) => acceptedBetas.includes(id));
    if (takers.length === 0 || beta.acceptedBetas.includes(id)) return [];
    // `checkConflicts` reports a beta that conflicts with a beta of the method.
    if (operation.bakedBetas.some((baked) => facts.conflict(baked, id))) return [];
    const isInside = mention.file === node.getSourceFile() && contains(node, mention.start);
    const text = `${code(label)} does not accept ${code(id)}`;
    const names = [...new Set(takers.map(({ name }) => code(`beta.${name}`)))];
    const more = names.length > 3 ? ` and ${String(names.length - 3)} more` : '';
    const todo = `remove it; only these methods accept it: ${names.slice(0, 3).join(', ')}${more}`;
    return [findingOf('beta-not-accepted', isInside ? mention : placeOf(node), { text, todo })];
  });
}

function isForEveryone(status: Parameters<typeof stageOf>[0]): boolean {
  return stageOf(status).opensFor === 'everyone';
}

function contains(node: { getStart(): number; getEnd(): number }, start: number): boolean {
  return node.getStart() <= start && start < node.getEnd();
}

/** A place at which callers write `betas` by mistake. */
const INSIDE_BATCHES = parseSelector('requests[].params.betas');

/**
 * Reports `betas` where it becomes a field of the body, which the API refuses: in requests of methods that do not take
 * it, and inside of the requests of a batch.
 */
function findMisplaced({ call }: CallBetas, { values, facts }: BetaUsage): readonly Finding[] {
  const { request, operation, isMethod, label } = call;
  if (!request) return [];
  const takes = isMethod && operation.takesBetas;
  const own = takes ? [] : values.fields(request, 'betas').values.map(({ name }) => name);
  const inBatches =
    'error' in INSIDE_BATCHES ? [] : findPlaces(request, INSIDE_BATCHES, values).values;
  const todo = takes
    ? 'move `betas` next to `requests`'
    : isMethod && facts.findMethod('beta', operation.name)
      ? `call ${code(`beta.${operation.name}`)}`
      : 'send them in the header `anthropic-beta`';
  const text = `${code(label)} does not take \`betas\` here`;
  return [...own, ...inBatches].map((node) =>
    findingOf('misplaced-betas', placeOf(node), { text, todo }),
  );
}
