// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import type { TalkCreateBeta } from '../../betas.js';
import {
  type APIPromise,
  APIResource,
  type BetaChoice,
  type Betas,
  type BetasParams,
  type Exclusive,
  type Operation,
  type RequestOptions,
  json,
} from '../../runtime/index.js';
import type { BetaTalk, BetaTalkCreateBody } from '../../types/talks.js';

const CREATE: Operation = { method: 'POST', path: '/v1/talks', encode: json };

/** Params of `beta.talks.create`. */
export interface BetaTalkCreateParams<B extends BetaChoice<TalkCreateBeta> = TalkCreateBeta>
  extends BetaTalkCreateBody<B>, BetasParams<B> {
  betas?: Betas<B> & Exclusive<B, 'fast-2026-01-01' | 'sound-2026-01-01', TalkCreateBeta>;
}

/** The methods of `client.beta.talks`. */
export class BetaTalks extends APIResource {
  /**
   * Talk.
   *
   * `POST /v1/talks`
   *
   * @example
   * ```ts
   * const result = await client.beta.talks.create({ parts: [{ type: 'text' }] });
   * ```
   */
  create<B extends BetaChoice<TalkCreateBeta> = never>(
    params: BetaTalkCreateParams<B>,
    options?: RequestOptions,
  ): APIPromise<BetaTalk<NoInfer<B>>> {
    return this.client.call<BetaTalk<NoInfer<B>>>(CREATE, params, options);
  }
}
