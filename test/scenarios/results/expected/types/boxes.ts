// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

export interface Box {
  id: string;
  inside?: Box;
}

export interface BoxList {
  data: Box[];
  next_page?: string | null;
}
