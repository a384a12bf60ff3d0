/** Lists that come in pages: each page knows how to ask for the next one. */
import { decodeJSON } from './decode.js';
import { ClaudeError, InvalidResponseError } from '../errors.js';
import type { Exchange } from '../request/decoder.js';
import type { Query } from '../request/options.js';
import { APIPromise } from './promise.js';

/** How a page was asked for. */
export interface PageRequest {
  /** The query of the request. */
  readonly query: Query;
  /** Asks for another page of the same list, the same request with these query parameters over it: to be awaited. */
  readonly ask: (query: Query) => unknown;
}

/** What leads from page to page. */
interface Linked<P> {
  nextPageRequestOptions(): { readonly query: Query } | null;
  getNextPage(): Promise<P>;
}

/** A page's class. Which page it makes is the word of who also says so of the operation. */
export type PageConstructor = new (body: object, request: PageRequest) => unknown;

/** What a list by ids may be asked for. */
export interface PageParams {
  limit?: number;
  before_id?: string;
  after_id?: string;
}

/** What it answers with. */
export interface PageResponse<Item> {
  data: Item[];
  has_more: boolean;
  first_id: string | null;
  last_id: string | null;
}

/** What a list by cursor may be asked for. */
export interface PageCursorParams {
  limit?: number;
  page?: string | null;
}

/** What it answers with. */
export interface PageCursorResponse<Item> {
  data: Item[];
  next_page: string | null;
}

/** One page of a list. `for await` reads its items and those of all pages after it. */
export abstract class AbstractPage<Item> {
  declare readonly data: Item[];
  readonly #request: PageRequest;

  constructor(body: object, request: PageRequest) {
    this.#request = request;
    Object.defineProperties(this, Object.getOwnPropertyDescriptors(body));
  }

  /** The query parameters that lead to the next page; undefined at the end. */
  protected abstract nextQuery(asked: Query): Query | undefined;

  /** The items of this page. */
  getPaginatedItems(): Item[] {
    return this.data;
  }

  hasNextPage(): boolean {
    return this.nextPageRequestOptions() !== null;
  }

  /** What the request for the next page says that this one's did not; null at the end. */
  nextPageRequestOptions(): { readonly query: Query } | null {
    const query = this.nextQuery(this.#request.query);
    return query === undefined ? null : { query };
  }

  /** The next page. Throws a `ClaudeError` at the end, and where the next page would be this one again. */
  async getNextPage(): Promise<this> {
    return this.ask(this.nextPageRequestOptions()?.query);
  }

  /** This page and all after it. Throws a `ClaudeError` where the list goes in circles. */
  iterPages(): AsyncGenerator<this, void> {
    return walk<this>(this);
  }

  [Symbol.asyncIterator](): AsyncGenerator<Awaited<Item>, void> {
    return itemsFrom<Item>(this);
  }

  /** Another page of this list. */
  protected async ask(query: Query | undefined): Promise<this> {
    if (query === undefined)
      throw new ClaudeError('There are no more pages; ask hasNextPage() first.');
    const same = Object.entries(query).every(
      ([name, value]) => this.#request.query[name] === value,
    );
    if (same) throw circular(JSON.stringify(query));
    return (await this.#request.ask(query)) as this;
  }
}

/** A page by ids: `after_id` is the last id of the page before, or `before_id` its first, for who asked backwards. */
export class Page<Item> extends AbstractPage<Item> {
  declare readonly has_more: boolean;
  declare readonly first_id: string | null;
  declare readonly last_id: string | null;

  protected override nextQuery(asked: Query): Query | undefined {
    if (this.data.length === 0 || !this.has_more) return undefined;
    const isBackwards = (asked['before_id'] ?? null) !== null;
    return isBackwards ? cursor('before_id', this.first_id) : cursor('after_id', this.last_id);
  }
}

/** A page by cursor: `page` is the `next_page` of the page before. A page may be empty and not the last. */
export class PageCursor<Item> extends AbstractPage<Item> {
  declare readonly next_page: string | null;

  protected override nextQuery(): Query | undefined {
    return cursor('page', this.next_page);
  }
}

/** A page by cursor that also knows the page before it. */
export class BidirectionalPageCursor<Item> extends PageCursor<Item> {
  declare readonly prev_page: string | null;

  hasPreviousPage(): boolean {
    return cursor('page', this.prev_page) !== undefined;
  }

  /** The page before. Throws a `ClaudeError` at the beginning. */
  async getPreviousPage(): Promise<this> {
    return this.ask(cursor('page', this.prev_page));
  }
}

/**
 * A list on its way: `await` it for the first page, or `for await` it for the items of all pages. That `P` is a page of
 * such items is, like all that an operation answers with, the caller's word; the compiler would prove it for every list.
 */
export class PagePromise<P, Item> extends APIPromise<P> {
  constructor(exchange: Promise<Exchange>, PageClass: PageConstructor, request: PageRequest) {
    super(exchange, async (answered) => new PageClass(await readPage(answered), request));
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Awaited<Item>, void> {
    const page: unknown = await this;
    yield* itemsFrom<Item>(page as AbstractPage<Item>);
  }
}

/** `Awaited` as the compiler has what a generator yields; with another type it would compare the two at length. */
async function* itemsFrom<Item>(first: AbstractPage<Item>): AsyncGenerator<Awaited<Item>, void> {
  for await (const page of walk<AbstractPage<Item>>(first)) yield* page.getPaginatedItems();
}

async function* walk<P extends Linked<P>>(first: P): AsyncGenerator<P, void> {
  const seen = new Set<string>();
  let page = first;
  for (;;) {
    yield page;
    const next = page.nextPageRequestOptions();
    if (next === null) return;
    const key = JSON.stringify(next.query);
    if (seen.has(key)) throw circular(key);
    seen.add(key);
    page = await page.getNextPage();
  }
}

/** A page without `data` is an empty one: the API may leave out what is empty. */
async function readPage(exchange: Exchange): Promise<object> {
  const body = await decodeJSON.decode(exchange);
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
    const page = body as { data?: unknown };
    page.data ??= [];
    if (Array.isArray(page.data)) return page;
  }
  const { status, headers } = exchange.response;
  throw new InvalidResponseError(status, body, 'The answer is not a page of a list.', headers);
}

function cursor(name: string, value: string | null | undefined): Query | undefined {
  return value === null || value === undefined || value === '' ? undefined : { [name]: value };
}

function circular(query: string): ClaudeError {
  return new ClaudeError(`The list goes in circles at ${query}.`);
}
