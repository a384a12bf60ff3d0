/** Emits the constant that describes an operation for the runtime. */
import type { Body, QueryParameter } from '../../ir/api.js';
import { FILES } from '../../ir/emitted-files.js';
import { type ResultVisitor, visitResult } from '../../ir/results.js';
import type { MethodPlan } from '../../plan/types.js';
import { writeLocalConstant } from '../code.js';
import type { Imports } from '../imports.js';
import { propertyName, stringLiteral } from '../text.js';

function list(values: readonly string[]): string {
  return `[${values.map(stringLiteral).join(', ')}]`;
}

function record(entries: readonly (readonly [string, string])[]): string {
  return `{ ${entries.map(([key, value]) => `${propertyName(key)}: ${stringLiteral(value)}`).join(', ')} }`;
}

/** The runtime's decoder for a result; JSON and pages need none. */
function decoder(imports: Imports): ResultVisitor<string | undefined> {
  const named = (name: string) => () => imports.value(name, FILES.runtime);
  return {
    json: () => undefined,
    page: () => undefined,
    none: () => undefined,
    binary: named('binary'),
    jsonl: named('jsonl'),
    sse: named('sse'),
    'json-or-sse': ({ when }) =>
      `${imports.value('sseWhen', FILES.runtime)}(${stringLiteral(when)})`,
  };
}

function encoder({ encoding, param, jsonParts = [] }: Body, imports: Imports): string {
  const plain = imports.value(encoding, FILES.runtime);
  const encode =
    jsonParts.length > 0
      ? `${imports.value('jsonParts', FILES.runtime)}(${list(jsonParts)}, ${plain})`
      : plain;
  if (param === undefined) return encode;
  return `${imports.value('bodyParam', FILES.runtime)}(${stringLiteral(param)}, ${encode})`;
}

/** The parameters whose lists and objects are not written in brackets. */
function styles(parameters: readonly QueryParameter[], imports: Imports): readonly string[] {
  const entries = parameters.flatMap(({ name, style }) =>
    style === undefined ? [] : [`${propertyName(name)}: ${imports.value(style, FILES.runtime)}`],
  );
  if (entries.length === 0) return [];
  return [`styledQuery: ${imports.value('styled', FILES.runtime)}({ ${entries.join(', ')} })`];
}

function fields({ operation }: MethodPlan, imports: Imports): readonly string[] {
  const { method, path, server, fixedQuery, queryParameters, headerParameters } = operation;
  const { body, result, bakedBetas } = operation;
  const decode = visitResult(result, decoder(imports));
  const fixed = Object.entries(fixedQuery);
  return [
    `method: ${stringLiteral(method)}`,
    `path: ${stringLiteral(path)}`,
    ...(server === undefined
      ? []
      : [`baseURL: ${imports.value('ownServer', FILES.runtime)}(${stringLiteral(server)})`]),
    ...(fixed.length > 0 ? [`fixedQuery: ${record(fixed)}`] : []),
    ...(queryParameters.length > 0
      ? [`query: ${list(queryParameters.map(({ name }) => name))}`]
      : []),
    ...styles(queryParameters, imports),
    ...(headerParameters.length > 0
      ? [`headers: ${record(headerParameters.map(({ name, header }) => [name, header] as const))}`]
      : []),
    ...(body ? [`encode: ${encoder(body, imports)}`] : []),
    ...(decode === undefined ? [] : [`decode: ${decode}`]),
    ...(bakedBetas.length > 0 ? [`betas: ${list(bakedBetas)}`] : []),
  ];
}

export function operationConstant(method: MethodPlan, imports: Imports): string {
  const type = imports.type('Operation', FILES.runtime);
  const value = `{ ${fields(method, imports).join(', ')} }`;
  return writeLocalConstant({ name: method.constant, type, value });
}
