/** The algebra of the `anthropic-beta` header: everyone who has a say, one value, nothing lost and nothing twice. */
import type { BetaSources, BetaSpec, Given } from './betas.js';
import { deriveBetas, gatesOf } from './gates.js';
import type { HeaderRecord } from './headers.js';

/** Asks for the betas that the body needs. */
const AUTO = 'auto';
const ID = /^[\w.-]+$/;

const HEADER = 'anthropic-beta';

/** Writes the header, or removes it, and returns the ids in it. `own` is what the headers of the request say. */
export async function writeBetas(
  headers: HeaderRecord,
  sources: BetaSources,
  own: string | undefined,
  spec: BetaSpec,
  given: Given,
): Promise<readonly string[]> {
  const ids = await resolveBetas(sources, [sources.base[HEADER], own], spec, given);
  given.mergeHeaders(headers, { [HEADER]: ids.length === 0 ? null : ids.join(',') });
  return ids;
}

/** The ids for the header: baked, asked for, the client's, the headers' of client and request: in this order, each once. */
async function resolveBetas(
  { operation, asked, options, client, params }: BetaSources,
  headers: readonly (string | undefined)[],
  { load, conflicts = [] }: BetaSpec,
  given: Given,
): Promise<readonly string[]> {
  const omit = options.omitBetas ?? [];
  const baked = operation.betas ?? [];
  const others = [...(client.betas ?? []), ...headers.flatMap(splitHeader)];
  const named = checkAsked(asked, given);
  const explicit = named.filter((id) => id !== AUTO);
  const derived: string[] = [];
  if (named.includes(AUTO)) {
    const { gates } = await load();
    const present = [...baked, ...explicit, ...others];
    derived.push(...deriveBetas(gatesOf(operation, gates), params, present, omit));
  }
  const ids = new Set<string>([...baked, ...explicit, ...derived, ...others]);
  for (const id of omit) ids.delete(id);
  return refuseConflicts([...ids], conflicts, given);
}

function checkAsked(asked: unknown, { ClaudeError }: Given): readonly string[] {
  if (asked === undefined || asked === null) return [];
  const list: readonly unknown[] = Array.isArray(asked) ? asked : [asked];
  const ids = list.filter((id) => typeof id === 'string' && ID.test(id)) as readonly string[];
  if (ids.length === list.length) return ids;
  throw new ClaudeError(`betas must be a beta's id, an array of ids, or '${AUTO}'.`);
}

function splitHeader(value = ''): readonly string[] {
  return value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function refuseConflicts(
  ids: readonly string[],
  conflicts: readonly (readonly [string, string])[],
  { BetaConflictError }: Given,
): readonly string[] {
  const clash = conflicts.find(([a, b]) => ids.includes(a) && ids.includes(b));
  if (clash === undefined) return ids;
  const message = `The betas ${clash.join(' and ')} exclude each other; drop one with the request option omitBetas.`;
  throw Object.assign(new BetaConflictError(message), { betas: clash });
}
