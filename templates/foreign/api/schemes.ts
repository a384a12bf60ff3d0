/** How credentials are sent. */

/** Supplies the API key. Called before every request. */
export type ApiKeySetter = () => Promise<string>;

/** How one credential is sent, and the option that holds it. The options of `basic` are `username` and `password`. */
export type Scheme =
  | { readonly kind: 'basic' }
  | { readonly kind: 'bearer'; readonly option: string }
  /** In a header, or a query parameter, of this name. */
  | { readonly kind: 'header' | 'query'; readonly name: string; readonly option: string };
