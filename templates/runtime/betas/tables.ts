/** The types of the tables about betas in a generated client. */

/** The facts about one beta. */
export interface BetaInfo {
  /** The date on which the API stopped accepting the beta, or `unknown`. Not set if the API accepts the beta. */
  readonly retired?: string;
  /** The beta, or the part of the API, to use instead. Not set if the manifest names no replacement. */
  readonly replacedBy?: string;
}

/**
 * A selector of a field or value in a request body, and the betas that allow it. The request needs one of these betas.
 */
export type Gate = readonly [selector: string, betas: readonly string[]];

/** Gates, and the operations that have all of them. */
export interface GateTable {
  /**
   * Maps each operation, such as `POST /v1/messages`, to the prefix of the selectors in its body: `requests[].params.`
   * for a batch of messages, empty for most operations.
   */
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

/** The argument of `betaSupport`: the tables and the conflicts of the betas of a client. */
export interface BetaSpec {
  /**
   * Loads the tables. The client calls this function late, so that bundlers can put the tables into a separate chunk.
   */
  readonly load: () => Promise<BetaTables>;
  /** Pairs of ids that the API refuses in one request. */
  readonly conflicts?: readonly (readonly [string, string])[];
}
