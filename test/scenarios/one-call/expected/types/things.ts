// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

/** A thing. */
export interface Thing {
  id: string;
  /** What is known of it. */
  note?: string | null;
  /** @deprecated */
  kind?: 'small' | 'large';
}
