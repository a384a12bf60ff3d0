// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** A node of the client's tree of methods. */
import type { APIClient } from './client.js';

/** The base of every resource: holds the client that sends its calls. */
export abstract class APIResource {
  protected readonly client: APIClient;

  constructor(client: APIClient) {
    this.client = client;
  }
}
