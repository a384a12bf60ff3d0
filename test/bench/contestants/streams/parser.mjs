// The lower bound: eventsource-parser and JSON.parse over the same response body.
/* global TextDecoder */
import { createParser } from 'eventsource-parser';
import { answerWith, encodeText } from './events.mjs';

/**
 * @param {import('./events.mjs').Setting} setting
 * @returns {import('./events.mjs').Calls}
 */
export default ({ deltas }) => {
  const fetch = answerWith(encodeText(deltas));
  return {
    async read() {
      let events = 0;
      const parser = createParser({
        onEvent({ data }) {
          events += JSON.parse(data).type ? 1 : 0;
        },
      });
      const { body } = await fetch();
      const decoder = new TextDecoder();
      for await (const chunk of body ?? []) parser.feed(decoder.decode(chunk, { stream: true }));
      return events;
    },
  };
};
