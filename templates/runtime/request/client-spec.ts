/** What a generated client passes to the runtime about itself. */
import type { APISpec } from '../api/options.js';
import type { APIError, BadRequestError } from '../errors.js';
import type { HeaderRecord } from './headers.js';
import type { Log } from './log.js';
import type { Operation } from './operation.js';
import type { ClientOptions, RequestOptions } from './options.js';

/** What the generator fixes for a client. */
export interface ClientSpec extends APISpec {
  /** Empty: callers must give one. */
  readonly baseURL: string;
  /** Names, in lower case, of headers and query parameters that logs must not show, besides those that they recognize. */
  readonly secrets?: readonly string[];
  /** Set if the client has betas: `betaSupport({ load, conflicts })`. */
  readonly betas?: BetaSupport;
  /** Set if the retirement of models is known: `watchModels(load)`. */
  readonly models?: ModelWatch;
}

/** Looks for models that retire in the params of a call. */
export type ModelWatch = (params: object | null | undefined, log: Log) => void;

/** Handles the header that names betas, and the API's errors about it. */
export interface BetaSupport {
  /** Sets or removes the header, and returns the ids in it. Throws an error if two of them cannot be combined. */
  write(
    headers: HeaderRecord,
    sources: BetaSources,
  ): Promise<readonly string[]> | readonly string[];
  /** Returns an error that names the beta that caused it, or `error` itself if it is not about a beta. */
  explain(error: BadRequestError, request: BetaRequest): Promise<APIError>;
}

/** Everything that can add betas to a request. */
export interface BetaSources {
  readonly operation: Operation;
  readonly params: unknown;
  /** The `betas` of the params, unchecked. */
  readonly requested: unknown;
  readonly config: { readonly options: ClientOptions; readonly log: Log };
  readonly options: RequestOptions;
  /** The headers before those of the request were merged in. */
  readonly base: HeaderRecord;
}

/** The request that failed. */
export interface BetaRequest {
  readonly operation: Operation;
  readonly params: unknown;
  /** The ids in the header. */
  readonly sent: readonly string[];
}
