/** Finds and requests the pages of a list. Loaded with the first list. */
import { ClaudeError, InvalidResponseError } from '../api/errors.js';
import type { Query } from '../request/options.js';

/** The query parameters of a page, and a function that requests other pages of the same list. */
export interface PageRequest {
  readonly query: Query;
  /** Sends the same request with other query parameters. Returns a promise of the page. */
  readonly send: (query: Query) => unknown;
}

/** The fields of a page that {@link checkPage} returned. The API may omit all fields except `data`. */
interface PageFields {
  readonly data: readonly unknown[];
  readonly has_more?: unknown;
  readonly first_id?: string | null;
  readonly last_id?: string | null;
  readonly next_page?: string | null;
}

interface ItemPage<Item> extends Linked<ItemPage<Item>> {
  getPaginatedItems(): readonly Item[];
}

/** The methods that {@link walk} needs. */
interface Linked<P> {
  nextPageRequestOptions(): { readonly query: Query } | null;
  getNextPage(): Promise<P>;
}

const ID_FIELDS = 'one of `has_more`, `first_id` and `last_id`';

/**
 * Returns the body of a page. Throws an `InvalidResponseError` if it has no list `data`. On the last page, `data` is
 * optional, since the API may omit an empty list.
 */
export function checkPage(body: unknown, { status, headers }: Response): object {
  const page = body as { data?: unknown; has_more?: unknown; next_page?: unknown } | null;
  if (typeof page === 'object' && page && !Array.isArray(page)) {
    const isLast = page.has_more !== true && !page.next_page;
    if (isLast && (page.data === undefined || page.data === null)) page.data = [];
    if (Array.isArray(page.data)) return page;
  }
  throw new InvalidResponseError(status, body, 'The response is not a page of a list.', headers);
}

/** Copies the fields of a body to a page, except fields with the name of a method of the page. */
export function copyFields(body: object, page: object): void {
  for (const name of Object.getOwnPropertyNames(body)) {
    const field = Object.getOwnPropertyDescriptor(body, name);
    if (field && !(name in page)) Object.defineProperty(page, name, field);
  }
}

/**
 * Returns the query parameters of the next page of a list by id, or undefined on the last page. Throws an
 * `InvalidResponseError` if a field that it needs is missing.
 */
export function nextByID(page: PageFields, query: Query): Query | undefined {
  const { has_more: more } = page;
  const isEmpty = page.data.length === 0;
  // The API may omit the other fields of an empty list.
  if (more === false || (isEmpty && more !== true)) return undefined;
  const isBackwards = (query['before_id'] ?? null) !== null;
  const next = isBackwards ? cursor('before_id', page.first_id) : cursor('after_id', page.last_id);
  if (next === undefined || more !== true) throw unpaged(page, ID_FIELDS);
  return isEmpty ? undefined : next;
}

/**
 * Returns the query parameters of the next page of a list by cursor, or undefined on the last page. Throws an
 * `InvalidResponseError` for a page with `has_more: true` and without `next_page`.
 */
export function nextByCursor(page: PageFields): Query | undefined {
  const next = cursor('page', page.next_page);
  // The last page may omit `next_page`, but then it does not have `has_more: true`.
  if (next === undefined && page.has_more === true) {
    throw unpaged(page, '`next_page`');
  }
  return next;
}

/**
 * Requests another page of a list. Throws a `ClaudeError` if `query` is undefined, or if it is the query of the current
 * page. `check` is the method of the page that returns whether the other page exists.
 */
export function requestPage(
  { query: own, send }: PageRequest,
  query: Query | undefined,
  check = 'hasNextPage',
): unknown {
  if (query === undefined) throw new ClaudeError(`There are no more pages; check ${check}().`);
  const same = Object.keys(query).every((name) => own[name] === query[name]);
  if (same) throw repeated(JSON.stringify(query));
  return send(query);
}

/**
 * Yields the items of a page and of all pages after it. The type of an item is `Awaited<Item>`, which the compiler
 * infers for a generator: for another type, the compiler would compare that type with `Awaited<Item>`.
 */
export async function* itemsFrom<Item>(first: ItemPage<Item>): AsyncGenerator<Awaited<Item>, void> {
  for await (const page of walk<ItemPage<Item>>(first)) {
    for (const item of page.getPaginatedItems()) yield item;
  }
}

/** Yields a page and all pages after it. Throws a `ClaudeError` if a cursor repeats. */
export async function* walk<P extends Linked<P>>(first: P): AsyncGenerator<P, void> {
  const seen = new Set<string>();
  let page = first;
  for (;;) {
    yield page;
    const next = page.nextPageRequestOptions();
    if (next === null) return;
    const key = JSON.stringify(next.query);
    if (seen.has(key)) throw repeated(key);
    seen.add(key);
    page = await page.getNextPage();
  }
}

/** Returns a query with the cursor, or undefined if the value is neither a finite number nor a non-empty string. */
function cursor(name: string, value: unknown): Query | undefined {
  const isCursor = (typeof value === 'string' && value !== '') || Number.isFinite(value);
  return isCursor ? { [name]: value } : undefined;
}

/**
 * Returns the error for a page without the fields for the next page: ending the list would lose the remaining items.
 */
function unpaged(page: object, fields: string): InvalidResponseError {
  const message = `The page lacks ${fields}, which this client needs to find the next page; the API may be of another version than the client.`;
  return new InvalidResponseError(undefined, page, message, undefined);
}

function repeated(query: string): Error {
  return new ClaudeError(`The list repeats the page ${query}.`);
}
