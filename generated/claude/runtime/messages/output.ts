// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Structured outputs: the format that a call asks for, and the value that the text of its message stands for. */
import { decodeJSON } from '../decode.js';
import { ClaudeError } from '../errors.js';
import type { Operation } from '../operation.js';
import type { RequestOptions } from '../options.js';
import type { APIPromise } from '../promise.js';
import { isFields, type Fields, type Sender, type WithParsedOutput } from './shapes.js';

/** What `output_config.format` takes: the schema that is sent, and how the text is read. */
export interface OutputFormat<T> {
  readonly type: 'json_schema';
  readonly schema: Record<string, unknown>;
  /** Throws (an `OutputParseError`, from the formats made here) if the text does not fit. */
  readonly parse?: (text: string) => T | Promise<T>;
}

/** The part of the params that decides the type of `parsed_output`. */
export interface WithOutputFormat<T> {
  readonly output_config?: { readonly format?: OutputFormat<T> | null };
}

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
            // Loaded when it is needed: most programs never parse an output.
            const { addOutput } = await import('./parsed-output.js');
            if (isFields(message)) await addOutput(message, format);
            return message;
          },
        };
      },
    },
  };
  return client.call<WithParsedOutput<M, T>>(reading, body, options);
}
