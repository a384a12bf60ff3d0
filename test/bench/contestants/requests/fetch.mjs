// Bare fetch: the cost of a request without a client.
/* global fetch */
import { check, HEADERS, MESSAGE, MODEL, MODEL_ID, REQUEST } from './calls.mjs';

/**
 * @param {import('./calls.mjs').Setting} setting
 * @returns {import('./calls.mjs').Calls}
 */
export default ({ baseURL }) => ({
  async retrieve() {
    const response = await fetch(`${baseURL}/v1/models/${MODEL_ID}`, { headers: HEADERS });
    check(await response.json(), MODEL);
  },
  async create() {
    const response = await fetch(`${baseURL}/v1/messages`, {
      method: 'POST',
      headers: { ...HEADERS, 'content-type': 'application/json' },
      body: JSON.stringify(REQUEST),
    });
    check(await response.json(), MESSAGE);
  },
});
