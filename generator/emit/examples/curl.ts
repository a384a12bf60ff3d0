/** Writes calls as curl commands that send the same requests as the client. */
import type { Api, Operation } from '../../ir/api.js';
import { partsOf } from '../../ir/results.js';
import { shellWord } from '../../shell.js';
import { credentialFlags } from './credentials.js';
import { type Call, isWithoutParams } from './example.js';
import { FILE_NAME, jsonOf, type Sample, type SampleField } from './sample.js';
import { encode, textOf, writeStyle } from './styles.js';

/** The number of characters, without the name of the field, above which a list or an object gets several lines. */
const WIDTH = 80;

interface Parts {
  readonly path: string;
  readonly query: readonly SampleField[];
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: readonly SampleField[];
}

/** Assigns params to the path, the query, headers and the body, as the client does. */
function sortParams({ method, params, id }: Call): Parts {
  const { operation } = method;
  const placeholders = operation.pathParameters.map(({ name }) => name);
  const last = placeholders.at(-1);
  const queryNames = operation.queryParameters.map(({ name }) => name);
  const header = new Map(operation.headerParameters.map((own) => [own.name, own]));
  const values = new Map(params.fields);
  const inPath = (name: string) => placeholders.includes(name) && name !== last;
  const isRest = (name: string) => !inPath(name) && !queryNames.includes(name) && !header.has(name);
  const rest = params.fields.filter(([name]) => isRest(name));
  return {
    path: operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const value = (inPath(name) ? values.get(name) : undefined) ?? id;
      const style = operation.pathParameters.find((one) => one.name === name)?.style;
      return style === undefined ? encode(textOf(value)) : writeStyle(style, name, value);
    }),
    query: [
      ...params.fields.filter(([name]) => queryNames.includes(name)),
      ...(operation.body ? [] : rest),
    ],
    headers: params.fields.flatMap(([name, value]) => {
      const own = header.get(name);
      if (own === undefined) return [];
      return [[own.header, writeStyle(own.style ?? 'simpleHeader', name, value)] as const];
    }),
    body: operation.body ? rest : [],
  };
}

/** Returns the parts of lists and records under names such as `ids[]` and `filter[key]`. */
function flatten(name: string, sample: Sample): readonly SampleField[] {
  switch (sample.kind) {
    case 'scalar':
    case 'file':
      return [[name, sample]];
    case 'list':
      return sample.items.flatMap((item) => flatten(`${name}[]`, item));
    case 'record':
      return sample.fields.flatMap(([key, value]) => flatten(`${name}[${key}]`, value));
  }
}

/** Stands for the base URL if the spec does not have one. */
const PLACEHOLDER_SERVER = 'https://api.example.com';

function addressOf(operation: Operation, { path, query }: Parts, { baseUrl }: Api): string {
  const styles = new Map(operation.queryParameters.map(({ name, style }) => [name, style]));
  const pairs = [
    ...Object.entries(operation.fixedQuery).map((pair) => pair.map(encode).join('=')),
    ...query.flatMap(([name, value]) => {
      const style = styles.get(name);
      if (style !== undefined) return [writeStyle(style, name, value)];
      return flatten(name, value).map(([key, one]) => `${encode(key)}=${encode(textOf(one))}`);
    }),
  ];
  const server = operation.server ?? baseUrl ?? PLACEHOLDER_SERVER;
  return server.replace(/\/+$/, '') + path + (pairs.length > 0 ? `?${pairs.join('&')}` : '');
}

function bodyFlags(call: Call, { body }: Parts): readonly string[] {
  const { encoding, mediaType, param, orJson } = call.method.operation.body ?? { encoding: 'json' };
  const value = body.find(([name]) => name === param)?.[1];
  switch (orJson === true && !body.some(([, one]) => one.kind === 'file') ? 'json' : encoding) {
    case 'json': {
      const text = jsonText(value ?? { ...call.params, fields: body }, '');
      return [typeFlag(mediaType ?? 'application/json'), `--data ${shellWord(text)}`];
    }
    case 'multipart':
      return body.flatMap(([name, field]) => flatten(name, field)).map(partFlag);
    case 'form-data':
      return body.flatMap(([name, field]) => repeated(name, field)).map(partFlag);
    case 'urlencoded':
      return body
        .flatMap(([name, field]) => repeated(name, field))
        .map(([name, field]) => `--data-urlencode ${shellWord(`${name}=${textOf(field)}`)}`);
    case 'text':
      return [
        typeFlag(mediaType ?? 'text/plain'),
        `--data-raw ${shellWord(value ? textOf(value) : '')}`,
      ];
    case 'bytes':
      return [
        typeFlag(mediaType ?? 'application/octet-stream'),
        `--data-binary ${shellWord(`@${FILE_NAME}`)}`,
      ];
  }
}

function typeFlag(mediaType: string): string {
  return `--header ${shellWord(`content-type: ${mediaType}`)}`;
}

function partFlag([name, value]: SampleField): string {
  return value.kind === 'file'
    ? `--form ${shellWord(`${name}=@${FILE_NAME}`)}`
    : `--form-string ${shellWord(`${name}=${textOf(value)}`)}`;
}

/** Returns the items of a list under one name: `ids=a`, `ids=b`. */
function repeated(name: string, sample: Sample): readonly SampleField[] {
  return sample.kind === 'list' ? sample.items.map((item) => [name, item]) : [[name, sample]];
}

/** Writes JSON. Only lists and objects that are too long for one line are written on several lines. */
function jsonText(sample: Sample, indent: string): string {
  const line = JSON.stringify(jsonOf(sample));
  if (indent.length + line.length <= WIDTH) return line;
  const inner = `${indent}  `;
  const broken = (parts: readonly string[]) =>
    parts.map((part) => `\n${inner}${part}`).join(',') + `\n${indent}`;
  switch (sample.kind) {
    case 'scalar':
    case 'file':
      return line;
    case 'list':
      return `[${broken(sample.items.map((item) => jsonText(item, inner)))}]`;
    case 'record':
      return `{${broken(
        sample.fields.map(([name, value]) => `${JSON.stringify(name)}: ${jsonText(value, inner)}`),
      )}}`;
  }
}

function versionHeaders({ protocol, version }: Api): readonly (readonly [string, string])[] {
  const name = protocol.kind === 'claude' ? 'anthropic-version' : protocol.versionHeader;
  return name === undefined ? [] : [[name, version]];
}

/** Returns the flags for a binary or streamed response; an empty list for other responses. */
function outputFlags({ result }: Operation): readonly string[] {
  const { isBytes, isStream } = partsOf(result);
  if (isBytes) return ['--output file'];
  return isStream ? ['--no-buffer'] : [];
}

export function writeCurl(call: Call, api: Api): string {
  const { operation } = call.method;
  const parts = sortParams(call);
  const hasBody = operation.body !== undefined && !isWithoutParams(call);
  const isImplied = operation.method === (hasBody ? 'POST' : 'GET');
  const betas = [...new Set([...operation.bakedBetas, ...call.betas])];
  const headers: readonly (readonly [string, string])[] = [
    ...versionHeaders(api),
    ...(betas.length > 0 ? [['anthropic-beta', betas.join(',')] as const] : []),
    ...parts.headers,
  ];
  const flags = [
    ...(isImplied ? [] : [`--request ${operation.method}`]),
    ...credentialFlags(api.protocol),
    ...headers.map(([name, value]) => `--header ${shellWord(`${name}: ${value}`)}`),
    ...outputFlags(operation),
    ...(hasBody ? bodyFlags(call, parts) : []),
  ];
  return [`curl ${shellWord(addressOf(operation, parts, api))}`, ...flags].join(' \\\n  ');
}
