// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import { APIResource } from '../runtime/index.js';
import {
  type BetaNoteCreateParams,
  type BetaNoteCreateParamsBase,
  type BetaNoteCreateParamsNonStreaming,
  type BetaNoteCreateParamsStreaming,
  BetaNotes,
} from './beta/notes.js';
import type { BetaNote, BetaNoteCreateBody, BetaNoteEvent } from './beta/notes.types.js';

/** The methods of `client.beta`. */
export class Beta extends APIResource {
  readonly notes: BetaNotes = new BetaNotes(this.client);
}

/** Types by the name of `Beta`. */
export declare namespace Beta {
  export {
    type BetaNotes as Notes,
    type BetaNoteCreateParams as NoteCreateParams,
    type BetaNoteCreateParamsBase as NoteCreateParamsBase,
    type BetaNoteCreateParamsNonStreaming as NoteCreateParamsNonStreaming,
    type BetaNoteCreateParamsStreaming as NoteCreateParamsStreaming,
    type BetaNoteCreateBody,
    type BetaNote,
    type BetaNoteEvent,
  };
}
