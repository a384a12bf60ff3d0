// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import type { Open, OpenValue } from '../runtime/index.js';

export interface TalkCreateParams {
  parts: Part[];
  speed?: 'standard';
}

export interface BetaTalkCreateBody<B extends string = string> {
  parts: BetaPart<B>[];
  speed?: 'standard' | OpenValue<B, 'fast', 'fast-2025-01-01' | 'fast-2026-01-01'>;
  loudness?: number & Open<B, 'sound-2026-01-01'>;
}

export type Part = Text | Nest;

export type BetaPart<B extends string = string> =
  Text | BetaNest<B> | (Sound & Open<B, 'sound-2026-01-01'>);

export interface Text {
  type: 'text';
}

export interface Nest {
  type: 'nest';
  parts: Part[];
}

export interface BetaNest<B extends string = string> {
  type: 'nest';
  parts: BetaPart<B>[];
}

export interface Sound {
  type: 'sound';
}

export interface Talk {
  parts: Part[];
}

export interface BetaTalk<B extends string = string> {
  parts: BetaPart<B>[];
  cost?: number & Open<B, 'sound-2026-01-01'>;
}
