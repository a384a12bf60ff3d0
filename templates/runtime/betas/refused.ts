/** A beta that the API refused, with the facts that this client has about it. */
export interface RefusedBeta {
  readonly id: string;
  /**
   * `unknown`: not in the tables of this client. `retired`: the API no longer accepts the beta. `known`: not available
   * to this account or for this operation.
   */
  readonly state: 'unknown' | 'retired' | 'known';
  /** The date of the retirement, as `YYYY-MM-DD`. Not set if the beta is not retired, or if the date is unknown. */
  readonly retiredOn?: string;
  /** The beta, or the part of the API, to use instead. Not set if the client knows no replacement. */
  readonly replacedBy?: string;
}
