/** Structured outputs: the format that a call asks for, and the value that the text of its message stands for. */
import { decodeJSON } from '../decode.js';
import { ClaudeError } from '../errors.js';
import type { Operation } from '../operation.js';
import type { RequestOptions } from '../options.js';
import type { APIPromise } from '../promise.js';
import { OutputParseError } from './errors.js';
import { isFields, type Fields, type Sender, type WithParsedOutput } from './shapes.js';

/** What `output_config.format` takes: the schema that is sent, and how the text is read. */
export interface OutputFormat<T> {
  readonly type: 'json_schema';
  readonly schema: Record<string, unknown>;
  /** Throws (an {@link OutputParseError}, from the formats made here) if the text does not fit. */
  readonly parse?: (text: string) => T | PromiseLike<T>;
}

/** The part of the params that decides the type of `parsed_output`. */
export interface WithOutputFormat<T> {
  readonly output_config?: { readonly format?: OutputFormat<T> | null };
}

// The model has not come to its answer yet: what it wrote before it uses a tool is no output.
const UNFINISHED: readonly unknown[] = ['tool_use', 'pause_turn'];

/** The params to send, and their format. `output_format` is the field's name of before. */
export function takeFormat<T>(params: object): {
  body: object;
  format: OutputFormat<T> | undefined;
} {
  const { output_format: old, ...others } = params as Fields;
  const config = others['output_config'] as { readonly format?: unknown } | null | undefined;
  const format = (config?.format ?? old) as OutputFormat<T> | undefined;
  if (old === undefined || old === null) return { body: params, format };
  if (config?.format !== undefined && config.format !== null) {
    throw new ClaudeError('Give output_config.format or output_format, not both.');
  }
  return { body: { ...others, output_config: { ...config, format } }, format };
}

/** Adds `parsed_output`: the value of the first text, null without a text or without a format that can read. */
export async function addOutput(message: Fields, format: OutputFormat<unknown> | undefined) {
  message['parsed_output'] = null;
  const blocks = Array.isArray(message['content']) ? (message['content'] as unknown[]) : [];
  const block = blocks.filter(isFields).find(({ type }) => type === 'text');
  if (format?.parse === undefined || UNFINISHED.includes(message['stop_reason'])) return;
  if (typeof block?.['text'] !== 'string') return;
  try {
    message['parsed_output'] = await format.parse(block['text']);
  } catch (cause) {
    const error =
      cause instanceof OutputParseError ? cause : new OutputParseError(block['text'], [], cause);
    error.received = message;
    throw error;
  }
}

/** Sends an operation whose answer is a message, and reads its text by the output format. */
export function parseMessage<M, T>(
  client: Sender,
  operation: Operation,
  params: object,
  options?: RequestOptions,
): APIPromise<WithParsedOutput<M, T>> {
  const { body, format } = takeFormat<T>(params);
  const decode = operation.decode ?? decodeJSON;
  const reading: Operation = {
    ...operation,
    decode: {
      ...decode,
      choose(fields, hasTimeout) {
        const chosen = decode.choose?.(fields, hasTimeout) ?? decode;
        return {
          ...chosen,
          async decode(exchange) {
            const message = await chosen.decode(exchange);
            if (isFields(message)) await addOutput(message, format);
            return message;
          },
        };
      },
    },
  };
  return client.call(reading, body, options);
}
