/** The types of the settings that a generated client passes to the runtime. */
import type { APISpec } from '../api/options.js';
import type { APIError, BadRequestError } from '../errors.js';
import type { HeaderRecord } from './headers.js';
import type { Log } from './log.js';
import type { Operation } from './operation.js';
import type { ClientOptions, RequestOptions } from './options.js';

/** The settings that the generator writes into a client. */
export interface ClientSpec extends APISpec {
  /** The URL of the API's server. Empty if the spec has no server: the caller must then set `baseURL`. */
  readonly baseURL: string;
  /** Lower-case names of further headers and query parameters whose values logs must not show. */
  readonly secrets?: readonly string[];
  /** Set if the client has betas: `betaSupport({ load, conflicts })`. */
  readonly betas?: BetaSupport;
  /** Set if the client has a table of models that retire: `watchModels(load)`. */
  readonly models?: ModelWatch;
}

/** Warns if the params of a call name a model that retires. */
export type ModelWatch = (params: object | null | undefined, log: Log) => void;

/** Handles the header that names betas, and the API's errors about betas. */
export interface BetaSupport {
  /**
   * If a source names betas, sets or removes the header. Returns the ids in the header. Throws an error if an id in the
   * params is invalid, or if two ids cannot be combined.
   */
  write(
    headers: HeaderRecord,
    sources: BetaSources,
  ): Promise<readonly string[]> | readonly string[];
  /** Returns an error that names the refused or missing beta, or `error` unchanged if no beta explains it. */
  explain(error: BadRequestError, request: BetaRequest): Promise<APIError>;
}

/** Everything that can add betas to a request. */
export interface BetaSources {
  readonly operation: Operation;
  readonly params: unknown;
  /** The `betas` of the params. Not validated. */
  readonly requested: unknown;
  readonly config: { readonly options: ClientOptions; readonly log: Log };
  readonly options: RequestOptions;
  /** The headers that the client sends with every request. */
  readonly base: HeaderRecord;
}

/** A request that failed. */
export interface BetaRequest {
  readonly operation: Operation;
  readonly params: unknown;
  /** The ids in the header of betas. */
  readonly sent: readonly string[];
}
