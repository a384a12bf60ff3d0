// openapi-fetch, the run-time companion of openapi-typescript.
import createClient from 'openapi-fetch';
import { check, HEADERS, MESSAGE, MODEL, MODEL_ID, REQUEST } from './calls.mjs';

/**
 * @param {import('./calls.mjs').Setting} setting
 * @returns {import('./calls.mjs').Calls}
 */
export default ({ baseURL }) => {
  // Typed paths would need a generated schema; the time does not depend on types.
  const client = /** @type {any} */ (createClient({ baseUrl: baseURL, headers: HEADERS }));
  return {
    async retrieve() {
      const params = { path: { model_id: MODEL_ID } };
      check((await client.GET('/v1/models/{model_id}', { params })).data, MODEL);
    },
    async create() {
      check((await client.POST('/v1/messages', { body: REQUEST })).data, MESSAGE);
    },
  };
};
