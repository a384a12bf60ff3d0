/** Emits the constant that describes an operation for the runtime. */
import type { Body, Operation } from '../../ir/api.js';
import type { BodyEncoding } from '../../ir/bodies.js';
import { FILES } from '../../ir/emitted-files.js';
import { type ResultVisitor, visitResult } from '../../ir/results.js';
import type { Property } from '../../ir/schema.js';
import type { MethodPlan, Plan } from '../../plan/types.js';
import { writeLocalConstant } from '../code.js';
import type { Imports } from '../imports.js';
import { objectKey, stringLiteral } from '../text.js';

function list(values: readonly string[]): string {
  return `[${values.map(stringLiteral).join(', ')}]`;
}

function record(entries: readonly (readonly [string, string])[]): string {
  return `{ ${entries.map(([key, value]) => `${objectKey(key)}: ${stringLiteral(value)}`).join(', ')} }`;
}

/**
 * Writes the decoder for a result; undefined for JSON and pages of the default media type, and for responses without
 * content.
 */
function decoder(imports: Imports): ResultVisitor<string | undefined> {
  const named = (name: string) => () => imports.value(name, FILES.runtime);
  const ofType = (mediaType: string | undefined): string | undefined =>
    mediaType === undefined
      ? undefined
      : `${imports.value('jsonFrom', FILES.forms)}(${stringLiteral(mediaType)})`;
  return {
    json: ({ mediaType }) => ofType(mediaType),
    page: ({ mediaType }) => ofType(mediaType),
    none: () => undefined,
    binary: named('binary'),
    jsonl: named('jsonl'),
    sse: named('sse'),
    'json-or-sse': ({ when }) =>
      `${imports.value('sseWhen', FILES.runtime)}(${stringLiteral(when)})`,
  };
}

/**
 * The encoders that `runtime/index` exports. Other encoders are in `runtime/forms`, which only clients that need them
 * contain.
 */
const IN_RUNTIME: readonly string[] = ['json', 'multipart', 'jsonParts', 'bodyParam'];

/** Imports an export of the runtime, and returns its name. */
type Named = (name: string) => string;

interface Encoding {
  /** Imports an encoder of bodies. */
  readonly encoders: Named;
  /** Imports a function that writes lists and objects. */
  readonly styles: Named;
}

/** The runtime's encoder of each kind of body. */
const ENCODERS: Readonly<Record<BodyEncoding, (body: Body, encoding: Encoding) => string>> = {
  json: ({ mediaType }, { encoders }) =>
    mediaType === undefined
      ? encoders('json')
      : `${encoders('jsonAs')}(${stringLiteral(mediaType)})`,
  multipart: (body, { encoders }) => withPartTypes(body, encoders('multipart'), encoders),
  'form-data': (body, { encoders }) => withPartTypes(body, encoders('formData'), encoders),
  urlencoded: ({ styles: own = {} }, { encoders, styles }) => {
    const entries = Object.entries(own).map(
      ([name, style]) => `${objectKey(name)}: ${styles(style)}`,
    );
    return `${encoders('urlEncoded')}(${entries.length > 0 ? `{ ${entries.join(', ')} }` : ''})`;
  },
  text: ({ mediaType = 'text/plain' }, { encoders }) =>
    `${encoders('text')}(${stringLiteral(mediaType)})`,
  bytes: ({ mediaType }, { encoders }) =>
    `${encoders('bytes')}(${mediaType === undefined ? '' : stringLiteral(mediaType)})`,
};

function withPartTypes({ jsonParts = [], partTypes }: Body, form: string, encoders: Named): string {
  const typed = partTypes
    ? `${encoders('typedParts')}(${record(Object.entries(partTypes))}, ${form})`
    : form;
  return jsonParts.length === 0 ? typed : `${encoders('jsonParts')}(${list(jsonParts)}, ${typed})`;
}

function encoder(body: Body, imports: Imports): string {
  const encoders: Named = (name) =>
    imports.value(name, IN_RUNTIME.includes(name) ? FILES.runtime : FILES.forms);
  const styles: Named = (name) => imports.value(name, FILES.styles);
  const encode = ENCODERS[body.encoding](body, { encoders, styles });
  const chosen = body.orJson === true ? `${encoders('jsonOr')}(${encode})` : encode;
  if (body.param === undefined) return chosen;
  return `${encoders('bodyParam')}(${stringLiteral(body.param)}, ${chosen})`;
}

/**
 * Returns whether a parameter of the path has a style. The runtime does not insert such a parameter itself: a function
 * of `styles` writes the path.
 */
export function hasStyledPath({ pathParameters }: Operation): boolean {
  return pathParameters.some(({ style }) => style !== undefined);
}

function isStyled<T extends { readonly style?: string }>(
  parameter: T,
): parameter is T & { readonly style: string } {
  return parameter.style !== undefined;
}

/** Writes the setting with the styles of parameters; an empty list if no parameter has a style. */
function styles(operation: Operation, imports: Imports): readonly string[] {
  const { path, pathParameters, queryParameters, headerParameters } = operation;
  const named = (style: string) => imports.value(style, FILES.styles);
  const entries = (parameters: readonly (Property & { readonly style?: string })[]) =>
    parameters.filter(isStyled).map(({ name, style }) => `${objectKey(name)}: ${named(style)}`);
  const inQuery = entries(queryParameters);
  const inHeaders = headerParameters
    .filter(isStyled)
    .map(
      ({ name, header, style }) =>
        `${objectKey(name)}: [${stringLiteral(header)}, ${named(style)}]`,
    );
  const parts = [
    ...(hasStyledPath(operation)
      ? [`path: ${stringLiteral(path)}`, `inPath: { ${entries(pathParameters).join(', ')} }`]
      : []),
    ...(inQuery.length > 0 ? [`query: { ${inQuery.join(', ')} }`] : []),
    ...(inHeaders.length > 0 ? [`headers: { ${inHeaders.join(', ')} }`] : []),
  ];
  return parts.length > 0
    ? [`styled: ${imports.value('styled', FILES.styles)}({ ${parts.join(', ')} })`]
    : [];
}

/** Returns the names of the params that the runtime sends in the query or passes to functions of `styles`. */
function queryNames(operation: Operation): readonly string[] {
  const { pathParameters, queryParameters, headerParameters } = operation;
  return [
    ...(hasStyledPath(operation) ? pathParameters.slice(0, -1) : []),
    ...queryParameters,
    ...headerParameters.filter(isStyled),
  ].map(({ name }) => name);
}

function fields({ operation }: MethodPlan, imports: Imports): readonly string[] {
  const { method, path, server, fixedQuery, headerParameters } = operation;
  const { body, result, bakedBetas } = operation;
  const decode = visitResult(result, decoder(imports));
  const fixed = Object.entries(fixedQuery);
  const query = queryNames(operation);
  const headers = headerParameters.filter((header) => !isStyled(header));
  return [
    `method: ${stringLiteral(method)}`,
    `path: ${stringLiteral(hasStyledPath(operation) ? '' : path)}`,
    ...(server === undefined
      ? []
      : [`baseURL: ${imports.value('ownServer', FILES.runtime)}(${stringLiteral(server)})`]),
    ...(fixed.length > 0 ? [`fixedQuery: ${record(fixed)}`] : []),
    ...(query.length > 0 ? [`query: ${list(query)}`] : []),
    ...styles(operation, imports),
    ...(headers.length > 0
      ? [`headers: ${record(headers.map(({ name, header }) => [name, header] as const))}`]
      : []),
    ...(body ? [`encode: ${encoder(body, imports)}`] : []),
    ...(decode === undefined ? [] : [`decode: ${decode}`]),
    ...(bakedBetas.length > 0 ? [`betas: ${list(bakedBetas)}`] : []),
  ];
}

/**
 * Returns whether an operation has a parameter or a field with a style. The index of the runtime does not export
 * styles.
 */
export function hasStyles({ api }: Plan): boolean {
  return api.operations.some(
    ({ pathParameters, queryParameters, headerParameters, body }) =>
      body?.styles !== undefined ||
      [...pathParameters, ...queryParameters, ...headerParameters].some(isStyled),
  );
}

/** Returns whether an operation needs an encoder or a decoder that the index of the runtime does not export. */
export function hasForms({ api }: Plan): boolean {
  return api.operations.some(({ body, result }) => {
    const ofResult = 'mediaType' in result ? result.mediaType : undefined;
    return ofResult !== undefined || (body !== undefined && isRare(body));
  });
}

function isRare({ encoding, mediaType, orJson, partTypes }: Body): boolean {
  const isOther = orJson === true || mediaType !== undefined || partTypes !== undefined;
  return isOther || !IN_RUNTIME.includes(encoding);
}

export function operationConstant(method: MethodPlan, imports: Imports): string {
  const type = imports.type('Operation', FILES.runtime);
  const value = `{ ${fields(method, imports).join(', ')} }`;
  return writeLocalConstant({ name: method.constant, type, value });
}
