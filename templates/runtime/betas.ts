/** The algebra of the `anthropic-beta` header: everyone who has a say, one value, nothing lost and nothing twice. */
import { explainBetaError } from './beta-errors.js';
import { ClaudeError, type APIError } from './errors.js';
import { selects } from './gates.js';
import { findHeader, mergeHeaders, type HeaderRecord } from './headers.js';
import type { Operation } from './operation.js';
import type { ClientOptions, RequestOptions } from './options.js';

const HEADER = 'anthropic-beta';

/** Asks for the betas that the body needs. */
const AUTO = 'auto';
const ID = /^[\w.-]+$/;

declare const unlisted: unique symbol;

/** The id of a beta that this client was generated without. */
export type UnlistedBeta = string & { readonly [unlisted]: true };

/** What the generated client knows of one beta. */
export interface BetaInfo {
  readonly status: 'preview' | 'active' | 'superseded' | 'graduated' | 'retired' | 'unknown';
  /** The date since which a retired beta is no longer served, or `unknown`. */
  readonly until?: string;
  /** The beta, or the part of the API, to use instead. */
  readonly replacedBy?: string;
}

/** What the generated client knows of all betas. */
export interface BetaTables {
  readonly betas?: Readonly<Record<string, BetaInfo>>;
  /** Pairs that the API refuses when they come together. */
  readonly conflicts?: readonly (readonly [string, string])[];
}

/** Everyone who has a say in the betas of one request. */
export interface BetaSources {
  readonly operation: Operation;
  readonly params: unknown;
  /** The `betas` of the params. */
  readonly asked: unknown;
  readonly client: ClientOptions;
  readonly options: RequestOptions;
  /** The headers before those of the request were merged in. */
  readonly base: HeaderRecord;
}

/** The beta part of a client, made by {@link betaSupport}; a client without betas has none. */
export interface BetaSupport {
  /** Writes the header, or removes it, and returns the ids in it. Throws a {@link BetaConflictError}. */
  write(headers: HeaderRecord, sources: BetaSources): readonly string[];
  /** The error that names the beta at fault, or the same error. */
  explain(
    error: APIError,
    request: { operation: Operation; params: unknown; sent: readonly string[] },
  ): APIError;
}

/** Two betas that the API refuses together are both asked for. */
export class BetaConflictError extends ClaudeError {
  override name = 'BetaConflictError';
  readonly betas: readonly [string, string];

  constructor(betas: readonly [string, string]) {
    super(
      `The betas ${betas[0]} and ${betas[1]} exclude each other; drop one with the request option omitBetas.`,
    );
    this.betas = betas;
  }
}

/** The door for a beta that is newer than this client: its id passes where the type of `betas` lists none such. */
export function unlistedBeta(id: string): UnlistedBeta {
  if (!ID.test(id)) throw new ClaudeError(`${JSON.stringify(id)} is not the id of a beta.`);
  return id as UnlistedBeta;
}

/** Makes the beta part of a client from its tables. */
export function betaSupport(tables: BetaTables): BetaSupport {
  return {
    write: (headers, sources) => {
      const ids = refuseConflicts(resolveBetas(sources), tables.conflicts ?? []);
      mergeHeaders(headers, { [HEADER]: ids.length === 0 ? null : ids.join(',') });
      return ids;
    },
    explain: (error, request) => explainBetaError(error, request, tables.betas ?? {}),
  };
}

/** Baked, asked for, the client's, the headers': in this order, each once. */
function resolveBetas(sources: BetaSources): readonly string[] {
  const { operation, asked, options, client } = sources;
  const omit = options.omitBetas ?? [];
  const requestHeader = findHeader(options.headers, HEADER);
  if (requestHeader === null) return [];
  const baked = operation.betas ?? [];
  const others = [
    ...(client.betas ?? []),
    ...splitHeader(sources.base[HEADER]),
    ...splitHeader(requestHeader),
  ];
  const named = checkAsked(asked);
  const explicit = named.filter((id) => id !== AUTO);
  const derived = named.includes(AUTO)
    ? deriveBetas(operation, sources.params, [...baked, ...explicit, ...others], omit)
    : [];
  const ids = new Set([...baked, ...explicit, ...derived, ...others]);
  for (const id of omit) ids.delete(id);
  return [...ids];
}

/** For every gate that the body passes, the first of its betas, unless one of them is there already. */
function deriveBetas(
  { gates = [] }: Operation,
  params: unknown,
  present: readonly string[],
  omit: readonly string[],
): readonly string[] {
  const derived = new Set<string>();
  const isThere = (id: string): boolean => present.includes(id) || derived.has(id);
  for (const [selector, betas] of gates) {
    const open = betas.filter((id) => !omit.includes(id));
    const [first] = open;
    if (first !== undefined && !open.some(isThere) && selects(selector, params)) derived.add(first);
  }
  return [...derived];
}

function checkAsked(asked: unknown): readonly string[] {
  if (asked === undefined || asked === null) return [];
  const list: readonly unknown[] = Array.isArray(asked) ? asked : [asked];
  const ids = list.filter((id) => typeof id === 'string' && ID.test(id)) as readonly string[];
  if (ids.length === list.length) return ids;
  throw new ClaudeError(`betas must be a beta's id, an array of ids, or '${AUTO}'.`);
}

function splitHeader(value: string | null | undefined): readonly string[] {
  return (value ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function refuseConflicts(
  ids: readonly string[],
  conflicts: readonly (readonly [string, string])[],
): readonly string[] {
  const clash = conflicts.find(([a, b]) => ids.includes(a) && ids.includes(b));
  if (clash !== undefined) throw new BetaConflictError(clash);
  return ids;
}
