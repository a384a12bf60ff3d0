/** Reads the path, query and header parameters of operations. */
import type { HeaderParameter, PathParameter, QueryParameter } from '../../ir/api.js';
import type { Property } from '../../ir/schema.js';
import { quote } from '../../quote.js';
import type { ManifestOperation } from '../../validate/manifest.js';
import { listed, type Report } from '../report.js';
import { documented } from './documentation.js';
import { below, get, getObject, getText, type Json } from './json.js';
import type { RawOperation, RawParameter } from './paths.js';
import type { SchemaReader } from './reader.js';
import type { Styles } from './styles.js';

export interface Parameters {
  readonly pathParameters: readonly PathParameter[];
  readonly queryParameters: readonly QueryParameter[];
  readonly headerParameters: readonly HeaderParameter[];
}

interface ParameterReading {
  readonly reader: SchemaReader;
  readonly styles: Styles;
  /** Lower-case names of headers that the client sets itself. */
  readonly ownHeaders: ReadonlySet<string>;
  readonly report: Report;
}

/** A header name is a `token` (RFC 9110, section 5.6.2). */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

export function isHeaderName(name: string): boolean {
  return TOKEN.test(name);
}

/**
 * Headers about the connection and the length of the body. The Fetch standard does not allow callers to set them.
 */
const HEADERS_OF_FETCH: readonly string[] = [
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

function isOfFetch({ name }: RawParameter): boolean {
  return HEADERS_OF_FETCH.includes(name.toLowerCase());
}

export function readParameters(
  operation: RawOperation,
  configured: ManifestOperation | undefined,
  reading: ParameterReading,
): Parameters {
  const { reader, styles, report } = reading;
  const inPlace = (place: string): readonly RawParameter[] =>
    operation.parameters.filter((parameter) => parameter.in === place);
  for (const cookie of inPlace('cookie')) {
    report.warn(
      operation.where,
      `the cookie parameter \`${cookie.name}\` is ignored: clients send no cookies`,
      'describe it as a header if the API needs it',
    );
  }
  for (const { name } of inPlace('header').filter((header) => !isHeaderName(header.name))) {
    const message = `${quote(name)} is not a header name`;
    report.error(operation.where, message, 'write it with letters, digits and `-`');
  }
  for (const { name } of inPlace('header').filter(isOfFetch)) {
    const message = `the header parameter \`${name}\` is ignored: the Fetch standard does not allow callers to set it`;
    report.warn(operation.where, message, 'remove the parameter');
  }
  return {
    pathParameters: readPathParameters(operation, inPlace('path'), reading),
    queryParameters: inPlace('query')
      .filter(({ name }) => !Object.hasOwn(operation.fixedQuery, name))
      .map((parameter) => readQueryParameter(parameter, reader, styles, operation.where)),
    headerParameters: readHeaders(operation, inPlace('header'), reading, configured),
  };
}

function readQueryParameter(
  parameter: RawParameter,
  reader: SchemaReader,
  styles: Styles,
  where: string,
): QueryParameter {
  const property = readProperty(parameter, reader);
  const read = { raw: parameter, schema: property.schema, where };
  const style = styles.ofQuery(read);
  // Callers write `ids` for `ids[]`, since the client appends the brackets to the names of lists.
  const name = styles.isBracketed(read) ? parameter.name.slice(0, -2) : parameter.name;
  return { ...property, name, ...(style && { style }) };
}

/** Returns whether the spec describes the header `anthropic-beta` for the operation. */
export function hasBetaHeader({ parameters }: RawOperation): boolean {
  return parameters.some(
    (parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === 'anthropic-beta',
  );
}

function readProperty(parameter: RawParameter, reader: SchemaReader): Property {
  const content = getObject(parameter.raw, 'content');
  const [mediaType] = Object.keys(content);
  const owner = mediaType === undefined ? parameter.raw : getObject(content, mediaType);
  const raw = get(owner, 'schema') ?? {};
  const keys = mediaType === undefined ? [] : ['content', mediaType];
  return {
    name: parameter.name,
    schema: reader.read(raw, below(parameter.pointer, ...keys, 'schema')),
    required: get(parameter.raw, 'required') === true,
    ...documented(raw),
    ...documented(parameter.raw),
  };
}

function readPathParameters(
  operation: RawOperation,
  parameters: readonly RawParameter[],
  { reader, styles, report }: ParameterReading,
): readonly PathParameter[] {
  const placeholders = [...operation.path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  for (const name of placeholders.filter((name, index) => placeholders.indexOf(name) < index)) {
    report.error(
      operation.where,
      `the path has the placeholder \`{${name}}\` twice`,
      'give each placeholder a different name',
    );
  }
  for (const { name } of parameters.filter((parameter) => !placeholders.includes(parameter.name))) {
    const message = `the path has no placeholder for the path parameter \`${name}\``;
    const hint = `rename or remove the parameter; placeholders: ${listed(placeholders)}`;
    report.error(operation.where, message, hint);
  }
  return [...new Set(placeholders)].map((name) => {
    const parameter = parameters.find((candidate) => candidate.name === name);
    if (parameter) {
      const property = readProperty(parameter, reader);
      const { where } = operation;
      const style = styles.ofPath({ raw: parameter, schema: property.schema, where });
      return { ...property, required: true, ...(style && { style }) };
    }
    report.error(
      operation.where,
      `the placeholder \`{${name}}\` has no path parameter`,
      'describe the parameter under `parameters` with `in: path`',
    );
    return { name, schema: { kind: 'string' }, required: true };
  });
}

function readHeaders(
  { where }: RawOperation,
  parameters: readonly RawParameter[],
  { reader, styles, ownHeaders }: ParameterReading,
  configured: ManifestOperation | undefined,
): readonly HeaderParameter[] {
  const fields = new Map(
    Object.entries(configured?.params ?? {}).map(([field, { header }]) => [
      header.toLowerCase(),
      field,
    ]),
  );
  const described = parameters
    .filter((one) => !ownHeaders.has(one.name.toLowerCase()) && !isOfFetch(one))
    .map((parameter) => {
      const property = readProperty(parameter, reader);
      const style = styles.ofHeader({ raw: parameter, schema: property.schema, where });
      return {
        ...property,
        name:
          fields.get(parameter.name.toLowerCase()) ??
          paramName(parameter.raw) ??
          fieldName(parameter.name),
        header: parameter.name,
        ...(style && { style }),
      };
    });
  const known = new Set(described.map(({ header }) => header.toLowerCase()));
  const added = [...fields]
    .filter(([header]) => !known.has(header))
    .map(([header, name]) => ({
      name,
      header,
      schema: { kind: 'string' } as const,
      required: false,
    }));
  return [...described, ...added];
}

/** Returns the params field for a header or for the whole body, if the document names one. */
export function paramName(described: Json): string | undefined {
  return getText(described, 'x-claude-param');
}

/** Returns the params field for a header: `user_profile_id` for `anthropic-user-profile-id`. */
function fieldName(header: string): string {
  return header
    .toLowerCase()
    .replace(/^(anthropic|x)-/, '')
    .replace(/[^a-z0-9]+/g, '_');
}
