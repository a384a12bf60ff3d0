// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import {
  type APIPromise,
  APIResource,
  type Operation,
  type RequestOptions,
} from '../runtime/index.js';
import type { ListResponse, StreamObject } from './things.types.js';

const RETRIEVE: Operation = { method: 'GET', path: '/v1/things/{default}', query: ['a\'b"c`${d}'] };

/** Params of `things.retrieve`. */
export interface ThingRetrieveParams {
  /** *\/ \@example */
  'a\'b"c`${d}'?: '*/' | '`${x}`' | '\\' | "'; x //";
}

/** The methods of `client.things`. */
export class Things extends APIResource {
  /**
   * Ends *\/ here. \@deprecated `${process.exit(1)}`
   *
   * `GET /v1/things/{default}`
   *
   * @example
   * ```ts
   * const result = await client.things.retrieve('default');
   * ```
   */
  retrieve(
    _default: string,
    params?: ThingRetrieveParams | null,
    options?: RequestOptions,
  ): APIPromise<StreamObject> {
    return this.client.call<StreamObject>(RETRIEVE, params, options, _default);
  }
}

/** Types by the name of `Things`. */
export declare namespace Things {
  export { type ThingRetrieveParams, type StreamObject as Stream, type ListResponse };
}
