/** The algebra of the `anthropic-beta` header: everyone who has a say, one value, nothing lost and nothing twice. */
import type { BetaErrors, BetaSources, BetaSpec } from './betas.js';
import { deriveBetas, gatesOf } from './gates.js';

/** Asks for the betas that the body needs. */
const AUTO = 'auto';
const ID = /^[\w.-]+$/;

/** The ids for the header: baked, asked for, the client's, the headers' of client and request: in this order, each once. */
export async function resolveBetas(
  { operation, asked, options, client, params }: BetaSources,
  headers: readonly (string | undefined)[],
  { load, conflicts = [] }: BetaSpec,
  errors: BetaErrors,
): Promise<readonly string[]> {
  const omit = options.omitBetas ?? [];
  const baked = operation.betas ?? [];
  const others = [...(client.betas ?? []), ...headers.flatMap(splitHeader)];
  const given = checkAsked(asked, errors);
  const explicit = given.filter((id) => id !== AUTO);
  const derived: string[] = [];
  if (given.includes(AUTO)) {
    const { gates } = await load();
    const present = [...baked, ...explicit, ...others];
    derived.push(...deriveBetas(gatesOf(operation, gates), params, present, omit));
  }
  const ids = new Set<string>([...baked, ...explicit, ...derived, ...others]);
  for (const id of omit) ids.delete(id);
  return refuseConflicts([...ids], conflicts, errors);
}

function checkAsked(asked: unknown, { ClaudeError }: BetaErrors): readonly string[] {
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
  { BetaConflictError }: BetaErrors,
): readonly string[] {
  const clash = conflicts.find(([a, b]) => ids.includes(a) && ids.includes(b));
  if (clash === undefined) return ids;
  const message = `The betas ${clash.join(' and ')} exclude each other; drop one with the request option omitBetas.`;
  throw Object.assign(new BetaConflictError(message), { betas: clash });
}
