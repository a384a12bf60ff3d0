// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import type { Open } from '../runtime/index.js';

export interface NoteCreateParams<S extends boolean = boolean> {
  text: string;
  stream?: S;
}

export interface BetaNoteCreateBody<B extends string = string, S extends boolean = boolean> {
  text: string;
  color?: string & Open<B, 'color-2026-01-01'>;
  stream?: S;
}

export interface Note {
  id: string;
}

export type BetaNote = Note;

export interface NoteEvent {
  type: 'note';
}

export type BetaNoteEvent = NoteEvent;
