// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import { APIResource } from '../runtime/index.js';
import { BetaBets } from './beta/bets.js';

/** The methods of `client.beta`. */
export class Beta extends APIResource {
  readonly bets: BetaBets = new BetaBets(this.client);
}
