// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import {
  type APIPromise,
  APIResource,
  type Operation,
  type RequestOptions,
} from '../runtime/index.js';

const A: Operation = { method: 'GET', path: '/v1/a/a' };

/** The methods of `client.a`. */
export class AResource extends APIResource {
  /**
   * `GET /v1/a/a`
   *
   * @example
   * ```ts
   * await client.a.a();
   * ```
   */
  a(options?: RequestOptions): APIPromise<null> {
    return this.client.call<null>(A, undefined, options);
  }
}
