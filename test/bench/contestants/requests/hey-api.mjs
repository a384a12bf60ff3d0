// The client that @hey-api/openapi-ts generates: its operations are these calls with a constant URL.
import { client } from 'generated-hey-api';
import { check, HEADERS, MESSAGE, MODEL, MODEL_ID, REQUEST } from './calls.mjs';

/**
 * @param {import('./calls.mjs').Setting} setting
 * @returns {import('./calls.mjs').Calls}
 */
export default ({ baseURL }) => {
  client.setConfig({ baseUrl: baseURL, headers: HEADERS });
  return {
    async retrieve() {
      const path = { model_id: MODEL_ID };
      check((await client.get({ url: '/v1/models/{model_id}', path })).data, MODEL);
    },
    async create() {
      const headers = { 'Content-Type': 'application/json' };
      check((await client.post({ url: '/v1/messages', body: REQUEST, headers })).data, MESSAGE);
    },
  };
};
