// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** The algebra of the `anthropic-beta` header: everyone who has a say, one value, nothing lost and nothing twice. */
import { MissingBetaError, UnsupportedBetaError } from './beta-errors.js';
import { BadRequestError, ClaudeError, type APIError } from './errors.js';
import { findHeader, mergeHeaders, type HeaderRecord } from './headers.js';
import type { Gate, Operation } from './operation.js';
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
  /** The date since which it is no longer served, or `unknown`; absent: it is served. */
  readonly retired?: string;
  /** The beta, or the part of the API, to use instead. */
  readonly replacedBy?: string;
}

/** What of a body needs a beta, for all operations that have it in their bodies. */
export interface GateTable {
  /** Verb and path of each operation, and what stands before the selectors there: `requests[].params.` in a batch. */
  readonly operations: Readonly<Record<string, string>>;
  readonly gates: readonly Gate[];
}

/** What the generated client knows of betas; read for `betas: 'auto'`, and for the errors about betas. */
export interface BetaTables {
  readonly betas: Readonly<Record<string, BetaInfo>>;
  readonly gates: readonly GateTable[];
}

/** What a client with betas gives its runtime. */
export interface BetaSpec {
  /** Loads the tables when they are first needed, so that bundlers can keep them apart. */
  readonly load: () => Promise<BetaTables>;
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
  write(
    headers: HeaderRecord,
    sources: BetaSources,
  ): Promise<readonly string[]> | readonly string[];
  /** The error that names the beta at fault, or the same error. */
  explain(error: APIError, request: BetaRequest): Promise<APIError>;
}

/** What was asked for when the API answered with an error. */
export interface BetaRequest {
  readonly operation: Operation;
  readonly params: unknown;
  readonly sent: readonly string[];
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

/** Makes the beta part of a client. What is seldom needed is loaded when it is. */
export function betaSupport(spec: BetaSpec): BetaSupport {
  return {
    write: (headers, sources) => (isSilent(sources) ? [] : writeBetas(headers, sources, spec)),
    explain: async (error, request) => {
      if (!(error instanceof BadRequestError)) return error;
      try {
        // It takes no value from the modules that are here already, which bundlers would set apart for it.
        const { findBetaFault } = await import('./beta-faults.js');
        const fault = findBetaFault(error.message, request, await spec.load());
        if (fault === undefined) return error;
        const isMissing = fault.kind === 'missing';
        return isMissing
          ? new MissingBetaError(error, fault)
          : new UnsupportedBetaError(error, fault);
      } catch {
        // A page that is offline cannot load the explanation; the error itself says most.
        return error;
      }
    },
  };
}

/** True if nobody says anything: most calls, which are not to wait for it. */
function isSilent({ operation, asked, client, options, base }: BetaSources): boolean {
  const said = asked ?? operation.betas ?? client.betas ?? options.headers ?? base[HEADER];
  return said === undefined;
}

async function writeBetas(
  headers: HeaderRecord,
  sources: BetaSources,
  { load, conflicts = [] }: BetaSpec,
): Promise<readonly string[]> {
  const ids = refuseConflicts(await resolveBetas(sources, load), conflicts);
  mergeHeaders(headers, { [HEADER]: ids.length === 0 ? null : ids.join(',') });
  return ids;
}

/** Baked, asked for, the client's, the headers': in this order, each once. */
async function resolveBetas(
  sources: BetaSources,
  load: BetaSpec['load'],
): Promise<readonly string[]> {
  const { operation, asked, options, client, params } = sources;
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
  const derived: string[] = [];
  if (named.includes(AUTO)) {
    const [{ deriveBetas, gatesOf }, { gates }] = await Promise.all([import('./gates.js'), load()]);
    const present = [...baked, ...explicit, ...others];
    derived.push(...deriveBetas(gatesOf(operation, gates), params, present, omit));
  }
  const ids = new Set([...baked, ...explicit, ...derived, ...others]);
  for (const id of omit) ids.delete(id);
  return [...ids];
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
