// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import {
  type APIPromise,
  APIResource,
  type JSONLStream,
  type Operation,
  PageCursor,
  type PagePromise,
  type RequestOptions,
  type Stream,
  type Uploadable,
  binary,
  jsonl,
  multipart,
  sse,
} from '../runtime/index.js';
import type { Box } from '../types/boxes.js';
import { BoxesLids } from './boxes/lids.js';

const LIST: Operation = { method: 'GET', path: '/v1/boxes', query: ['page', 'kinds'] };

const CREATE: Operation = { method: 'POST', path: '/v1/boxes', encode: multipart };

const DOWNLOAD: Operation = { method: 'GET', path: '/v1/boxes/{box_id}/content', decode: binary };

const LOG: Operation = { method: 'GET', path: '/v1/boxes/{box_id}/log', decode: jsonl };

const EVENTS: Operation = { method: 'GET', path: '/v1/boxes/{box_id}/events', decode: sse };

/** Params of `boxes.list`. */
export interface BoxListParams {
  page?: string | null;
  kinds?: string[];
}

export type BoxesPageCursor = PageCursor<Box>;

/** Params of `boxes.create`. */
export interface BoxCreateParams {
  file: Uploadable;
  name?: string | null;
}

/** The methods of `client.boxes`. */
export class Boxes extends APIResource {
  readonly lids: BoxesLids = new BoxesLids(this.client);

  /**
   * `GET /v1/boxes`
   *
   * @example
   * ```ts
   * for await (const item of client.boxes.list()) {
   *   console.log(item);
   * }
   * ```
   */
  list(params?: BoxListParams | null, options?: RequestOptions): PagePromise<PageCursor<Box>, Box> {
    return this.client.page<PageCursor<Box>, Box>(LIST, PageCursor, params, options);
  }

  /**
   * `POST /v1/boxes`
   *
   * @example
   * ```ts
   * const result = await client.boxes.create({
   *   file: new File(['text'], 'file.txt'),
   * });
   * ```
   */
  create(params: BoxCreateParams, options?: RequestOptions): APIPromise<Box> {
    return this.client.call<Box>(CREATE, params, options);
  }

  /**
   * `GET /v1/boxes/{box_id}/content`
   *
   * @example
   * ```ts
   * const result = await client.boxes.download('box_id');
   * ```
   */
  download(boxID: string, options?: RequestOptions): APIPromise<Response> {
    return this.client.call<Response>(DOWNLOAD, undefined, options, boxID);
  }

  /**
   * `GET /v1/boxes/{box_id}/log`
   *
   * @example
   * ```ts
   * for await (const item of await client.boxes.log('box_id')) {
   *   console.log(item);
   * }
   * ```
   */
  log(boxID: string, options?: RequestOptions): APIPromise<JSONLStream<Box>> {
    return this.client.call<JSONLStream<Box>>(LOG, undefined, options, boxID);
  }

  /**
   * `GET /v1/boxes/{box_id}/events`
   *
   * @example
   * ```ts
   * for await (const item of await client.boxes.events('box_id')) {
   *   console.log(item);
   * }
   * ```
   */
  events(boxID: string, options?: RequestOptions): APIPromise<Stream<Box>> {
    return this.client.call<Stream<Box>>(EVENTS, undefined, options, boxID);
  }
}
