// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

import { Beta } from './resources/beta.js';
import { Files } from './resources/files.js';
import { Messages } from './resources/messages.js';
import { Models } from './resources/models.js';
import {
  APIClient,
  type ClientOptions,
  betaSupport,
  toFile,
  watchModels,
} from './runtime/index.js';

/** The `anthropic-version` that every request of this client sends. */
export const API_VERSION = '2026-10-21';

/**
 * Client for the Claude API, generated for the API version 2026-10-21.
 *
 * @example
 * ```ts
 * const client = new Claude({ apiKey: 'my-key' });
 * ```
 */
export class Claude extends APIClient {
  static readonly toFile: typeof toFile = toFile;
  readonly messages: Messages = new Messages(this);
  readonly models: Models = new Models(this);
  readonly files: Files = new Files(this);
  readonly beta: Beta = new Beta(this);

  constructor(options: ClientOptions = {}) {
    super(
      {
        version: API_VERSION,
        auth: 'bearer',
        baseURL: 'https://api.anthropic.com',
        betas: betaSupport({ load: () => import('./beta-tables.js') }),
        models: watchModels(() => import('./models.js')),
      },
      options,
    );
  }
}
