// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

export interface T {
  deep?: {
    '%'?: -1[];
    '#/%2'?: string;
  };
}
