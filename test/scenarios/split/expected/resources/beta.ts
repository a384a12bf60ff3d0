// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import { APIResource } from '../runtime/index.js';
import { BetaNotes } from './beta/notes.js';

/** The methods of `client.beta`. */
export class Beta extends APIResource {
  readonly notes: BetaNotes = new BetaNotes(this.client);
}
