/** Takes a spec's paths apart: one raw operation per verb and path key. */
import type { HttpMethod, Namespace } from '../../ir/api.js';
import type { Report } from '../report.js';
import type { SpecDocument } from './document.js';
import { below, get, getList, getObject, getText, isObject, type Json } from './json.js';

/** An operation before its schemas are read. */
export interface RawOperation {
  /** How reports call it: verb and whole path key. */
  readonly where: string;
  /** JSON pointer of `raw`. */
  readonly pointer: string;
  readonly raw: Json;
  readonly key: string;
  readonly namespace: Namespace;
  readonly method: HttpMethod;
  readonly path: string;
  readonly fixedQuery: Readonly<Record<string, string>>;
  /** Of the operation and of its path, references resolved. */
  readonly parameters: readonly RawParameter[];
}

export interface RawParameter {
  readonly raw: Json;
  readonly pointer: string;
  readonly name: string;
  readonly in: string;
}

const METHODS: Readonly<Record<string, HttpMethod>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
};
const UNSUPPORTED_METHODS = ['head', 'options', 'trace', 'query'];

export function readPaths(document: SpecDocument): readonly RawOperation[] {
  const paths = getObject(document.root, 'paths');
  const operations = Object.keys(paths).flatMap((pathKey) => readPath(document, paths, pathKey));
  if (operations.length === 0 && Object.keys(paths).length === 0) {
    document.report.error(
      '#/paths',
      'the spec has no paths',
      'give a spec that describes operations',
    );
  }
  reportDuplicates(operations, document.report);
  return operations;
}

function readPath(document: SpecDocument, paths: Json, pathKey: string): readonly RawOperation[] {
  const pointer = below('#/paths', pathKey);
  const item = document.dereference(get(paths, pathKey), pointer);
  if (!item) return [];
  if (!pathKey.startsWith('/')) {
    document.report.error(pointer, 'a path must start with `/`', `write it as \`/${pathKey}\``);
    return [];
  }
  for (const verb of UNSUPPORTED_METHODS.filter((name) => Object.hasOwn(item, name))) {
    const message = `operations with ${verb.toUpperCase()} are left out`;
    document.report.warn(
      `${verb.toUpperCase()} ${pathKey}`,
      message,
      'remove it from the spec, or ignore this',
    );
  }
  return Object.entries(METHODS).flatMap(([verb, method]) => {
    const raw = get(item, verb);
    if (!isObject(raw)) return [];
    const place = { pathKey, method, pointer: below(pointer, verb) };
    return [readOperation(document, raw, item, place)];
  });
}

interface Place {
  readonly pathKey: string;
  readonly method: HttpMethod;
  readonly pointer: string;
}

function readOperation(document: SpecDocument, raw: Json, item: Json, place: Place): RawOperation {
  const { pathKey, method, pointer } = place;
  const [path = '', query = ''] = pathKey.split(/\?(.*)/s);
  const fixedQuery = Object.fromEntries(new URLSearchParams(query));
  const where = `${method} ${pathKey}`;
  const parameters = new Map<string, RawParameter>();
  for (const list of [item, raw]) {
    getList(list, 'parameters').forEach((parameter, index) => {
      const read = readParameter(document, parameter, `${where}, parameter ${index + 1}`, pointer);
      if (read) parameters.set(`${read.in} ${read.name}`, read);
    });
  }
  return {
    where,
    pointer,
    raw,
    key: `${method} ${path}`,
    namespace: fixedQuery['beta'] === 'true' ? 'beta' : 'stable',
    method,
    path,
    fixedQuery,
    parameters: [...parameters.values()],
  };
}

function readParameter(
  document: SpecDocument,
  value: unknown,
  where: string,
  pointer: string,
): RawParameter | undefined {
  const raw = document.dereference(value, where);
  if (!raw) return undefined;
  const name = getText(raw, 'name');
  const place = getText(raw, 'in');
  if (name !== undefined && name !== '' && place !== undefined) {
    return { raw, pointer: below(pointer, 'parameters', name), name, in: place };
  }
  document.report.error(where, 'has no `name` or no `in`', 'write both');
  return undefined;
}

/** The name of a placeholder says nothing on the wire: `/v1/files/{file_id}` and `/v1/files/{id}` are one path. */
function reportDuplicates(operations: readonly RawOperation[], report: Report): void {
  const first = new Map<string, RawOperation>();
  for (const operation of operations) {
    const key = `${operation.namespace} ${anonymous(operation.key)}`;
    const before = first.get(key);
    if (!before) {
      first.set(key, operation);
      continue;
    }
    const message = `is the same operation as \`${before.where}\``;
    report.error(operation.where, message, 'keep one of the two in the spec');
  }
}

/** `/v1/files/{file_id}` -> `/v1/files/{}`. */
export function anonymous(path: string): string {
  return path.replace(/\{[^{}]*\}/g, '{}');
}
