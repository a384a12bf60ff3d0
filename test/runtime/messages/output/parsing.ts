/** Messages with parsed text, and output formats for them. */
import type { APIPromise } from '../../../../templates/runtime/index.js';
import {
  parseMessage,
  type OutputFormat,
  type WithOutputFormat,
  type WithParsedOutput,
} from '../../../../templates/runtime/messages/index.js';
import { serve, TestClient, type TestServer } from '../../server.js';
import { answering, CREATE, message, PARAMS, type Block, type Message } from '../support.js';

export const PERSON = {
  type: 'object',
  properties: { name: { type: 'string' }, age: { type: 'integer' } },
  required: ['name'],
} as const;

export interface Parsed<T> {
  readonly result: APIPromise<WithParsedOutput<Message, T>>;
  readonly server: TestServer;
}

export async function parse<T = null>(
  content: readonly Block[],
  params: WithOutputFormat<T> & Record<string, unknown>,
  stopReason?: string,
): Promise<Parsed<T>> {
  const server = await serve(answering(message(content, stopReason)));
  const client = new TestClient({ baseURL: server.url, maxRetries: 0 });
  return { result: parseMessage<Message, T>(client, CREATE, { ...PARAMS, ...params }), server };
}

export const withFormat = <T>(format: OutputFormat<T>) => ({ output_config: { format } });
