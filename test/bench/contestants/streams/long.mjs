// Program: reads a stream with the generated client and prints the number of events. Its argument is the size in MiB.
/* global ReadableStream */
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { Claude } from 'generated-claude';
import { encodeDelta, FRAME_EVENTS, HEAD, PARAMS, respond, TAIL } from './events.mjs';

const DELTAS_PER_CHUNK = 600;
const chunk = Buffer.from(encodeDelta(12_345).repeat(DELTAS_PER_CHUNK));
const chunks = Math.ceil((Number(process.argv[2]) * 2 ** 20) / chunk.length);

/** @returns {Generator<Uint8Array>} */
function* makeBody() {
  yield HEAD;
  // Each chunk is its own allocation, as from a socket.
  for (let sent = 0; sent < chunks; sent++) yield new Uint8Array(chunk);
  yield TAIL;
}

async function answer() {
  const body = makeBody();
  const stream = new ReadableStream({
    pull(controller) {
      const { done, value } = body.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return respond(stream);
}

const client = new Claude({ apiKey: 'bench', fetch: answer });
let events = 0;
for await (const event of await client.messages.create(PARAMS)) events += event.type ? 1 : 0;
assert.equal(events, chunks * DELTAS_PER_CHUNK + FRAME_EVENTS);
console.log(events);
