// The official SDK 1.11.0: its stream, iterated.
import Anthropic from '@anthropic-ai/sdk';
import { answerWith, PARAMS } from './events.mjs';

/**
 * @param {import('./events.mjs').Setting} setting
 * @returns {import('./events.mjs').Calls}
 */
export default ({ deltas }) => {
  const client = new Anthropic({ apiKey: 'bench', fetch: answerWith(deltas) });
  return {
    async read() {
      let events = 0;
      for await (const event of await client.messages.create(PARAMS)) events += event.type ? 1 : 0;
      return events;
    },
  };
};
