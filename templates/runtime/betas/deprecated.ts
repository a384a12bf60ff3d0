/** Warns about betas that should not be sent any more. */
import type { Log } from '../request/log.js';
import { ownProperty } from './gates.js';
import type { BetaInfo, BetaSpec } from './tables.js';

/** The betas that were looked up for each client, by its log: it warns once per beta. */
const seen = new WeakMap<Log, Set<string>>();

/** The request does not wait for the tables to load. */
export function warnOfDeprecated(ids: readonly string[], log: Log, load: BetaSpec['load']): void {
  if (!log.warn) return;
  const known = seen.get(log) ?? new Set<string>();
  seen.set(log, known);
  const unseen: string[] = [];
  for (const id of ids) {
    if (known.has(id)) continue;
    known.add(id);
    unseen.push(id);
  }
  if (unseen.length === 0) return;
  load().then(
    ({ betas }) => {
      for (const id of unseen) {
        const info = ownProperty(betas, id) as BetaInfo | undefined;
        if (info?.deprecated !== undefined) log.warn?.(`The beta ${id}: ${info.deprecated}`);
      }
    },
    () => {
      for (const id of unseen) known.delete(id);
    },
  );
}
