/** Responses of the test server. */
import type { ServerResponse } from 'node:http';

export type Json = Readonly<Record<string, unknown>>;
export type Reply = (response: ServerResponse) => void;

export const json =
  (value: unknown, status = 200, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      'request-id': 'req_1',
      ...headers,
    });
    response.end(JSON.stringify(value));
  };

/** @param ends whether the response ends after these texts; otherwise, it stays open */
export const lines =
  (type: string, texts: readonly string[], ends = true): Reply =>
  (response) => {
    response.writeHead(200, { 'content-type': type, 'request-id': 'req_1' });
    response.write(texts.join(''));
    if (ends) response.end();
  };

/** Replies with server-sent events. The name of each event is its type. */
export const events = (values: readonly Json[], ends = true): Reply =>
  lines(
    'text/event-stream',
    values.map((value) => `event: ${String(value['type'])}\ndata: ${JSON.stringify(value)}\n\n`),
    ends,
  );
