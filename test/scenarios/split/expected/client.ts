// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import { Beta } from './resources/beta.js';
import { Notes } from './resources/notes.js';
import { APIClient, type ClientOptions, betaSupport } from './runtime/index.js';

/** The `anthropic-version` that every request of this client sends. */
export const API_VERSION = '2023-06-01';

/**
 * Client for the Split API, generated for the API version 2023-06-01.
 *
 * @example
 * ```ts
 * const client = new Claude({ apiKey: 'my-key' });
 * ```
 */
export class Claude extends APIClient {
  readonly notes: Notes = new Notes(this);
  readonly beta: Beta = new Beta(this);

  constructor(options: ClientOptions = {}) {
    super(
      {
        version: API_VERSION,
        auth: 'x-api-key',
        baseURL: 'https://api.example.com',
        betas: betaSupport({ load: () => import('./beta-tables.js') }),
      },
      options,
    );
  }
}
