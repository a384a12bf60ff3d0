/** Plans one method: its arguments, its params type, its page types and its union of betas. */
import { InputError } from '../diagnostics.js';
import type { Api, Namespace, Operation } from '../ir/api.js';
import { pageStyle } from '../ir/pages.js';
import { partsOf } from '../ir/results.js';
import type { ObjectSchema, Property, Schema } from '../ir/schema.js';
import { givenSchema, propertiesOf } from '../ir/shape.js';
import {
  classIdentifier,
  constantIdentifier,
  type Identifiers,
  type Names,
  parameterIdentifier,
  typeIdentifier,
} from './identifiers.js';
import { plural, singular } from './inflection.js';
import { headerTypesOf } from './header-types.js';
import type {
  HeaderTypePlan,
  MethodPlan,
  ParamsPlan,
  StreamVariants,
  TypeParameter,
} from './types.js';

export interface MethodContext {
  readonly api: Api;
  readonly parametersOf: (schema: string) => readonly TypeParameter[];
  readonly headerTypes: readonly HeaderTypePlan[];
  readonly identifiers: Identifiers;
  /** Body schemas whose type already is the params type of a method. */
  readonly bodies: Set<string>;
  /** Names of page types that a method has already declared. */
  readonly pages: Set<string>;
}

/**
 * Returns the first part of the names of a method's types: `BetaMessageBatchCreate` for the beta method
 * `messages.batches.create`.
 */
export function methodStem({ name, namespace }: Pick<Operation, 'name' | 'namespace'>): string {
  const segments = name.split('.');
  const method = segments.pop() ?? '';
  const chain = [...segments.map(singular), method];
  return typeIdentifier(classIdentifier(namespace === 'beta' ? ['beta', ...chain] : chain));
}

/** Returns the object schema that a schema is or refers to; undefined for another schema, such as a union. */
function resolveObject(api: Api, schema: Schema): ObjectSchema | undefined {
  if (schema.kind === 'object') return schema;
  const target = schema.kind === 'ref' ? api.schemas.get(schema.name) : undefined;
  return target && resolveObject(api, target.schema);
}

function rejectDuplicates(
  operation: Operation,
  body: readonly Property[],
  fields: readonly Property[],
): void {
  const betas = operation.takesBetas ? ['betas'] : [];
  // The parts of a composed body may have fields of the same name.
  const inBody = new Set(body.map(({ name }) => name));
  const names = [...inBody, ...fields.map(({ name }) => name), ...betas];
  const duplicates = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  if (duplicates.length === 0) return;
  throw new InputError(
    duplicates.map((name) => ({
      where: operation.key,
      message: `two fields of its params would be called '${name}'`,
      hint: 'rename the query or header parameter in the spec: path, query, header and body fields share one object',
    })),
  );
}

/**
 * Returns the type parameters of the params: those of the body, and `B` if two accepted betas cannot be combined, since
 * the type of `betas` then depends on the betas of the call.
 */
function paramsParameters(
  { acceptedBetas, body }: Operation,
  { api, parametersOf }: MethodContext,
): readonly TypeParameter[] {
  const ofBody = body?.schema.kind === 'ref' ? parametersOf(body.schema.name) : [];
  const isNeeded = !ofBody.includes('B') && conflictsAmong(acceptedBetas, api).length > 0;
  return isNeeded ? ['B', ...ofBody] : ofBody;
}

function planParams(
  operation: Operation,
  stem: string,
  context: MethodContext,
): ParamsPlan | undefined {
  const { api, identifiers, bodies } = context;
  const { body } = operation;
  const given = body && givenSchema(body);
  const bodySchema = given?.kind === 'ref' ? given.name : undefined;
  const object = given && resolveObject(api, given);
  const isListed = given?.kind === 'object' && !given.rest;
  const fields = [
    ...operation.pathParameters.slice(0, -1),
    ...(isListed ? given.properties : []),
    ...operation.queryParameters,
    ...operation.headerParameters,
  ];
  const { takesBetas } = operation;
  rejectDuplicates(operation, given && !isListed ? propertiesOf(given, api.schemas) : [], fields);
  if (!body && fields.length === 0 && !takesBetas) return undefined;

  const isBody =
    bodySchema !== undefined && fields.length === 0 && !takesBetas && !bodies.has(bodySchema);
  if (isBody) bodies.add(bodySchema);
  const name = identifiers.claim(`${stem}Params`);
  const parameters = paramsParameters(operation, context);
  return {
    name,
    parameters,
    ...(bodySchema !== undefined && { bodySchema }),
    ...(given && !isListed && { body: given }),
    // An interface cannot extend a type with an index signature if it adds fields of other types.
    extendsBody: bodySchema !== undefined && object !== undefined && !object.rest,
    isBody,
    fields,
    headerTypes: headerTypesOf(operation, context.headerTypes),
    ...planVariants(operation, name, parameters, identifiers),
    optional:
      body?.required !== true &&
      ![...fields, ...(object?.properties ?? [])].some(({ required }) => required),
  };
}

function planVariants(
  operation: Operation,
  name: string,
  parameters: readonly TypeParameter[],
  identifiers: Identifiers,
): { readonly variants?: StreamVariants } {
  const { choice } = partsOf(operation.result);
  if (!choice || !parameters.includes('S')) return {};
  const helper = `${methodStem(streamHelper(operation))}Params`;
  return {
    variants: {
      field: choice.when,
      base: identifiers.claim(`${name}Base`),
      streaming: identifiers.claim(`${name}Streaming`),
      nonStreaming: identifiers.claim(`${name}NonStreaming`),
      ...(operation.helpers.includes('stream') && { helper: identifiers.claim(helper) }),
    },
  };
}

/** Returns the operation under the name of its helper: `messages.stream` for `messages.create`. */
export function streamHelper<T extends Pick<Operation, 'name'>>(operation: T): T {
  return { ...operation, name: operation.name.replace(/[^.]*$/, 'stream') };
}

/**
 * Claims names of page types, such as `MessageBatchesPage`. The first method that lists an item names its page type.
 */
function planPages(
  { result, namespace }: Operation,
  { api, identifiers, pages }: MethodContext,
): readonly string[] {
  const { page } = partsOf(result);
  if (page?.item.kind !== 'ref') return [];
  const items = plural(typeIdentifier(nameIn(namespace, page.item.name, api)));
  // As in the SDK, there is a name for the page class of the style and for each class that it extends.
  const wanted = pageStyle(page.style).classes.map((suffix) => items + suffix);
  return wanted.flatMap((name) => {
    if (pages.has(name)) return [];
    pages.add(name);
    return [identifiers.claim(name)];
  });
}

/** Returns the name of a schema in a namespace. If both namespaces share the schema, beta uses its alias `Beta…`. */
function nameIn(namespace: Namespace, schema: string, { schemas }: Api): string {
  const beta = `Beta${schema}`;
  const isPair = schemas.get(schema)?.aliases?.includes(beta) ?? false;
  return namespace === 'beta' && isPair ? beta : schema;
}

/**
 * Returns the plan of a method.
 *
 * @param constants the names that the resource's file already uses for operation constants
 * @throws InputError if two fields of the params have the same name
 */
export function planMethod(
  operation: Operation,
  context: MethodContext,
  constants: Names,
): MethodPlan {
  const stem = methodStem(operation);
  const name = operation.name.slice(operation.name.lastIndexOf('.') + 1);
  const placeholder = operation.pathParameters.at(-1);
  const params = planParams(operation, stem, context);
  return {
    name,
    constant: constants.claim(methodConstant(operation.name)),
    operation,
    ...(placeholder && { positional: positionalName(placeholder.name) }),
    ...(params && { params }),
    pageAliases: planPages(operation, context),
    ...planBetas(operation, stem.replace(/^Beta/, ''), context),
  };
}

function planBetas(
  { acceptedBetas }: Operation,
  stem: string,
  { api, identifiers }: MethodContext,
): Pick<MethodPlan, 'betaUnion' | 'conflicts'> {
  const conflicts = conflictsAmong(acceptedBetas, api);
  if (acceptedBetas.length === 0) return { conflicts };
  return { betaUnion: identifiers.claim(`${stem}Beta`), conflicts };
}

function conflictsAmong(ids: readonly string[], { betas }: Api): MethodPlan['conflicts'] {
  const among = new Set(ids);
  return betas
    .filter(({ id }) => among.has(id))
    .flatMap(({ id, conflicts }) => {
      return conflicts
        .filter((other) => id < other && among.has(other))
        .map((other) => [id, other] as const);
    });
}

/**
 * Returns the name of the constant that describes an operation. Types cannot have this name, since they may be in the
 * same file.
 */
export function methodConstant(name: string): string {
  return constantIdentifier(name.slice(name.lastIndexOf('.') + 1));
}

/**
 * Returns the name of the argument for the last placeholder of the path. It differs from the arguments `params` and
 * `options`.
 */
function positionalName(wireName: string): string {
  const name = parameterIdentifier(wireName);
  return name === 'params' || name === 'options' ? `${name}Value` : name;
}
