/** Uses schemas of libraries that implement https://standardschema.dev. */
import { SchemaError, type SchemaIssue } from '../errors.js';
import type { Fields } from '../shapes.js';
import { isObject, type Checked } from './schema.js';

/** The interface of Standard Schema, version 1. */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** The result of {@link StandardSchema} validation. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/**
 * Both kinds of result in one type. Without `strict`, the compiler does not narrow a {@link StandardResult} by its
 * issues.
 */
interface Validated<Output> {
  readonly value?: Output;
  readonly issues?: readonly StandardIssue[] | undefined;
}

/** A value, or a promise of a value. */
export type MaybePromise<T> = T | Promise<T>;

/** Applies `change` to a value immediately, or to the result of a promise when the promise resolves. */
export function convert<From, To>(
  from: MaybePromise<From>,
  change: (from: From) => To,
): MaybePromise<To> {
  return from instanceof Promise ? from.then<To>(change) : change(from);
}

/** Validates a value. Returns a promise only if the schema validates asynchronously. */
export function checkStandard<Output>(
  schema: StandardSchema<unknown, Output>,
  value: unknown,
): MaybePromise<Checked<Output>> {
  return convert<Validated<Output>, Checked<Output>>(
    schema['~standard'].validate(value),
    readResult<Output>,
  );
}

function readResult<Output>(result: Validated<Output>): Checked<Output> {
  if (result.issues === undefined) return { value: result.value as Output };
  const issues: SchemaIssue[] = [];
  for (const { message, path } of result.issues) {
    // Copies the path to a plain array. ArkType's path is a subclass of Array with a field `cache`, which logs would
    // show.
    const keys: PropertyKey[] = [];
    path?.forEach((part) => {
      keys.push(typeof part === 'object' ? part.key : part);
    });
    issues.push({ message, path: keys });
  }
  return { issues };
}

interface Converter {
  readonly input?: (options: { readonly target: string }) => unknown;
}

/**
 * Returns `given`, or else the JSON Schema that the library of `schema` makes from `schema`. Throws a
 * {@link SchemaError} if the library cannot make one.
 */
export function jsonSchemaOf(
  schema: { readonly '~standard': object },
  given: Fields | undefined,
): Fields {
  if (given !== undefined) return given;
  const { vendor, jsonSchema } = schema['~standard'] as { vendor: string; jsonSchema?: Converter };
  const library = schema as { toJSONSchema?(options: object): unknown };
  let found: unknown;
  try {
    // The JSON Schema of the input: the model writes the value before the schema transforms it.
    found =
      jsonSchema?.input?.({ target: 'draft-2020-12' }) ?? library.toJSONSchema?.({ io: 'input' });
  } catch (cause) {
    throw refuse(vendor, String(cause));
  }
  if (isObject(found)) return found;
  throw refuse(vendor, 'the library cannot convert it; pass { jsonSchema }');
}

function refuse(vendor: string, message: string): SchemaError {
  return new SchemaError(`The ${vendor} schema has no JSON Schema`, [{ message, path: [] }]);
}
