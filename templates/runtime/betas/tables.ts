/** The types of the tables about betas in a generated client. */

/** The facts about one beta. */
export interface BetaInfo {
  /** The date from which the API no longer accepts the beta, or `unknown`. Not set if the API accepts the beta. */
  readonly retired?: string;
  /** The beta, or the part of the API, to use instead. */
  readonly replacedBy?: string;
}

/** A selector in a request body, and the betas that open it (any one of them). */
export type Gate = readonly [selector: string, betas: readonly string[]];

/** Gates that several operations share. */
export interface GateTable {
  /** The key of each operation (`POST /v1/messages`), and the prefix of the selectors in it: `requests[].params.` in a batch. */
  readonly operations: Readonly<Record<string, string>>;
  readonly gates: readonly Gate[];
}

/**
 * The tables for `betas: 'auto'`, for errors about betas, and for warnings about betas that new code should not send.
 */
export interface BetaTables {
  readonly betas: Readonly<Record<string, BetaInfo>>;
  /** The ids of betas that are part of the stable API. */
  readonly stable: readonly string[];
  readonly gates: readonly GateTable[];
}

/** The betas of a client. */
export interface BetaSpec {
  /** Loads the tables when they are first needed, so that bundlers can put them into a separate chunk. */
  readonly load: () => Promise<BetaTables>;
  /** Pairs that the API refuses together. */
  readonly conflicts?: readonly (readonly [string, string])[];
}
