/** What rules read, and words that they share. */
import type { Beta } from '../../ir/api.js';
import { stageOf } from '../../ir/lifecycle.js';
import type { ApiCall } from '../api-call.js';
import type { Facts } from '../facts.js';
import type { Mention } from '../ids.js';
import type { Role, Site } from '../sites.js';
import type { Possible, Values } from '../values.js';
import { replaces } from './successors.js';
import type ts from 'typescript';

/** A list of betas with the ids that it may have. */
export interface BetaList extends Possible<Mention> {
  readonly role: Role | 'text';
  /** Undefined for a text that is nothing but ids. */
  readonly site: Site | undefined;
}

/** A call with the lists that it sends. */
export interface CallBetas {
  readonly call: ApiCall;
  readonly lists: readonly BetaList[];
  readonly mentions: readonly Mention[];
  /** Parts of the lists, and of what holds them, that the sources do not show. */
  readonly hidden: readonly ts.Expression[];
}

/** Everything that the sources of an app say about betas. */
export interface BetaUsage {
  readonly facts: Facts;
  readonly values: Values;
  /** All lists, those of calls too. */
  readonly lists: readonly BetaList[];
  readonly calls: readonly CallBetas[];
}

export function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

/** What to do about a beta that new code should not name. */
export function adviceOn(beta: Beta, { betas }: Facts): string {
  const { supersededBy, replacement } = beta;
  if (supersededBy !== undefined && supersededBy !== 'unknown') {
    const next = betas.get(supersededBy);
    if (next && replaces(next, beta)) return `send ${code(supersededBy)} instead`;
    return `move to ${code(supersededBy)}, which opens other fields`;
  }
  return replacement === undefined ? 'remove it' : `use instead: ${replacement.replace(/\.$/, '')}`;
}

/** Current betas first, of those the newest: the order in which they are recommended. */
export function currentFirst(ids: readonly string[], { betas }: Facts): readonly string[] {
  const rankOf = (id: string) => {
    const beta = betas.get(id);
    return `${beta && stageOf(beta.status).isCurrent ? 1 : 0} ${beta?.since ?? ''}`;
  };
  return ids.toSorted((left, right) => (rankOf(left) < rankOf(right) ? 1 : -1));
}
