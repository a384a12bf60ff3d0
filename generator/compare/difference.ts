/** Differences between two types, at a place in them, before anyone says which direction they have. */
import type { ChangeKind } from './kinds.js';

/** Kinds that exist for requests and responses alike. */
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
  /** From the value compared: `tools[].name`; empty for the value itself. */
  readonly place: string;
  /** What is different: the values that came or went, or the type before and after. */
  readonly detail: string;
}

/** Two named types, compared wherever one took the place of the other. */
export interface Pair {
  readonly before: string;
  readonly after: string;
}

/** What a comparison of two types finds: differences, and the named types that it did not look into. */
export interface Findings {
  readonly differences: Difference[];
  readonly inner: { readonly pair: Pair; readonly place: string }[];
}

/** `tools[]` and `name` -> `tools[].name`; `tools[]` and `[type=custom]` -> `tools[type=custom]`, as selectors have it. */
export function joinPlaces(outer: string, inner: string): string {
  if (outer === '' || inner === '') return outer + inner;
  if (!inner.startsWith('[')) return `${outer}.${inner}`;
  return /^\[[^\]]/.test(inner) ? outer.replace(/\[\]$/, '') + inner : outer + inner;
}
