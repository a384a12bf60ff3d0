/** Pages of lists: each can request the next one. */
import { ClaudeError, InvalidResponseError } from '../errors.js';
import type { Exchange } from '../request/decoder.js';
import type { Query } from '../request/options.js';
import { decodeJSON } from './decode.js';
import { APIPromise } from './promise.js';

/** The request of a page. */
export interface PageRequest {
  readonly query: Query;
  /** Sends the same request with other query parameters. Returns a promise of the page. */
  readonly send: (query: Query) => unknown;
}

/** The methods that {@link walk} needs. */
interface Linked<P> {
  nextPageRequestOptions(): { readonly query: Query } | null;
  getNextPage(): Promise<P>;
}

/** The class of a page. Untyped: the generated client declares the page type of each operation. */
export type PageConstructor = new (body: object, request: PageRequest) => unknown;

/** Params of a list that is paged by id. */
export interface PageParams {
  /** The maximum number of items per page. */
  limit?: number;
  /** Returns the page before this id. */
  before_id?: string;
  /** Returns the page after this id. */
  after_id?: string;
}

/** The response of a list that is paged by id. */
export interface PageResponse<Item> {
  data: Item[];
  has_more: boolean;
  first_id: string | null;
  last_id: string | null;
}

/** Params of a list that is paged by cursor. */
export interface PageCursorParams {
  /** The maximum number of items per page. */
  limit?: number;
  /** The `next_page` of the page before. Not set or null: the first page. */
  page?: string | null;
}

/** The response of a list that is paged by cursor. */
export interface PageCursorResponse<Item> {
  data: Item[];
  next_page: string | null;
}

/** A page of a list. `for await` reads its items and those of all pages after it. */
export abstract class AbstractPage<Item> {
  declare readonly data: Item[];
  readonly #request: PageRequest;

  constructor(body: object, request: PageRequest) {
    this.#request = request;
    Object.defineProperties(this, Object.getOwnPropertyDescriptors(body));
  }

  /** The query parameters of the next page. Undefined on the last page. */
  protected abstract nextQuery(query: Query): Query | undefined;

  /** The items of this page. */
  getPaginatedItems(): Item[] {
    return this.data;
  }

  hasNextPage(): boolean {
    return this.nextPageRequestOptions() !== null;
  }

  /** The query parameters of the next page. Null on the last page. */
  nextPageRequestOptions(): { readonly query: Query } | null {
    const query = this.nextQuery(this.#request.query);
    return query === undefined ? null : { query };
  }

  /** Requests the next page. Throws a `ClaudeError` on the last page, and if the next page is this one. */
  async getNextPage(): Promise<this> {
    return this.requestPage(this.nextPageRequestOptions()?.query);
  }

  /** This page and all pages after it. Throws a `ClaudeError` if a cursor repeats. */
  iterPages(): AsyncGenerator<this, void> {
    return walk<this>(this);
  }

  [Symbol.asyncIterator](): AsyncGenerator<Awaited<Item>, void> {
    return itemsFrom<Item>(this);
  }

  /** Requests another page of this list. */
  protected async requestPage(query: Query | undefined): Promise<this> {
    if (query === undefined) throw new ClaudeError('There is no next page.');
    const same = Object.entries(query).every(
      ([name, value]) => this.#request.query[name] === value,
    );
    if (same) throw repeated(JSON.stringify(query));
    return (await this.#request.send(query)) as this;
  }
}

/** A page of a list that is paged by id. The next page starts after `last_id`, or ends before `first_id` if `before_id` was requested. */
export class Page<Item> extends AbstractPage<Item> {
  declare readonly has_more: boolean;
  declare readonly first_id: string | null;
  declare readonly last_id: string | null;

  protected override nextQuery(query: Query): Query | undefined {
    // The API may omit the other fields of an empty list.
    const { data, has_more: hasMore }: { data: Item[]; has_more?: unknown } = this;
    if (data.length === 0 || hasMore === false) return undefined;
    const next = query['before_id']
      ? cursor('before_id', this.first_id)
      : cursor('after_id', this.last_id);
    return hasMore && next ? next : refuse(this);
  }
}

/** A page of a list that is paged by cursor. A page can be empty without being the last one. */
export class PageCursor<Item> extends AbstractPage<Item> {
  declare readonly next_page: string | null;

  protected override nextQuery(): Query | undefined {
    const next = cursor('page', this.next_page);
    // The last page may omit `next_page`, but then it does not have `has_more: true`.
    return next ?? ((this as { has_more?: unknown }).has_more ? refuse(this) : undefined);
  }
}

/** A page of a list that is paged by cursor in both directions. */
export class BidirectionalPageCursor<Item> extends PageCursor<Item> {
  declare readonly prev_page: string | null;

  hasPreviousPage(): boolean {
    return cursor('page', this.prev_page) !== undefined;
  }

  /** Requests the page before this one. Throws a `ClaudeError` on the first page. */
  async getPreviousPage(): Promise<this> {
    return this.requestPage(cursor('page', this.prev_page));
  }
}

/**
 * The promise of a list: `await` it for the first page, or use `for await` for the items of all pages. `P` is not
 * constrained to a page of `Item`, which the compiler would have to check for every list of the client.
 */
export class PagePromise<P, Item> extends APIPromise<P> {
  constructor(exchange: Promise<Exchange>, PageClass: PageConstructor, request: PageRequest) {
    super(exchange, async (arrived) => new PageClass(await readPage(arrived), request));
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Awaited<Item>, void> {
    const page: unknown = await this;
    yield* itemsFrom<Item>(page as AbstractPage<Item>);
  }
}

/** Returns `Awaited`, as the compiler infers for a generator: another type would have to be compared with it. */
async function* itemsFrom<Item>(first: AbstractPage<Item>): AsyncGenerator<Awaited<Item>, void> {
  for await (const page of walk<AbstractPage<Item>>(first)) {
    for (const item of page.getPaginatedItems()) yield item;
  }
}

async function* walk<P extends Linked<P>>(first: P): AsyncGenerator<P, void> {
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

/** Reads a page. `data` is optional, since the API may omit an empty list. */
async function readPage(exchange: Exchange): Promise<object> {
  const body = await decodeJSON.decode(exchange);
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
    const page = body as { data?: unknown };
    page.data ??= [];
    if (Array.isArray(page.data)) return page;
  }
  return refuse(body, exchange.response);
}

function cursor(name: string, value: string | null | undefined): Query | undefined {
  return value ? { [name]: value } : undefined;
}

/** Throws, since a list that ended here would lose the items of the pages that follow. */
function refuse(page: unknown, { status, headers }: Partial<Response> = {}): never {
  const message = 'The response is not a page of this API version.';
  throw new InvalidResponseError(status, page, message, headers);
}

function repeated(query: string): ClaudeError {
  return new ClaudeError(`The list repeats the page ${query}.`);
}
