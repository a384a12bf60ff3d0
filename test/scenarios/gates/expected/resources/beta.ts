// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import { APIResource } from '../runtime/index.js';
import { BetaTalks } from './beta/talks.js';

/** The methods of `client.beta`. */
export class Beta extends APIResource {
  readonly talks: BetaTalks = new BetaTalks(this.client);
}
