/** Reports unknown betas, and betas that new code should not name. */
import type { Beta } from '../../ir/api.js';
import { stageOf, successorOf } from '../../ir/lifecycle.js';
import { suggest } from '../../suggest.js';
import { findingOf, type Finding } from '../finding.js';
import { removal, replacement } from '../fixes.js';
import { isDated, isMeantUnlisted, type Mention } from '../ids.js';
import type { FindingKind } from '../kinds.js';
import { adviceOn, type BetaList, code, type BetaUsage } from './rule.js';
import { replaces, similarIds, correctSpelling } from './successors.js';

export function checkLifecycle(usage: BetaUsage): readonly Finding[] {
  return [...usage.lists, ...usage.omitted].flatMap((list) =>
    list.values.flatMap((mention) => {
      const beta = usage.facts.betas.get(mention.id);
      if (!beta) return checkUnknown(mention, list, usage);
      // A list for `omitBetas` may name every known beta.
      return list.role === 'omitted' ? [] : checkKnown(beta, mention, list, usage);
    }),
  );
}

function checkKnown(
  beta: Beta,
  mention: Mention,
  list: BetaList,
  { facts, calls }: BetaUsage,
): readonly Finding[] {
  const kind = kindOfStage(beta);
  if (kind === undefined) return [];
  const methods = calls
    .filter(({ mentions }) => mentions.some(({ node }) => node === mention.node))
    .map(({ call }) => call.operation.name);
  switch (kind) {
    case 'retired-beta': {
      const until = beta.until === undefined || beta.until === 'unknown' ? '' : ` on ${beta.until}`;
      const text = `${code(beta.id)} was retired${until}`;
      return [findingOf(kind, mention, { text, todo: adviceOn(beta, facts) })];
    }
    case 'superseded-beta': {
      const text = `${code(beta.id)} is superseded`;
      const next = successorOf(beta, facts.betas);
      const edits = next && replaces(next, beta) ? replacement(mention, next.id) : [];
      return [findingOf(kind, mention, { text, todo: adviceOn(beta, facts), edits })];
    }
    default: {
      const text = `${code(beta.id)} is no longer needed: it is part of the stable API`;
      const places = methods.length === 0 ? [undefined] : methods;
      const shapes = places.some((method) => facts.selectsShape(beta.id, method));
      const todo = shapes
        ? 'without this beta, responses can have a newer shape: remove it once the code reads the newer shape'
        : 'remove it';
      return [
        findingOf(kind, mention, { text, todo, edits: shapes ? [] : removal(mention, list) }),
      ];
    }
  }
}

type StageKind = Extract<FindingKind, 'retired-beta' | 'superseded-beta' | 'graduated-beta'>;

function kindOfStage({ status }: Beta): StageKind | undefined {
  const stage = stageOf(status);
  if (stage.deprecation === undefined) return undefined;
  if (!stage.isSent) return 'retired-beta';
  return stage.opensFor === 'everyone' ? 'graduated-beta' : 'superseded-beta';
}

/**
 * Reports an id that the manifest does not list. Outside of headers, `omitBetas` and calls, an id may be a beta of
 * another API, and is reported only if it ends with a date.
 */
function checkUnknown(mention: Mention, { role }: BetaList, usage: BetaUsage): readonly Finding[] {
  const { id } = mention;
  const isOfApi = role === 'header' || role === 'omitted' || isSentByCall(mention, usage);
  if (!isDated(id) && !(isOfApi && /^[\w.-]+$/.test(id))) return [];
  const { facts } = usage;
  const sure = correctSpelling(id, facts);
  if (sure === undefined && isMeantUnlisted(mention)) return [];
  const best = sure ?? suggest(id, similarIds(id, facts));
  const kind = sure === undefined ? 'unknown-beta' : 'misspelled-beta';
  const text = `${code(id)} is not listed in the manifest`;
  const todo =
    best === undefined
      ? 'check the spelling, or list the beta in your own manifest (--betas)'
      : `did you mean ${code(best)}?`;
  const edits = sure === undefined ? [] : replacement(mention, sure);
  return [findingOf(kind, mention, { text, todo, edits })];
}

function isSentByCall({ node }: Mention, { calls }: BetaUsage): boolean {
  return calls.some(({ mentions }) => mentions.some((one) => one.node === node));
}
