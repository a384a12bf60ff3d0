/** Warns about betas that new code should not send: stable, superseded and retired betas. */
import type { Log } from '../request/log.js';
import { ownProperty } from './gates.js';
import type { BetaInfo, BetaSpec, BetaTables } from './tables.js';

/** The betas that have been checked, so that the program warns once per beta. */
const seen = new Set<string>();

/**
 * Logs a warning for each id of a stable, superseded or retired beta, once per id and program. Returns before the
 * tables have been loaded.
 */
export function warnOfEnded(ids: readonly string[], log: Log, load: BetaSpec['load']): void {
  if (!log.warn) return;
  for (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    // If the tables cannot be loaded, the next call with this id tries again.
    warnOf(id, log, load).catch(() => seen.delete(id));
  }
}

async function warnOf(id: string, log: Log, load: BetaSpec['load']): Promise<void> {
  const tables = await load();
  const info = ownProperty(tables.betas, id) as BetaInfo | undefined;
  const state = stateOf(id, info, tables);
  if (state === undefined) return;
  const { replacedBy } = info ?? {};
  const advice = replacedBy === undefined ? '' : ` Instead: ${replacedBy.replace(/\.$/, '')}.`;
  log.warn?.(`The beta ${id} ${state}.${advice}`);
}

/** Returns the reason why new code should not send a beta, or undefined if new code may send the beta. */
function stateOf(
  id: string,
  info: BetaInfo | undefined,
  { stable }: BetaTables,
): string | undefined {
  if (stable.includes(id)) return 'is part of the stable API; requests do not need it';
  if (info?.retired !== undefined) return retirementOf(info.retired);
  return info?.replacedBy === undefined ? undefined : 'is superseded';
}

/** Describes the retirement of a beta: `was retired on` with the `date`, or `is retired` if the date is `unknown`. */
export function retirementOf(date: string): string {
  return date === 'unknown' ? 'is retired' : `was retired on ${date}`;
}
