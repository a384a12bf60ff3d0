// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import type {
  NoteCreateParamsBase,
  NoteCreateParamsNonStreaming,
  NoteCreateParamsStreaming,
} from './notes.js';

export interface NoteCreateParams<S extends boolean = boolean> {
  text: string;
  stream?: S;
}

export interface Note {
  id: string;
}

export interface NoteEvent {
  type: 'note';
}

/** Types by the name of `NoteCreateParams`. */
export declare namespace NoteCreateParams {
  export {
    type NoteCreateParamsBase,
    type NoteCreateParamsNonStreaming,
    type NoteCreateParamsStreaming,
  };
}
