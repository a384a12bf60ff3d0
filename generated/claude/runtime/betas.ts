// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** The beta part of a client: what it is made of, and what it does before anyone names a beta. */
import {
  BetaConflictError,
  ClaudeError,
  ERRORS,
  MissingBetaError,
  UnsupportedBetaError,
  type APIError,
  type ErrorClasses,
} from './errors.js';
import { findHeader, mergeHeaders, type HeaderRecord } from './headers.js';
import { late } from './late.js';
import type { Gate, Operation } from './operation.js';
import type { ClientOptions, RequestOptions } from './options.js';

const BETA_HEADER = 'anthropic-beta';

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
  /** Writes the header, or removes it, and returns the ids in it. Throws a `BetaConflictError`. */
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

/** The door for a beta that is newer than this client: its id passes where the type of `betas` lists none such. */
export function unlistedBeta(id: string): UnlistedBeta {
  if (!ID.test(id)) throw new ClaudeError(`${JSON.stringify(id)} is not the id of a beta.`);
  return id as UnlistedBeta;
}

/** What the parts that are loaded late are given, for the reason that `ERRORS` are. */
export interface Given extends ErrorClasses {
  readonly BetaConflictError: typeof BetaConflictError;
  readonly MissingBetaError: typeof MissingBetaError;
  readonly UnsupportedBetaError: typeof UnsupportedBetaError;
  readonly mergeHeaders: typeof mergeHeaders;
}

const given = (): Given => ({
  ...ERRORS,
  BetaConflictError,
  MissingBetaError,
  UnsupportedBetaError,
  mergeHeaders,
});

const loadBetas = /* @__PURE__ */ late(() => import('./late-betas.js'));

async function writeNamed(
  headers: HeaderRecord,
  sources: BetaSources,
  own: string | undefined,
  spec: BetaSpec,
): Promise<readonly string[]> {
  const { writeBetas } = await loadBetas();
  return writeBetas(headers, sources, own, spec, given());
}

/** Makes the beta part of a client. Most calls name no beta: what is done for the others is loaded when there is one. */
export function betaSupport(spec: BetaSpec): BetaSupport {
  return {
    write(headers, sources): Promise<readonly string[]> | readonly string[] {
      const { operation, asked, client, options, base } = sources;
      const own = findHeader(options.headers, BETA_HEADER);
      const said = asked ?? operation.betas ?? client.betas ?? base[BETA_HEADER] ?? own;
      if (said === undefined || own === null) return [];
      return writeNamed(headers, sources, own, spec);
    },
    async explain(error, request) {
      if (error.status !== 400) return error;
      try {
        return (await loadBetas()).explainFault(error, request, await spec.load(), given());
      } catch {
        // A page that is offline cannot load the explanation; the error itself says most.
        return error;
      }
    },
  };
}
