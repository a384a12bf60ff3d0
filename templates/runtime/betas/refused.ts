/** A beta that the API refused. */
export interface RefusedBeta {
  readonly id: string;
  /** `unknown`: this client does not know it. `retired`: the API no longer serves it. `known`: not available to this account, or not for this operation. */
  readonly state: 'unknown' | 'retired' | 'known';
  /** The date of its retirement, as `YYYY-MM-DD`. */
  readonly retiredOn?: string;
  /** The beta, or the part of the API, to use instead. */
  readonly replacedBy?: string;
}
