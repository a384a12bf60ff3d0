// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Schemas of any library that follows https://standardschema.dev: checking a value, and their JSON Schema. */
import { SchemaError, type SchemaIssue } from './errors.js';
import { isObject } from './json-schema.js';
import type { Fields } from './shapes.js';

/** What the libraries have in common. */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** What a check answers with. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** The value, or how it differs from its schema. */
export type Checked<T> = { readonly value: T } | { readonly issues: readonly SchemaIssue[] };

export async function checkStandard<Output>(
  schema: StandardSchema<unknown, Output>,
  value: unknown,
): Promise<Checked<Output>> {
  const result = await schema['~standard'].validate(value);
  if (result.issues === undefined) return { value: result.value };
  const issues: SchemaIssue[] = [];
  for (const { message, path = [] } of result.issues) {
    // Copied, since a library's path may be an array of a class of its own.
    const keys: PropertyKey[] = [];
    for (const part of path) keys.push(typeof part === 'object' ? part.key : part);
    issues.push({ message, path: keys });
  }
  return { issues };
}

interface Converter {
  readonly input?: (options: { readonly target: string }) => unknown;
}

/** The schema as JSON Schema: as it was given, or as the schema tells it itself. */
export function jsonSchemaOf(schema: StandardSchema, given: Fields | undefined): Fields {
  if (given !== undefined) return given;
  const { vendor, jsonSchema } = schema['~standard'] as { vendor: string; jsonSchema?: Converter };
  const { toJSONSchema } = schema as { toJSONSchema?: (options: object) => unknown };
  let found: unknown;
  try {
    // What the model writes is what the schema reads: its input.
    found =
      jsonSchema?.input?.({ target: 'draft-2020-12' }) ??
      toJSONSchema?.call(schema, { io: 'input' });
  } catch (cause) {
    throw refuse(vendor, String(cause));
  }
  if (isObject(found)) return found;
  throw refuse(vendor, 'it does not tell it; pass { jsonSchema }');
}

function refuse(vendor: string, message: string): SchemaError {
  return new SchemaError(`The ${vendor} schema has no JSON Schema`, [{ message, path: [] }]);
}
