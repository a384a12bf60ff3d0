/** The input of rules, and functions for their messages. */
import type { Beta } from '../../ir/api.js';
import { stageOf, successorOf } from '../../ir/lifecycle.js';
import type { ApiCall } from '../api-call.js';
import type { Facts } from '../facts.js';
import type { Mention } from '../ids.js';
import type { Role, Site } from '../sites.js';
import type { Possible, Values } from '../values.js';
import { replaces } from './successors.js';
import type { ts } from 'ts-morph';

/** A list of betas with the ids that it may have. */
export interface BetaList extends Possible<Mention> {
  readonly role: Role | 'text';
  /** Whether `auto` is among the possible values. Always false for a header, in which `auto` counts as an id. */
  readonly isAuto: boolean;
  /** The site of the list; undefined for a string at another place, such as `'anthropic-beta: a'`. */
  readonly site: Site | undefined;
}

/** A call with the lists that it sends. */
export interface CallBetas {
  readonly call: ApiCall;
  readonly lists: readonly BetaList[];
  readonly mentions: readonly Mention[];
  /** Parts of the lists, or of the objects that contain them, that the sources do not show. */
  readonly hidden: readonly ts.Expression[];
  /** Whether `betas` may be `auto`, so that the client derives the betas from the fields of the request. */
  readonly isAuto: boolean;
}

/** All uses of betas in the sources of an app. */
export interface BetaUsage {
  readonly facts: Facts;
  readonly values: Values;
  /** All lists of betas that the app may send, including the lists of calls. */
  readonly lists: readonly BetaList[];
  /** The lists of betas that clients leave out of requests. */
  readonly omitted: readonly BetaList[];
  readonly calls: readonly CallBetas[];
}

export function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

/** Returns advice about a beta that new code should not name. */
export function adviceOn(beta: Beta, { betas }: Facts): string {
  const next = successorOf(beta, betas);
  if (next && replaces(next, beta)) return `send ${code(next.id)} instead`;
  if (next && stageOf(next.status).opensFor === 'everyone')
    return `remove it: ${code(next.id)}, which replaces it, is part of the stable API`;
  const { replacement } = next ?? beta;
  if (replacement !== undefined) return `use this instead: ${replacement.replace(/\.$/, '')}`;
  return next
    ? `move to ${code(next.id)}, which is not a drop-in replacement: check which fields need it`
    : 'remove it';
}
