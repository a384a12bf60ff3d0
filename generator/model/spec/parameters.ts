/** Sorts an operation's parameters: into its path, its query and its headers. */
import type { HeaderParameter } from '../../ir/api.js';
import type { Property } from '../../ir/schema.js';
import type { ManifestOperation } from '../../validate/manifest.js';
import { listed, type Report } from '../report.js';
import { documented } from './documentation.js';
import { get, getObject } from './json.js';
import type { RawOperation, RawParameter } from './paths.js';
import type { SchemaReader } from './reader.js';

export interface Parameters {
  readonly pathParameters: readonly Property[];
  readonly queryParameters: readonly Property[];
  readonly headerParameters: readonly HeaderParameter[];
}

/** The client sends these on its own. OpenAPI 3.1, section 4.8.12, has the last three ignored as well. */
const OWN_HEADERS = new Set([
  'anthropic-version',
  'anthropic-beta',
  'x-api-key',
  'authorization',
  'accept',
  'content-type',
]);

export function readParameters(
  operation: RawOperation,
  reader: SchemaReader,
  said: ManifestOperation | undefined,
  report: Report,
): Parameters {
  const inPlace = (place: string): readonly RawParameter[] =>
    operation.parameters.filter((parameter) => parameter.in === place);
  for (const cookie of inPlace('cookie')) {
    report.warn(
      operation.where,
      `the cookie \`${cookie.name}\` is left out`,
      'send it as a header if it is needed',
    );
  }
  return {
    pathParameters: readPathParameters(operation, inPlace('path'), reader, report),
    queryParameters: inPlace('query')
      .filter(({ name }) => !Object.hasOwn(operation.fixedQuery, name))
      .map((parameter) => ({
        ...readProperty(parameter, reader),
        name: withoutBrackets(parameter.name),
      })),
    headerParameters: readHeaders(inPlace('header'), reader, said),
  };
}

/** Whether the spec says that an operation may be sent with betas. */
export function hasBetaHeader({ parameters }: RawOperation): boolean {
  return parameters.some(
    (parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === 'anthropic-beta',
  );
}

/** On the wire, arrays are always `ids[]=a&ids[]=b`; callers write `ids`. */
function withoutBrackets(name: string): string {
  return name.endsWith('[]') && name.length > 2 ? name.slice(0, -2) : name;
}

function readProperty(parameter: RawParameter, reader: SchemaReader): Property {
  const [content] = Object.values(getObject(parameter.raw, 'content'));
  const schema = content === undefined ? parameter.raw : content;
  const raw = get(schema as RawParameter['raw'], 'schema') ?? {};
  return {
    name: parameter.name,
    schema: reader.read(raw, parameter.pointer),
    required: get(parameter.raw, 'required') === true,
    ...documented(raw),
    ...documented(parameter.raw),
  };
}

function readPathParameters(
  operation: RawOperation,
  parameters: readonly RawParameter[],
  reader: SchemaReader,
  report: Report,
): readonly Property[] {
  const placeholders = [...operation.path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  for (const name of placeholders.filter((name, index) => placeholders.indexOf(name) < index)) {
    report.error(
      operation.where,
      `has the placeholder \`{${name}}\` twice`,
      'give each a name of its own',
    );
  }
  for (const { name } of parameters.filter((parameter) => !placeholders.includes(parameter.name))) {
    const hint = `the path has ${listed(placeholders)}: rename or remove the parameter`;
    report.error(
      operation.where,
      `has the path parameter \`${name}\` but no such placeholder`,
      hint,
    );
  }
  return [...new Set(placeholders)].map((name) => {
    const parameter = parameters.find((candidate) => candidate.name === name);
    if (parameter) return { ...readProperty(parameter, reader), required: true };
    report.error(
      operation.where,
      `has the placeholder \`{${name}}\` but no such path parameter`,
      'describe it under `parameters` with `in: path`',
    );
    return { name, schema: { kind: 'string' }, required: true };
  });
}

function readHeaders(
  parameters: readonly RawParameter[],
  reader: SchemaReader,
  said: ManifestOperation | undefined,
): readonly HeaderParameter[] {
  const fields = new Map(
    Object.entries(said?.params ?? {}).map(([field, { header }]) => [header.toLowerCase(), field]),
  );
  const described = parameters
    .filter(({ name }) => !OWN_HEADERS.has(name.toLowerCase()))
    .map((parameter) => ({
      ...readProperty(parameter, reader),
      name: fields.get(parameter.name.toLowerCase()) ?? fieldName(parameter.name),
      header: parameter.name,
    }));
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

/** `anthropic-user-profile-id` -> `user_profile_id`. */
function fieldName(header: string): string {
  return header
    .toLowerCase()
    .replace(/^(anthropic|x)-/, '')
    .replace(/[^a-z0-9]+/g, '_');
}
