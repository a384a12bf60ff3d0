// The official SDK 1.14.0.
import Anthropic from '@anthropic-ai/sdk';
import { check, MESSAGE, MODEL, MODEL_ID, REQUEST } from './calls.mjs';

/**
 * @param {import('./calls.mjs').Setting} setting
 * @returns {import('./calls.mjs').Calls}
 */
export default ({ baseURL }) => {
  const client = new Anthropic({ apiKey: 'bench', baseURL });
  return {
    retrieve: async () => check(await client.models.retrieve(MODEL_ID), MODEL),
    create: async () => check(await client.messages.create(REQUEST), MESSAGE),
  };
};
