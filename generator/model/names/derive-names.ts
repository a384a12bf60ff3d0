/** Derives a method's dotted name from verb and path: `GET /v1/message_batches/{id}` -> `messageBatches.retrieve`. */
import type { HttpMethod, Result } from '../../ir/api.js';
import { partsOf } from '../../ir/results.js';
import { acronymOf } from '../../ir/words.js';
import { anonymous } from '../spec/paths.js';

/** The parts of an operation from which its name is derived. */
export interface Nameable {
  readonly method: HttpMethod;
  readonly path: string;
  readonly result: Result;
}

export const ON_ITEM: Readonly<Record<HttpMethod, string>> = {
  GET: 'retrieve',
  POST: 'update',
  PUT: 'update',
  PATCH: 'update',
  DELETE: 'delete',
};
const ON_COLLECTION: Readonly<Record<HttpMethod, string>> = {
  ...ON_ITEM,
  GET: 'list',
  POST: 'create',
};

/**
 * Returns the names of `operations`, in the same order. Whether a path is a collection depends on the other operations.
 */
export function deriveNames(operations: readonly Nameable[]): readonly string[] {
  const paths = new Set(operations.map(({ path }) => anonymous(path)));
  const items = new Set([...paths].flatMap(collectionsOf));
  const verbs = new Map<string, Set<HttpMethod>>();
  const listed = new Set<string>();
  for (const { path, method, result } of operations) {
    const key = anonymous(path);
    verbs.set(key, (verbs.get(key) ?? new Set()).add(method));
    if (method === 'GET' && isList(result)) listed.add(key);
  }
  return operations.map((operation) => {
    const key = anonymous(operation.path);
    const siblings = verbs.get(key) ?? new Set();
    const isCollection = items.has(key) || listed.has(key);
    const isSingleton = !isCollection && siblings.has('GET') && siblings.size > 1;
    return deriveName(operation, { isCollection, isSingleton });
  });
}

/** Returns each prefix of a path before a placeholder: `/v1/a` for `/v1/a/{}/b`. */
function collectionsOf(path: string): readonly string[] {
  return [...path.matchAll(/\/\{\}/g)].map(({ index }) => path.slice(0, index));
}

function isList(result: Result): boolean {
  const { page, value } = partsOf(result);
  return page !== undefined || value?.kind === 'array';
}

interface Kind {
  /** The path has items below it, or returns a list. */
  readonly isCollection: boolean;
  /** The path is not a collection, but has GET and another verb: it is one value, such as settings. */
  readonly isSingleton: boolean;
}

function deriveName({ method, path, result }: Nameable, kind: Kind): string {
  const segments = anonymous(path).split(/[/:]/).filter(Boolean);
  if (/^v\d+\w*$/.test(segments[0] ?? '')) segments.shift();
  const resources = segments.filter((segment) => segment !== '{}').map(camelCase);
  if (segments.at(-1) === '{}' || kind.isSingleton)
    return [...resources, ON_ITEM[method]].join('.');
  if (kind.isCollection || (resources.length === 1 && !path.includes(':')))
    return [...resources, ON_COLLECTION[method]].join('.');
  const action = resources.at(-1) ?? '';
  const isDownload = action === 'content' && partsOf(result).isBytes === true;
  return [...resources.slice(0, -1), isDownload ? 'download' : action].join('.');
}

/** Returns `mcpOAuthValidate` for `mcp_oauth_validate`. */
export function camelCase(segment: string): string {
  const words = segment.split(/[^A-Za-z0-9]+/).filter(Boolean);
  return words.map((word, index) => (index === 0 ? uncapitalize(word) : capitalize(word))).join('');
}

function uncapitalize(word: string): string {
  return word === word.toUpperCase()
    ? word.toLowerCase()
    : word.charAt(0).toLowerCase() + word.slice(1);
}

function capitalize(word: string): string {
  return acronymOf(word) ?? word.charAt(0).toUpperCase() + word.slice(1);
}
