// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import {
  type APIPromise,
  APIResource,
  type Operation,
  type RequestOptions,
  json,
} from '../runtime/index.js';
import type { StreamObject, ThingUpdateBody } from '../types/things.js';
import { ThingsABC } from './things/a-bc.js';
import { ThingsABc } from './things/a-bc2.js';

const RETRIEVE: Operation = { method: 'GET', path: '/v1/things/{default}', query: ['a\'b"c`${d}'] };

const UPDATE: Operation = {
  method: 'POST',
  path: '/v1/things/{default}',
  query: ['q'],
  encode: json,
};

const GET_URL: Operation = { method: 'GET', path: '/v1/things/{default}/get_url' };

const GET_URL2: Operation = { method: 'GET', path: '/v1/things/{default}/getUrl' };

/** Params of `things.retrieve`. */
export interface ThingRetrieveParams {
  /** *\/ \@example */
  'a\'b"c`${d}'?: '*/' | '`${x}`' | '\\' | "'; x //";
}

/** Params of `things.update`. */
export type ThingUpdateParams = ThingUpdateBody & { q?: boolean };

/** The methods of `client.things`. */
export class Things extends APIResource {
  readonly aBC: ThingsABC = new ThingsABC(this.client);
  readonly aBc: ThingsABc = new ThingsABc(this.client);

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

  /**
   * In a comment, a lone \uD800.
   *
   * `POST /v1/things/{default}`
   *
   * @example
   * ```ts
   * await client.things.update('default');
   * ```
   */
  update(
    _default: string,
    params?: ThingUpdateParams | null,
    options?: RequestOptions,
  ): APIPromise<null> {
    return this.client.call<null>(UPDATE, params, options, _default);
  }

  /**
   * `GET /v1/things/{default}/get_url`
   *
   * @example
   * ```ts
   * await client.things.getURL('default');
   * ```
   */
  getURL(_default: string, options?: RequestOptions): APIPromise<null> {
    return this.client.call<null>(GET_URL, undefined, options, _default);
  }

  /**
   * `GET /v1/things/{default}/getUrl`
   *
   * @example
   * ```ts
   * await client.things.getUrl('default');
   * ```
   */
  getUrl(_default: string, options?: RequestOptions): APIPromise<null> {
    return this.client.call<null>(GET_URL2, undefined, options, _default);
  }
}
