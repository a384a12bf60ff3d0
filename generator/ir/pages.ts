/** The table of page styles: how a list is recognized, continued, and shown to callers. */

interface PageStyleRow {
  /** A list of the style is recognized by these properties of its response, besides `data`, and by its query parameter. */
  readonly response: readonly string[];
  readonly query: string;
  /**
   * A query parameter that takes a property of the page before as it is. It accepts null as well, which the last
   * page has there.
   */
  readonly continuedBy?: string;
  /** The runtime's class of a page, then the classes that it extends. */
  readonly classes: readonly [string, ...string[]];
  /** What the runtime exports for the style. */
  readonly exports: readonly string[];
}

/** The style of a list is the last one that it fits: later rows are more specific. */
export const PAGE_STYLES = {
  /**
   * Responses have `data`, `has_more`, `first_id` and `last_id`; next is `after_id`, or `before_id` after a call with
   * `before_id`.
   */
  id: {
    response: ['has_more', 'last_id'],
    query: 'after_id',
    classes: ['Page'],
    exports: ['Page', 'PageParams', 'PageResponse'],
  },
  /** Responses have `data` and `next_page`; next is `page`. */
  cursor: {
    response: ['next_page'],
    query: 'page',
    continuedBy: 'page',
    classes: ['PageCursor'],
    exports: ['PageCursor', 'PageCursorParams', 'PageCursorResponse'],
  },
  /** `cursor` with `prev_page` as well. */
  bidirectional: {
    response: ['next_page', 'prev_page'],
    query: 'page',
    continuedBy: 'page',
    classes: ['BidirectionalPageCursor', 'PageCursor'],
    exports: ['BidirectionalPageCursor'],
  },
  /** `cursor` of a report, which says when its data was computed. */
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

/** Typed as a row, so that callers ask what a style means, not which one it is. */
export function pageStyle(style: PageStyle): PageStyleRow {
  return PAGE_STYLES[style];
}
