/** A node of the client's tree of methods. */
import type { APIClient } from './client.js';

/** The base of every resource: holds the client that sends its calls. */
export abstract class APIResource {
  protected readonly client: APIClient;

  constructor(client: APIClient) {
    this.client = client;
  }
}
