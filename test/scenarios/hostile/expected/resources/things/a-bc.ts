// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import {
  type APIPromise,
  APIResource,
  type Operation,
  type RequestOptions,
} from '../../runtime/index.js';

const LIST: Operation = { method: 'GET', path: '/v1/nul/box' };

/** The methods of `client.things.aBC`. */
export class ThingsABC extends APIResource {
  /**
   * `GET /v1/nul/box`
   *
   * @example
   * ```ts
   * await client.things.aBC.list();
   * ```
   */
  list(options?: RequestOptions): APIPromise<null> {
    return this.client.call<null>(LIST, undefined, options);
  }
}
