/** Collects the ids for the `anthropic-beta` header from all sources of betas. */
import { BetaConflictError, ClaudeError } from '../api/errors.js';
import type { BetaSources } from '../request/client-spec.js';
import { warnOfEnded } from './ended.js';
import { deriveBetas, gatesOf } from './gates.js';
import type { BetaSpec } from './tables.js';

/** In `betas` of the params, stands for the betas that the body needs. */
const AUTO = 'auto';
const ID = /^[\w.-]+$/;
const IDS = 'must be the id of a beta or an array of ids';
const NONE: readonly string[] = [];

/**
 * Returns the ids for the header, without duplicates and without `omitBetas`, in this order: ids that the operation
 * always sends, `betas` of the params, ids derived from the body (only for `auto`), `betas` of the client, header of
 * the client, header of the request. Throws a `ClaudeError` if `betas` or `omitBetas` has an invalid id, or if `betas`
 * of the client has `auto`, and a `BetaConflictError` if two ids cannot be combined.
 */
export async function resolveBetas(
  { operation, requested, options, config, params }: BetaSources,
  headers: readonly (string | undefined)[],
  { load, conflicts }: BetaSpec,
): Promise<readonly string[]> {
  const omit = checkIds(options.omitBetas, `omitBetas ${IDS}`);
  const baked = operation.betas ?? NONE;
  const own = checkIds(config.options.betas, `betas of the client ${IDS}`);
  if (own.includes(AUTO)) {
    throw new ClaudeError(`betas of the client cannot have '${AUTO}'; set it in a call.`);
  }
  const others = [...own];
  for (const header of headers) others.push(...splitHeader(header));
  const named = checkIds(
    requested,
    `betas must be the id of a beta, an array of ids, or '${AUTO}'`,
  );
  const explicit = named.filter((id) => id !== AUTO);
  const derived: string[] = [];
  if (named.includes(AUTO)) {
    const { gates } = await load();
    const present = [...baked, ...explicit, ...others];
    derived.push(...deriveBetas(gatesOf(operation, gates), params, present, omit));
  }
  const ids: string[] = [];
  for (const id of [...baked, ...explicit, ...derived, ...others]) {
    if (!ids.includes(id) && !omit.includes(id)) ids.push(id);
  }
  refuseConflicts(ids, conflicts);
  // Warns only about ids that the caller chose, not about ids that the operation always sends or that the body needs.
  const chosen = [...explicit, ...others].filter((id) => ids.includes(id) && !baked.includes(id));
  warnOfEnded(chosen, config.log, load);
  return ids;
}

/** Returns one id or a list of ids as a list. Throws a `ClaudeError` that says which values are `allowed`. */
function checkIds(betas: unknown, allowed: string): readonly string[] {
  if (betas === undefined || betas === null) return NONE;
  const ids: string[] = [];
  for (const id of Array.isArray(betas) ? (betas as readonly unknown[]) : [betas]) {
    if (typeof id === 'string' && ID.test(id)) ids.push(id);
    else throw new ClaudeError(`${allowed}, not ${show(id)}.`);
  }
  return ids;
}

/** Describes a value for an error message. The JSON of an object may be long, or fail. */
function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

function splitHeader(value = ''): readonly string[] {
  const ids: string[] = [];
  for (const part of value.split(',')) {
    const id = part.trim();
    if (id !== '') ids.push(id);
  }
  return ids;
}

function refuseConflicts(ids: readonly string[], conflicts: BetaSpec['conflicts']): void {
  conflicts?.forEach((betas) => {
    if (!betas.every((id) => ids.includes(id))) return;
    const message = `The betas ${betas.join(' and ')} cannot be combined; remove one, or omit it with the request option omitBetas.`;
    throw Object.assign(new BetaConflictError(message), { betas });
  });
}
