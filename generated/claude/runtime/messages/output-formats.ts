// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Makes output formats of schemas. */
import { describeIssues, OutputParseError } from './errors.js';
import type { FromSchema } from './from-schema.js';
import { findMisfits } from './json-schema.js';
import type { OutputFormat } from './output.js';
import { rewriteSchema } from './output-schema.js';
import type { Fields } from './shapes.js';
import {
  checkStandard,
  jsonSchemaOf,
  type Checked,
  type StandardSchema,
} from './standard-schema.js';

export interface OutputFormatOptions {
  /** False: the schema is sent as it is. */
  readonly transform?: boolean;
}

export interface StandardFormatOptions extends OutputFormatOptions {
  /** The schema as JSON Schema, for libraries whose schemas do not tell it. */
  readonly jsonSchema?: Record<string, unknown>;
}

/** A format of a JSON Schema, whose literal type is the type of the output. Throws a `SchemaError` for one that the API cannot take. */
export function jsonSchemaOutputFormat<const S extends Readonly<Record<string, unknown>>>(
  schema: S,
  options: OutputFormatOptions = {},
): OutputFormat<FromSchema<S>> {
  return makeFormat<FromSchema<S>>(schema, options, (value) => {
    const issues = findMisfits(schema, value);
    return Promise.resolve(issues.length > 0 ? { issues } : { value: value as FromSchema<S> });
  });
}

/** A format of a schema of any library that follows Standard Schema. Throws a `SchemaError` for one that the API cannot take. */
export function standardSchemaOutputFormat<Output>(
  schema: StandardSchema<unknown, Output>,
  options: StandardFormatOptions = {},
): OutputFormat<Output> {
  return makeFormat<Output>(jsonSchemaOf(schema, options.jsonSchema), options, (value) =>
    checkStandard(schema, value),
  );
}

function makeFormat<T>(
  schema: Fields,
  { transform = true }: OutputFormatOptions,
  check: (value: unknown) => Promise<Checked<T>>,
): OutputFormat<T> {
  return {
    type: 'json_schema',
    schema: transform ? rewriteSchema(schema) : schema,
    async parse(text) {
      const checked = await check(readJSON(text));
      if ('value' in checked) return checked.value;
      throw new OutputParseError(describeIssues(checked.issues), text, checked.issues);
    },
  };
}

function readJSON(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new OutputParseError(String(cause), text, [], { cause });
  }
}

/** The same as {@link jsonSchemaOutputFormat}: stable and beta calls take the same formats. */
export const betaJSONSchemaOutputFormat = jsonSchemaOutputFormat;
/** The same as {@link standardSchemaOutputFormat}. */
export const betaStandardSchemaOutputFormat = standardSchemaOutputFormat;
/** The same as {@link standardSchemaOutputFormat}, for schemas of zod. */
export const zodOutputFormat = standardSchemaOutputFormat;
/** The same as {@link standardSchemaOutputFormat}, for schemas of zod. */
export const betaZodOutputFormat = standardSchemaOutputFormat;
