/** What puts a message together: loaded with the first stream, since most programs follow none. */
export { MessageAccumulator } from './accumulator.js';
export { DrainingParser } from './draining.js';
