// The generated client: its stream, iterated.
import { Claude } from 'generated-claude';
import { answerWith, PARAMS } from './events.mjs';

/**
 * @param {import('./events.mjs').Setting} setting
 * @returns {import('./events.mjs').Calls}
 */
export default ({ deltas }) => {
  const client = new Claude({ apiKey: 'bench', fetch: answerWith(deltas) });
  return {
    async read() {
      let events = 0;
      for await (const event of await client.messages.create(PARAMS)) events += event.type ? 1 : 0;
      return events;
    },
  };
};
