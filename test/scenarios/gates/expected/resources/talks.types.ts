// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

export interface TalkCreateParams {
  parts: Part[];
  speed?: 'standard';
}

export type Part = Text | Nest;

export interface Text {
  type: 'text';
}

export interface Nest {
  type: 'nest';
  parts: Part[];
}

export interface Talk {
  parts: Part[];
}
