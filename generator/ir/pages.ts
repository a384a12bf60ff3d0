/**
 * The table of page styles: how the generator recognizes a list, how the client requests its next page, and which
 * classes callers see.
 */

interface PageStyleRow {
  /** The properties, besides `data`, by which the generator recognizes responses of the style. */
  readonly response: readonly string[];
  /** The query parameter by which the generator recognizes lists of the style. */
  readonly query: string;
  /**
   * The query parameter that takes the cursor of the previous page unchanged. Its type also accepts null, because the
   * cursor of the last page is null.
   */
  readonly continuedBy?: string;
  /** The class of a page in the runtime, then the page classes of other styles that it extends. */
  readonly classes: readonly [string, ...string[]];
  /** The names that the runtime exports for the style. */
  readonly exports: readonly string[];
}

/** If a list fits several rows, the last of these rows is its style, because later rows are more specific. */
export const PAGE_STYLES = {
  /**
   * Responses have `data`, `has_more`, `first_id` and `last_id`. The next page is requested with `after_id`, or with
   * `before_id` if the call had `before_id`.
   */
  id: {
    response: ['has_more', 'last_id'],
    query: 'after_id',
    classes: ['Page'],
    exports: ['Page', 'PageParams', 'PageResponse'],
  },
  /** Responses have `data` and `next_page`. The next page is requested with `page`. */
  cursor: {
    response: ['next_page'],
    query: 'page',
    continuedBy: 'page',
    classes: ['PageCursor'],
    exports: ['PageCursor', 'PageCursorParams', 'PageCursorResponse'],
  },
  /** Like `cursor`, with `prev_page` in responses. */
  bidirectional: {
    response: ['next_page', 'prev_page'],
    query: 'page',
    continuedBy: 'page',
    classes: ['BidirectionalPageCursor', 'PageCursor'],
    exports: ['BidirectionalPageCursor'],
  },
  /**
   * Like `cursor`. Responses also have `has_more`, and `data_refreshed_at`: when the API last updated the data of a
   * report.
   */
  report: {
    response: ['next_page', 'has_more', 'data_refreshed_at'],
    query: 'page',
    continuedBy: 'page',
    classes: ['ReportPageCursor', 'PageCursor'],
    exports: ['ReportPageCursor'],
  },
} as const satisfies Readonly<Record<string, PageStyleRow>>;

export type PageStyle = keyof typeof PAGE_STYLES;

export const PAGE_STYLE_NAMES = Object.keys(PAGE_STYLES) as readonly PageStyle[];

/** Returns a row as a `PageStyleRow`, so that callers read its columns instead of comparing styles. */
export function pageStyle(style: PageStyle): PageStyleRow {
  return PAGE_STYLES[style];
}
