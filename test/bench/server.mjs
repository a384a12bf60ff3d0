// Child process: a loopback server for the two calls of the bench; sends its port to the parent.
import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import { MESSAGE, MODEL } from './contestants/requests/calls.mjs';

/** @param {object} value */
function prepareAnswer(value) {
  const body = Buffer.from(JSON.stringify(value));
  return { body, headers: { 'content-type': 'application/json', 'content-length': body.length } };
}

const ANSWERS = new Map([
  [`GET /v1/models/${MODEL.id}`, prepareAnswer(MODEL)],
  ['POST /v1/messages', prepareAnswer(MESSAGE)],
]);

const server = createServer({ keepAliveTimeout: 300_000 }, (request, response) => {
  request.resume();
  request.on('end', () => {
    const answer = ANSWERS.get(`${request.method} ${request.url}`);
    if (answer === undefined) response.writeHead(404).end();
    else response.writeHead(200, answer.headers).end(answer.body);
  });
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.send?.(address.port);
});
process.on('disconnect', () => process.exit());
