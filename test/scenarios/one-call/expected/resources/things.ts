// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import {
  type APIPromise,
  APIResource,
  type Operation,
  type RequestOptions,
} from '../runtime/index.js';
import type { Thing } from '../types/things.js';

const RETRIEVE: Operation = { method: 'GET', path: '/v1/things/{thing_id}' };

/** The methods of `client.things`. */
export class Things extends APIResource {
  /**
   * Get a thing.
   *
   * `GET /v1/things/{thing_id}`
   *
   * @example
   * ```ts
   * const result = await client.things.retrieve('thing_id');
   * ```
   */
  retrieve(thingID: string, options?: RequestOptions): APIPromise<Thing> {
    return this.client.call<Thing>(RETRIEVE, undefined, options, thingID);
  }
}
