// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import {
  type APIPromise,
  APIResource,
  type Operation,
  type RequestOptions,
  json,
} from '../runtime/index.js';
import type { Talk, TalkCreateParams } from '../types/talks.js';

const CREATE: Operation = { method: 'POST', path: '/v1/talks', encode: json };

/** The methods of `client.talks`. */
export class Talks extends APIResource {
  /**
   * Talk.
   *
   * `POST /v1/talks`
   *
   * @example
   * ```ts
   * const result = await client.talks.create({ parts: [{ type: 'text' }] });
   * ```
   */
  create(params: TalkCreateParams, options?: RequestOptions): APIPromise<Talk> {
    return this.client.call<Talk>(CREATE, params, options);
  }
}
