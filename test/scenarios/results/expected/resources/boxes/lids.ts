// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import {
  type APIPromise,
  APIResource,
  type Operation,
  type RequestOptions,
} from '../../runtime/index.js';

const DELETE: Operation = { method: 'DELETE', path: '/v1/boxes/{box_id}/lids/{lid_id}' };

/** Params of `boxes.lids.delete`. */
export interface BoxLidDeleteParams {
  box_id: string;
}

/** The methods of `client.boxes.lids`. */
export class BoxesLids extends APIResource {
  /**
   * `DELETE /v1/boxes/{box_id}/lids/{lid_id}`
   *
   * @example
   * ```ts
   * await client.boxes.lids.delete('lid_id', { box_id: 'box_id' });
   * ```
   */
  delete(lidID: string, params: BoxLidDeleteParams, options?: RequestOptions): APIPromise<null> {
    return this.client.call<null>(DELETE, params, options, lidID);
  }
}
