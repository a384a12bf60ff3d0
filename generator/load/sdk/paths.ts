/** Writes an operation as OpenAPI: its parameters, its body and its responses. */
import { Arguments } from './arguments.js';
import { commentOf, isDeprecated, proseOf } from './comments.js';
import { fromEntries, reference, type Json } from './json.js';
import type { TypeLookup } from './lookup.js';
import type { Member } from './members.js';
import type { NamedType } from './names.js';
import type { SdkOperation } from './operations.js';
import type { Problems } from './problems.js';
import { readResult } from './results.js';
import type { TypeReader } from './types.js';

export interface PathContext {
  readonly types: TypeReader;
  /** The names of the schemas of errors that the release has. */
  readonly roots: ReadonlySet<string>;
  readonly lookup: TypeLookup;
  readonly problems: Problems;
  readonly withDocs: boolean;
}

/** Returns the path key: `/v1/messages?beta=true` for a beta operation, `/v1/messages` for a stable one. */
export function pathKey({ path, isBeta }: SdkOperation): string {
  return isBeta ? `${path}?beta=true` : path;
}

/** Returns the fields of params that are not sent in the body, by the types that declare them. */
export function hiddenFields(
  operations: readonly SdkOperation[],
  lookup: TypeLookup,
  problems: Problems,
): ReadonlyMap<NamedType, ReadonlySet<string>> {
  const hidden = new Map<NamedType, Set<string>>();
  for (const { method, body } of operations) {
    if (body?.value.kind !== 'rest') continue;
    const given = new Arguments(method, lookup, problems);
    const type = given.find(body.value.argument)?.type;
    for (const declaration of type ? given.declarations(type) : []) {
      const fields = hidden.get(declaration) ?? new Set();
      hidden.set(declaration, new Set([...fields, ...body.value.without]));
    }
  }
  return hidden;
}

export function describeOperation(operation: SdkOperation, context: PathContext): Json {
  const writer = new OperationWriter(operation, context);
  const parameters = writer.parameters();
  const comment = operation.method.signatures.map(commentOf).join('\n\n').trim();
  const description = context.withDocs ? proseOf(comment) : '';
  const betas = bakedBetas(operation);
  const requestBody = writer.body();
  return {
    operationId: operation.method.path,
    ...(description !== '' && { description }),
    ...(isDeprecated(comment) && { deprecated: true }),
    ...(betas.length > 0 && { 'x-claude-betas': betas }),
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody && { requestBody }),
    responses: writer.responses(),
  };
}

/** Returns the betas that the method of the SDK sends on every call, in the order of the SDK. */
export function bakedBetas({ headers }: SdkOperation): readonly string[] {
  return headers.flatMap(({ name, constants }) => (isBetaHeader(name) ? constants : []));
}

function isBetaHeader(name: string): boolean {
  return name.toLowerCase() === 'anthropic-beta';
}

class OperationWriter {
  readonly #arguments: Arguments;

  constructor(
    private readonly operation: SdkOperation,
    private readonly context: PathContext,
  ) {
    this.#arguments = new Arguments(operation.method, context.lookup, context.problems);
  }

  parameters(): readonly Json[] {
    return [...this.#path(), ...this.#query(), ...this.#headers()];
  }

  #path(): readonly Json[] {
    return this.operation.pathParameters.map(({ name, value }) => {
      const type = this.#arguments.typeOf(value);
      const schema = type ? this.context.types.schema(type.node, type.env) : {};
      return { name, in: 'path', required: true, schema };
    });
  }

  /** Returns the query parameters. The SDK sends arrays as `name[]=a&name[]=b`. */
  #query(): readonly Json[] {
    const { query, span, method } = this.operation;
    const fields = query ? this.#arguments.fieldsOf(query) : [];
    const names = fields.map(({ name }) => name).toSorted();
    const [signature] = method.signatures;
    if (span.queryParams && signature && names.join() !== span.queryParams.toSorted().join()) {
      const message = `sends the query parameters ${names.join(', ')}, but records ${span.queryParams.join(', ')}`;
      this.context.problems.add(signature, message);
    }
    return fields.map((field) => {
      const { description, deprecated, ...schema } = this.context.types.property(field);
      const isList = isArray(schema);
      return {
        name: isList ? `${field.name}[]` : field.name,
        in: 'query',
        required: !field.isOptional,
        ...(description !== undefined && { description }),
        ...(deprecated === true && { deprecated }),
        ...(isList && { style: 'form', explode: true }),
        schema,
      };
    });
  }

  #headers(): readonly Json[] {
    return this.operation.headers.flatMap(({ name, field }) => {
      const member = field === undefined ? undefined : this.#headerField(field);
      if (!member) return [];
      const { description, deprecated, ...schema } = this.context.types.property(member);
      return {
        name,
        in: 'header',
        // Callers give betas in the param `betas`, which the generator adds itself.
        ...(!isBetaHeader(name) && { 'x-claude-param': field }),
        required: !member.isOptional,
        ...(description !== undefined && { description }),
        ...(deprecated === true && { deprecated }),
        schema,
      };
    });
  }

  /** Returns the field of params for a header. The argument with the params is called `params`, `body` or `query`. */
  #headerField(field: string): Member | undefined {
    const signature = this.operation.method.signatures.at(-1);
    const names = (signature?.parameters ?? []).map(({ name }) => name.getText());
    const params = names.find((name) => /^(params|body|query)$/.test(name));
    return params === undefined ? undefined : this.#arguments.member(params, field);
  }

  body(): Json | undefined {
    const { body, isMultipart } = this.operation;
    if (!body) return undefined;
    const schema = this.#bodySchema();
    const type = isMultipart ? 'multipart/form-data' : 'application/json';
    return {
      ...(this.#isRequired() && { required: true }),
      ...(body.value.kind === 'field' && { 'x-claude-param': body.value.field }),
      content: { [type]: { schema } },
    };
  }

  #isRequired(): boolean {
    const { value } = this.operation.body ?? {};
    if (value?.kind === 'field') return this.#arguments.typeOf(value)?.isOptional === false;
    if (value?.kind !== 'argument' && value?.kind !== 'rest') return true;
    return this.#arguments.find(value.argument)?.isOptional === false;
  }

  #bodySchema(): Json {
    const { types } = this.context;
    const { body } = this.operation;
    if (!body) return {};
    const { value } = body;
    if (value.kind === 'argument' || value.kind === 'rest') {
      const argument = this.#arguments.find(value.argument);
      return argument ? types.schema(argument.type) : {};
    }
    const type = value.kind === 'field' ? this.#arguments.typeOf(value) : undefined;
    if (type) return types.schema(type.node, type.env);
    return types.object({ members: this.#arguments.fieldsOf(body) });
  }

  responses(): Json {
    const { types, problems } = this.context;
    const { json, event, line, isBinary } = readResult(this.operation, problems);
    const content = fromEntries([
      ...(json ? [['application/json', { schema: types.schema(json) }] as const] : []),
      ...(event ? [['text/event-stream', { schema: types.schema(event) }] as const] : []),
      ...(line ? [['application/x-jsonl', { schema: types.schema(line) }] as const] : []),
      ...(isBinary
        ? [['application/octet-stream', { schema: { type: 'string', format: 'binary' } }] as const]
        : []),
    ]);
    const failure = this.#failure();
    const hasContent = Object.keys(content).length > 0;
    return {
      '200': { description: 'The request succeeded.', ...(hasContent && { content }) },
      ...(failure && { '4XX': failure, '5XX': failure }),
    };
  }

  /** Returns the error response; undefined if the release does not declare its type. */
  #failure(): Json | undefined {
    const { roots } = this.context;
    const wanted = this.operation.isBeta
      ? ['BetaErrorResponse', 'ErrorResponse']
      : ['ErrorResponse'];
    const name = wanted.find((one) => roots.has(one));
    if (name === undefined) return undefined;
    const schema = reference(name);
    return { description: 'The request failed.', content: { 'application/json': { schema } } };
  }
}

function isArray(schema: Json): boolean {
  if (schema['type'] === 'array') return true;
  const choices: unknown = schema['anyOf'];
  return Array.isArray(choices) && choices.some((one) => (one as Json)['type'] === 'array');
}
