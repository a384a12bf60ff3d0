// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Structured outputs: the format that a call asks for, and the message whose text is read by it. */
import { ClaudeError } from '../errors.js';
import { late } from '../late.js';
import type { Operation } from '../operation.js';
import type { RequestOptions } from '../options.js';
import type { APIPromise } from '../promise.js';
import { ERRORS } from './errors.js';
import type { Fields, Sender, WithParsedOutput } from './shapes.js';

const loadParser = /* @__PURE__ */ late(() => import('./parsed-output.js'));

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
  const config = others['output_config'] as { format?: OutputFormat<T> } | null | undefined;
  const format = config?.format ?? undefined;
  if (old === undefined || old === null) return { body: params, format };
  if (format) throw new ClaudeError('Give output_config.format or output_format, not both.');
  return {
    body: { ...others, output_config: { ...config, format: old } },
    format: old as OutputFormat<T>,
  };
}

/** Sends an operation whose answer is a message, and reads its text by the output format. */
export function parseMessage<M, T>(
  client: Sender,
  operation: Operation,
  params: object,
  options?: RequestOptions,
): APIPromise<WithParsedOutput<M, T>> {
  const { body, format } = takeFormat<T>(params);
  return client
    .call<Fields>(operation, body, options)
    .map<WithParsedOutput<M, T>>(async (message) => {
      // Loaded when it is needed: most programs never parse an output.
      const { addOutput } = await loadParser();
      await addOutput(message, format, ERRORS.OutputParseError);
      return message as WithParsedOutput<M, T>;
    });
}
