/** Reports fields without the beta that they need, and betas without a field that needs them. */
import { idsInOrder, stageOf } from '../../ir/lifecycle.js';
import type { RequestGate } from '../facts.js';
import { findingOf, placeOf, type Finding } from '../finding.js';
import { findPlaces } from '../places.js';
import { type CallBetas, code, type BetaUsage } from './rule.js';

export function checkGates(usage: BetaUsage): readonly Finding[] {
  const elsewhere = namedElsewhere(usage);
  return usage.calls.flatMap((one) => [
    ...findMissing(one, elsewhere, usage),
    ...findUnneeded(one, usage),
  ]);
}

/** Returns the ids that code names outside of all calls. Any of the calls may send these ids. */
function namedElsewhere({ lists, calls }: BetaUsage): ReadonlySet<string> {
  const attached = new Set(calls.flatMap(({ mentions }) => mentions.map(({ node }) => node)));
  const mentions = lists.flatMap(({ values }) => values);
  return new Set(mentions.filter(({ node }) => !attached.has(node)).map(({ id }) => id));
}

function findMissing(
  { call, mentions, hidden, isAuto }: CallBetas,
  elsewhere: ReadonlySet<string>,
  { facts, values }: BetaUsage,
): readonly Finding[] {
  const { request, operation, label, isMethod } = call;
  if (!request || hidden.length > 0 || isAuto) return [];
  const sent = new Set([
    ...(isMethod ? operation.bakedBetas : []),
    ...mentions.map(({ id }) => id),
    ...elsewhere,
  ]);
  const shut = facts
    .gatesOf(operation.name)
    .filter(({ betas }) => !betas.some((id) => sent.has(id)))
    .map((gate) => ({ gate, places: findPlaces(request, gate.selector, values).values }))
    .filter(({ places }) => places.length > 0);
  const innermost = shut.filter(({ gate }) => !shut.some((other) => isInside(other.gate, gate)));
  return innermost.flatMap(({ gate, places }) =>
    places.map((place) => {
      const [first = ''] = idsInOrder(gate.betas, facts.betas.values());
      const text = `${code(gate.text)} of ${code(label)} needs a beta`;
      return findingOf('missing-beta', placeOf(place), { text, todo: howToSend(first, call) });
    }),
  );
}

function howToSend(id: string, { isMethod, operation }: CallBetas['call']): string {
  if (!isMethod) return `send ${code(id)} in the header \`anthropic-beta\``;
  if (operation.takesBetas) return `add ${code(id)} to \`betas\``;
  return `call ${code(`beta.${operation.name}`)} with ${code(id)} in \`betas\``;
}

/** Returns true if the place of `inner` is inside of the place of `outer`. A beta for `inner` also opens `outer`. */
function isInside(inner: RequestGate, outer: RequestGate): boolean {
  return inner.text !== outer.text && /^[.[]/.test(inner.text.slice(outer.text.length))
    ? inner.text.startsWith(outer.text)
    : false;
}

function findUnneeded(
  { call: { request, operation, label }, mentions }: CallBetas,
  { facts, values }: BetaUsage,
): readonly Finding[] {
  if (!request) return [];
  return mentions.flatMap((mention) => {
    const beta = facts.betas.get(mention.id);
    const places = facts.placesOf(mention.id, operation.name);
    if (!beta || !stageOf(beta.status).isSent || places.length === 0) return [];
    if (stageOf(beta.status).opensFor === 'everyone') return [];
    const isUsed = places.some((selector) => {
      const found = findPlaces(request, selector, values);
      return found.values.length > 0 || found.hidden.length > 0;
    });
    if (isUsed) return [];
    const text = `nothing in this request of ${code(label)} needs ${code(mention.id)}`;
    const todo = `remove it, or use what it opens: ${listed(beta.unlocks[operation.name] ?? [])}`;
    return [findingOf('unneeded-beta', mention, { text, todo })];
  });
}

function listed(selectors: readonly string[]): string {
  const shown = selectors.slice(0, 3).map(code).join(', ');
  return selectors.length > 3 ? `${shown} and more` : shown;
}
