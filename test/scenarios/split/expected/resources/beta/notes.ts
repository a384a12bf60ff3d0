// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import type { NoteCreateBeta } from '../../betas.js';
import {
  type APIPromise,
  APIResource,
  type BetaChoice,
  type BetasParams,
  type Operation,
  type RequestOptions,
  type StreamIf,
  json,
  sseWhen,
} from '../../runtime/index.js';
import type { BetaNoteCreateBody, Note, NoteEvent } from '../../types/notes.js';

const CREATE: Operation = {
  method: 'POST',
  path: '/v1/notes',
  fixedQuery: { beta: 'true' },
  encode: json,
  decode: sseWhen('stream'),
  betas: ['notes-2024-01-01'],
};

/** Params of `beta.notes.create`. */
export interface BetaNoteCreateParams<
  B extends BetaChoice<NoteCreateBeta> = NoteCreateBeta,
  S extends boolean = boolean,
>
  extends BetaNoteCreateBody<B, S>, BetasParams<B> {}

/** `BetaNoteCreateParams` of any call. */
export type BetaNoteCreateParamsBase<B extends BetaChoice<NoteCreateBeta> = NoteCreateBeta> =
  BetaNoteCreateParams<B, boolean>;

/** `BetaNoteCreateParams` of a call that is answered at once. */
export type BetaNoteCreateParamsNonStreaming<
  B extends BetaChoice<NoteCreateBeta> = NoteCreateBeta,
> = BetaNoteCreateParams<B, false>;

/** `BetaNoteCreateParams` of a call that is answered with a stream. */
export interface BetaNoteCreateParamsStreaming<
  B extends BetaChoice<NoteCreateBeta> = NoteCreateBeta,
> extends BetaNoteCreateParams<B, true> {
  stream: true;
}

/** The methods of `client.beta.notes`. */
export class BetaNotes extends APIResource {
  /**
   * `POST /v1/notes`, with the beta notes-2024-01-01
   *
   * @example
   * ```ts
   * const result = await client.beta.notes.create({ text: 'text' });
   * ```
   */
  create<B extends BetaChoice<NoteCreateBeta> = never, S extends boolean = false>(
    params: BetaNoteCreateParams<B, S>,
    options?: RequestOptions,
  ): APIPromise<StreamIf<S, NoteEvent, Note>> {
    return this.client.call<StreamIf<S, NoteEvent, Note>>(CREATE, params, options);
  }
}
