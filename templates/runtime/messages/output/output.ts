/** Structured outputs: makes output formats from schemas, and parses messages with them. */
import { ClaudeError } from '../../errors.js';
import { loadOnce } from '../../late.js';
import type { APIPromise } from '../../read/promise.js';
import type { Operation } from '../../request/operation.js';
import type { RequestOptions } from '../../request/options.js';
import { describeIssues, OutputParseError } from '../errors.js';
import type { FromSchema } from '../schema/from-schema.js';
import type { OutputFormat, ParsingFormat } from './output-format.js';
import { rewriteSchema } from './output-schema.js';
import { checkJSON, type Checked } from '../schema/schema.js';
import {
  checkStandard,
  convert,
  jsonSchemaOf,
  type MaybePromise,
  type StandardSchema,
} from '../schema/standard-schema.js';
import type { Fields, Sender, WithParsedOutput } from '../shapes.js';

const loadParser = /* @__PURE__ */ loadOnce(() => import('./parsed-output.js'));

/**
 * Returns the params to send, and their output format. Moves the deprecated param `output_format` to
 * `output_config.format`. Throws a `ClaudeError` if the params have both.
 */
export function resolveFormat<T>(params: object): {
  body: object;
  format: OutputFormat<T> | undefined;
} {
  const { output_format: deprecated, ...others } = params as Fields;
  const config = others['output_config'] as { format?: OutputFormat<T> } | null | undefined;
  const format = config?.format ?? undefined;
  if (deprecated === undefined || deprecated === null) return { body: params, format };
  if (format) throw new ClaudeError('output_config.format and output_format cannot be combined.');
  return {
    body: { ...others, output_config: { ...config, format: deprecated } },
    format: deprecated as OutputFormat<T>,
  };
}

/**
 * Sends an operation that returns a message, and parses the text of the message with the output format in `params`.
 * Rejects with an `OutputParseError` if the text does not fit the format.
 */
export function parseMessage<M, T>(
  client: Sender,
  operation: Operation,
  params: object,
  options?: RequestOptions,
): APIPromise<WithParsedOutput<M, T>> {
  const { body, format } = resolveFormat<T>(params);
  return client
    .call<unknown>(operation, body, options)
    .map<WithParsedOutput<M, T>>(async (message) => {
      // `parsed-output.ts` is loaded late, since most programs do not parse outputs.
      const { addOutput } = await loadParser();
      await addOutput(message, format);
      return message as WithParsedOutput<M, T>;
    });
}

export interface OutputFormatOptions {
  /** True rewrites the schema to the subset that the API supports; false sends the schema unchanged. Default: true. */
  readonly transform?: boolean;
}

export interface StandardFormatOptions extends OutputFormatOptions {
  /** The schema as JSON Schema, for libraries that cannot convert their schemas. */
  readonly jsonSchema?: Record<string, unknown>;
}

/**
 * Makes an output format from a JSON Schema, whose literal type determines the type of the output. Throws a
 * `SchemaError` if the API does not support the schema, unless `transform` is false.
 */
export function jsonSchemaOutputFormat<const S extends Readonly<Record<string, unknown>>>(
  schema: S,
  options: OutputFormatOptions = {},
): ParsingFormat<FromSchema<S>> {
  return makeFormat<FromSchema<S>>(schema, options, (value) =>
    checkJSON<FromSchema<S>>(schema, value),
  ) as unknown as ParsingFormat<FromSchema<S>>;
}

/**
 * Makes an output format from a schema of a library that implements Standard Schema, such as zod. Throws a
 * `SchemaError` if the library cannot convert the schema to JSON Schema, or if the API does not support the JSON Schema
 * and `transform` is not false.
 */
export function standardSchemaOutputFormat<Output>(
  schema: StandardSchema<unknown, Output>,
  options: StandardFormatOptions = {},
): ParsingFormat<Output, MaybePromise<Output>> {
  return makeFormat<Output>(jsonSchemaOf(schema, options.jsonSchema), options, (value) =>
    checkStandard<Output>(schema, value),
  );
}

/**
 * The same as {@link standardSchemaOutputFormat}, for zod schemas without asynchronous checks: `parse` returns the
 * value, not a promise.
 */
export function zodOutputFormat<Output>(
  schema: StandardSchema<unknown, Output>,
  options?: StandardFormatOptions,
): ParsingFormat<Output> {
  return standardSchemaOutputFormat<Output>(schema, options) as unknown as ParsingFormat<Output>;
}

function makeFormat<T>(
  schema: Fields,
  { transform = true }: OutputFormatOptions,
  check: (value: unknown) => MaybePromise<Checked<T>>,
): ParsingFormat<T, MaybePromise<T>> {
  return {
    type: 'json_schema',
    schema: transform ? rewriteSchema(schema) : schema,
    parse: (text) =>
      convert<Checked<T>, T>(check(readJSON(text)), (checked) => {
        if ('value' in checked) return checked.value;
        throw new OutputParseError(describeIssues(checked.issues), text, checked.issues);
      }),
  };
}

function readJSON(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new OutputParseError(String(cause), text, [], { cause });
  }
}

/** The same as {@link jsonSchemaOutputFormat}: stable and beta calls accept the same formats. */
export const betaJSONSchemaOutputFormat: typeof jsonSchemaOutputFormat = jsonSchemaOutputFormat;
/** The same as {@link standardSchemaOutputFormat}. */
export const betaStandardSchemaOutputFormat: typeof standardSchemaOutputFormat =
  standardSchemaOutputFormat;
/** The same as {@link zodOutputFormat}. */
export const betaZodOutputFormat: typeof zodOutputFormat = zodOutputFormat;
