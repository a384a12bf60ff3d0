// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import type { BetListBeta } from '../../betas.js';
import {
  type APIPromise,
  APIResource,
  type BetaChoice,
  type BetasParams,
  type Operation,
  type RequestOptions,
} from '../../runtime/index.js';
import type { T } from '../../types/bets.js';

const LIST: Operation = {
  method: 'GET',
  path: '/v1/bets',
  fixedQuery: { beta: 'true' },
  query: ['\ud800'],
};

/** Params of `beta.bets.list`. */
export interface BetaBetListParams extends BetasParams<BetaChoice<BetListBeta>> {
  '\ud800': '\udc00';
}

/** The methods of `client.beta.bets`. */
export class BetaBets extends APIResource {
  /**
   * `GET /v1/bets`
   *
   * @example
   * ```ts
   * const result = await client.beta.bets.list({ "\ud800": '\udc00' });
   * ```
   */
  list(params: BetaBetListParams, options?: RequestOptions): APIPromise<T> {
    return this.client.call<T>(LIST, params, options);
  }
}
