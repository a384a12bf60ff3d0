/** The public classes of list pages. `paging.ts`, which is loaded late, finds and requests the next page. */
import { loadOnce } from '../late.js';
import type { Exchange } from '../request/decoder.js';
import { ignoreFailure } from '../request/failure.js';
import type { Query } from '../request/options.js';
import { decodeJSON } from './decode.js';
import type * as paging from './paging.js';
import type { PageRequest } from './paging.js';
import { APIPromise } from './promise.js';

export type { PageRequest } from './paging.js';

const loadPaging = /* @__PURE__ */ loadOnce(() => import('./paging.js'));

/** The request of a page, and the code of `paging.ts`. */
export interface PageSource extends PageRequest {
  readonly paging: typeof paging;
}

/**
 * The class of a page. Its instances are typed as `unknown`, since the generated client declares the page type of each
 * operation.
 */
export interface PageConstructor {
  new (body: object, source: PageSource): unknown;
  /**
   * Loads `paging.ts`. A method of the class, so that the bundle of a client without lists does not contain that code.
   */
  load(): Promise<typeof paging>;
}

/** Params of a list that is paged by id. */
export interface PageParams {
  /** The maximum number of items per page. */
  limit?: number;
  /** Requests the page that ends before the item with this id. */
  before_id?: string;
  /** Requests the page that starts after the item with this id. */
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
  /** The `next_page` of the previous page. Not set or null: the first page. */
  page?: string | null;
}

/** The response of a list that is paged by cursor. */
export interface PageCursorResponse<Item> {
  data: Item[];
  next_page: string | null;
}

/** The field that all pages have. */
interface PageBody<Item> {
  readonly data: Item[];
}

/** A page of a list. `for await` iterates over the items of this page and of all pages after it. */
export abstract class AbstractPage<Item> {
  readonly data: Item[];
  readonly #source: PageSource;

  static load(): Promise<typeof paging> {
    return loadPaging();
  }

  constructor(body: object, source: PageSource) {
    this.#source = source;
    source.paging.copyFields(body, this);
    this.data = (body as PageBody<Item>).data;
  }

  /** Returns the query parameters of the next page, or undefined on the last page. */
  protected abstract nextQuery(source: PageSource): Query | undefined;

  /** Returns the items of this page. */
  getPaginatedItems(): Item[] {
    return this.data;
  }

  hasNextPage(): boolean {
    return this.nextPageRequestOptions() !== null;
  }

  /**
   * Returns the query parameters of the next page, or null on the last page. Throws an `InvalidResponseError` if the
   * page does not have the fields that lead to the next page.
   */
  nextPageRequestOptions(): { readonly query: Query } | null {
    const query = this.nextQuery(this.#source);
    return query === undefined ? null : { query };
  }

  /** Requests the next page. Throws a `ClaudeError` on the last page, and if the next page would be this page again. */
  async getNextPage(): Promise<this> {
    return this.requestPage(this.nextPageRequestOptions()?.query);
  }

  /** Iterates over this page and all pages after it. Throws a `ClaudeError` if a cursor repeats. */
  iterPages(): AsyncGenerator<this, void> {
    return this.#source.paging.walk<this>(this);
  }

  [Symbol.asyncIterator](): AsyncGenerator<Awaited<Item>, void> {
    return this.#source.paging.itemsFrom<Item>(this);
  }

  /** Requests another page of this list. See `requestPage` in `paging.ts`. */
  protected async requestPage(query: Query | undefined, check?: string): Promise<this> {
    return (await this.#source.paging.requestPage(this.#source, query, check)) as this;
  }
}

interface Loading {
  load(): Promise<typeof paging>;
}

/**
 * A base class of pages with further fields, which the constructor copies from the body. A type only: the fields of a
 * class would overwrite the copies, and Babel's presets reject `declare` fields.
 */
type PageWith<Fields> = Loading &
  (abstract new <Item>(body: object, source: PageSource) => AbstractPage<Item> & Fields);

const PageByID = AbstractPage as unknown as PageWith<{
  readonly has_more: boolean;
  readonly first_id: string | null;
  readonly last_id: string | null;
}>;

/**
 * A page of a list that is paged by id. The next page starts after `last_id`, or, if the request has `before_id`, ends
 * before `first_id`.
 */
export class Page<Item> extends PageByID<Item> {
  protected override nextQuery({ paging, query }: PageSource): Query | undefined {
    return paging.nextByID(this, query);
  }
}

const PageByCursor = AbstractPage as unknown as PageWith<{ readonly next_page: string | null }>;

/** A page of a list that is paged by cursor. A page before the last page can be empty. */
export class PageCursor<Item> extends PageByCursor<Item> {
  protected override nextQuery({ paging }: PageSource): Query | undefined {
    return paging.nextByCursor(this);
  }
}

type CursorPageWith<Fields> = Loading &
  (new <Item>(body: object, source: PageSource) => PageCursor<Item> & Fields);

const PageByCursors = PageCursor as unknown as CursorPageWith<{
  readonly prev_page: string | null;
}>;

/** A page of a list that is paged by cursor in both directions. */
export class BidirectionalPageCursor<Item> extends PageByCursors<Item> {
  hasPreviousPage(): boolean {
    return !!this.prev_page;
  }

  /** Requests the previous page. Throws a `ClaudeError` on the first page. */
  async getPreviousPage(): Promise<this> {
    const query = this.prev_page ? { page: this.prev_page } : undefined;
    return this.requestPage(query, 'hasPreviousPage');
  }
}

const PageOfReport = PageCursor as unknown as CursorPageWith<{
  readonly has_more: boolean;
  /** When the API last updated the data of the report (RFC 3339). The report does not count later activity. */
  readonly data_refreshed_at: string | null;
}>;

/**
 * A page of a usage or cost report. Besides the fields of a page by cursor, it has `has_more` and `data_refreshed_at`.
 */
export class ReportPageCursor<Item> extends PageOfReport<Item> {}

/**
 * The promise of a list. Use `await` for the first page, or `for await` for the items of all pages. `P` is not
 * constrained to a page of `Item`: the compiler would have to check the constraint for every list of the client.
 */
export class PagePromise<P, Item> extends APIPromise<P> {
  constructor(exchange: Promise<Exchange>, PageClass: PageConstructor, request: PageRequest) {
    const loading = PageClass.load();
    // Awaiting the page reports the failure.
    ignoreFailure(loading);
    super(exchange, async (arrived) => {
      const body = await decodeJSON.decode(arrived);
      const paging = await loading;
      return new PageClass(paging.checkPage(body, arrived.response), {
        ...request,
        paging,
      });
    });
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Awaited<Item>, void> {
    const page: unknown = await this;
    yield* page as AbstractPage<Item>;
  }
}
