// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import { APIResource } from '../runtime/index.js';
import { BetaFiles } from './beta/files.js';
import { BetaMessages } from './beta/messages.js';
import { BetaModels } from './beta/models.js';

/** The methods of `client.beta`. */
export class Beta extends APIResource {
  readonly messages: BetaMessages = new BetaMessages(this.client);
  readonly models: BetaModels = new BetaModels(this.client);
  readonly files: BetaFiles = new BetaFiles(this.client);
}
