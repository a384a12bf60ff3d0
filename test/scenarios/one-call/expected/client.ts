// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import { Things } from './resources/things.js';
import { APIClient, type ClientOptions } from './runtime/index.js';

/** The `anthropic-version` that every request of this client sends. */
export const API_VERSION = '2026-10-21';

/**
 * Client for the Tiny API, generated for the API version 2026-10-21.
 *
 * @example
 * ```ts
 * const client = new Claude({ apiKey: 'my-key' });
 * ```
 */
export class Claude extends APIClient {
  readonly things: Things = new Things(this);

  constructor(options: ClientOptions = {}) {
    super({ version: API_VERSION, auth: 'bearer', baseURL: 'https://api.example.com' }, options);
  }
}
