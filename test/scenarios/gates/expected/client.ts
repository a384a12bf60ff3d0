// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import { Beta } from './resources/beta.js';
import { Talks } from './resources/talks.js';
import { APIClient, type ClientOptions, betaSupport } from './runtime/index.js';

/** The `anthropic-version` that every request of this client sends. */
export const API_VERSION = '2026-10-21';

/**
 * Client for the Gated API, generated for the API version 2026-10-21.
 *
 * @example
 * ```ts
 * const client = new Claude({ apiKey: 'my-key' });
 * ```
 */
export class Claude extends APIClient {
  readonly talks: Talks = new Talks(this);
  readonly beta: Beta = new Beta(this);

  constructor(options: ClientOptions = {}) {
    super(
      {
        version: API_VERSION,
        auth: 'bearer',
        baseURL: 'https://api.example.com',
        betas: betaSupport({
          load: () => import('./beta-tables.js'),
          conflicts: [['fast-2026-01-01', 'sound-2026-01-01']],
        }),
      },
      options,
    );
  }
}
