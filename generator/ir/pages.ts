/** The table of page styles: how a list is recognized, continued, and shown to callers. */

interface PageStyleRow {
  /** The properties, besides `data`, by which the response of a list is recognized. */
  readonly response: readonly string[];
  /** The query parameter by which the list is recognized. */
  readonly query: string;
  /**
   * The query parameter that takes the cursor of the previous page as it is. Its type also accepts null, because the
   * cursor of the last page is null.
   */
  readonly continuedBy?: string;
  /** The class of a page in the runtime, then the classes that it extends. */
  readonly classes: readonly [string, ...string[]];
  /** What the runtime exports for the style. */
  readonly exports: readonly string[];
}

/** If a list fits several rows, the last of them is its style, because later rows are more specific. */
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
  /** `cursor`, with `prev_page` in responses. */
  bidirectional: {
    response: ['next_page', 'prev_page'],
    query: 'page',
    continuedBy: 'page',
    classes: ['BidirectionalPageCursor', 'PageCursor'],
    exports: ['BidirectionalPageCursor'],
  },
  /** `cursor` for a report, whose responses have the time at which their data was computed. */
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

/** Returns a row by its general type, so that callers read its columns and compare no styles. */
export function pageStyle(style: PageStyle): PageStyleRow {
  return PAGE_STYLES[style];
}
