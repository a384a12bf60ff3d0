/** Reports betas that the API rejects together. */
import { ts } from 'ts-morph';
import { findingOf, type Finding } from '../finding.js';
import type { Mention } from '../ids.js';
import { code, type BetaUsage } from './rule.js';

export function checkConflicts({ facts, lists, calls }: BetaUsage): readonly Finding[] {
  const together = [
    ...lists.filter(({ site }) => site !== undefined).map(({ values }) => values),
    ...calls.map(({ mentions }) => mentions),
  ];
  const inLists = together.flatMap((mentions) =>
    mentions.flatMap((mention, index) =>
      mentions
        .slice(0, index)
        .filter((other) => facts.conflict(mention.id, other.id) && !areAlternatives(mention, other))
        .map((other) => report(mention, other.id, 'send only one of the two')),
    ),
  );
  const withBaked = calls.flatMap(({ call: { operation, isMethod, label }, mentions }) =>
    mentions.flatMap((mention) =>
      (isMethod ? operation.bakedBetas : [])
        .filter((id) => facts.conflict(mention.id, id))
        .map((id) =>
          report(mention, id, `remove ${code(mention.id)}: ${code(label)} sends ${code(id)}`),
        ),
    ),
  );
  return [...inLists, ...withBaked];
}

function report(mention: Mention, other: string, todo: string): Finding {
  const text = `${code(mention.id)} cannot be combined with ${code(other)}`;
  return findingOf('conflicting-betas', mention, { text, todo });
}

/** Returns true if code need not send both ids in one request: they are in different branches or statements. */
function areAlternatives(left: Mention, right: Mention): boolean {
  const above = new Set(ancestors(left.node));
  const common = ancestors(right.node).find((node) => above.has(node));
  // The ids are in different statements.
  if (!common || !ts.isExpression(common)) return true;
  if (ts.isConditionalExpression(common)) return true;
  return ts.isBinaryExpression(common) && common.operatorToken.kind !== ts.SyntaxKind.PlusToken;
}

function ancestors(node: ts.Node): readonly ts.Node[] {
  const found = [node];
  for (let next = node; !ts.isSourceFile(next);) {
    next = next.parent;
    found.push(next);
  }
  return found;
}
