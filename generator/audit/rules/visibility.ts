/** Reports lists of betas that the sources do not show in full. The other rules cannot check the hidden parts. */
import type { ts } from 'ts-morph';
import { findingOf, placeOf, type Finding } from '../finding.js';
import { roleOf } from '../sites.js';
import { lastName, shortTextOf } from '../syntax.js';
import { type BetaList, type CallBetas, code, type BetaUsage } from './rule.js';

export function checkVisibility({ lists, calls }: BetaUsage): readonly Finding[] {
  const ofCalls = calls.flatMap(describeCall);
  const reported = new Set(
    calls.flatMap(({ hidden, lists: own }) => [...hidden, ...own.map(({ site }) => site?.node)]),
  );
  const ofLists = lists.flatMap(({ site, hidden, role }) => {
    const own = hidden.filter((node) => !reported.has(node) && !isPassedOn(node, role));
    if (!site || role === 'named' || own.length === 0 || reported.has(site.node)) return [];
    const text = `the betas here come from ${partsOf(own)}`;
    return [findingOf('not-visible', placeOf(site.node), { text, todo: TODO })];
  });
  return [...ofCalls, ...ofLists];
}

/**
 * Returns true if a param passes on another list of betas, such as `options.betas`. Findings are reported where code
 * sets the other list.
 */
function isPassedOn(node: ts.Expression, role: BetaList['role']): boolean {
  return role === 'param' && roleOf(lastName(node)) !== undefined;
}

const TODO = 'check by hand which betas these are';

function describeCall({ call, hidden }: CallBetas): readonly Finding[] {
  const { node, label, operation, isMethod } = call;
  if (hidden.length === 0 || (isMethod && operation.namespace === 'stable')) return [];
  const text = `the betas of ${code(label)} can come from ${partsOf(hidden)}`;
  return [findingOf('not-visible', placeOf(node), { text, todo: TODO })];
}

function partsOf(nodes: CallBetas['hidden']): string {
  const names = [...new Set(nodes.map((node) => code(shortTextOf(node))))];
  const more = names.length > 3 ? ` and ${String(names.length - 3)} more` : '';
  return `${names.slice(0, 3).join(', ')}${more}`;
}
