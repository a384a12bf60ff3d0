// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

export type PromiseObject = number;

export interface BObject {
  '100%'?: -1.5[];
}

export type CREATE = number;

export type SObject = number;

export type Delete = number;

export type ClaudeObject = number;
