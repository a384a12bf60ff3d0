// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import {
  type APIPromise,
  APIResource,
  type Operation,
  type RequestOptions,
  type StreamIf,
  json,
  sseWhen,
} from '../runtime/index.js';
import type { Note, NoteCreateParams, NoteEvent } from '../types/notes.js';

const CREATE: Operation = {
  method: 'POST',
  path: '/v1/notes',
  encode: json,
  decode: sseWhen('stream'),
};

/** `NoteCreateParams` of any call. */
export type NoteCreateParamsBase = NoteCreateParams<boolean>;

/** `NoteCreateParams` of a call that is answered at once. */
export type NoteCreateParamsNonStreaming = NoteCreateParams<false>;

/** `NoteCreateParams` of a call that is answered with a stream. */
export interface NoteCreateParamsStreaming extends NoteCreateParams<true> {
  stream: true;
}

/** The methods of `client.notes`. */
export class Notes extends APIResource {
  /**
   * `POST /v1/notes`
   *
   * @example
   * ```ts
   * const result = await client.notes.create({ text: 'text' });
   * ```
   */
  create<S extends boolean = false>(
    params: NoteCreateParams<S>,
    options?: RequestOptions,
  ): APIPromise<StreamIf<S, NoteEvent, Note>> {
    return this.client.call<StreamIf<S, NoteEvent, Note>>(CREATE, params, options);
  }
}
