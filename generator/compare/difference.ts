/** Differences between two types, before it is known whether they concern requests or responses. */
import type { ChangeKind } from './kinds.js';

/** Kinds of change to the types of requests and responses. */
export type ShapeKind = Extract<
  ChangeKind,
  | 'gate-shut'
  | 'gate-opened'
  | 'gate-lost-beta'
  | 'gate-gained-beta'
  | 'field-added'
  | 'required-field-added'
  | 'field-removed'
  | 'made-required'
  | 'made-optional'
  | 'made-nullable'
  | 'made-non-null'
  | 'widened'
  | 'narrowed'
  | 'type-changed'
  | 'made-unknown'
  | 'made-known'
  | 'value-listed'
  | 'value-not-listed'
  | 'deprecated'
  | 'not-deprecated'
  | 'type-renamed'
  | 'result-kind'
  | 'header-name'
  | 'body-encoding'
  | 'body-added'
  | 'body-removed'
>;

export interface Difference {
  readonly kind: ShapeKind;
  /** The path from the compared value, such as `tools[].name`; empty for the value itself. */
  readonly place: string;
  /**
   * The text for the `*` of the phrase in `phrases.ts`, such as added values, the types before and after, or betas; may
   * be empty.
   */
  readonly detail: string;
}

/** A named type before a change, and the named type that replaces it. */
export interface Pair {
  readonly before: string;
  readonly after: string;
}

/** The result of a comparison of two types: differences, and pairs of named types that still have to be compared. */
export interface Findings {
  readonly differences: Difference[];
  readonly inner: { readonly pair: Pair; readonly place: string }[];
}

/**
 * Joins places as in selectors: `tools[]` and `name` to `tools[].name`, `tools[]` and `[type=custom]` to
 * `tools[type=custom]`.
 */
export function joinPlaces(outer: string, inner: string): string {
  if (outer === '' || inner === '') return outer + inner;
  if (!inner.startsWith('[')) return `${outer}.${inner}`;
  return /^\[[^\]]/.test(inner) ? outer.replace(/\[\]$/, '') + inner : outer + inner;
}
