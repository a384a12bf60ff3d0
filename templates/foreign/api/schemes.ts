/** How credentials are sent. */

/** Returns the API key. The client calls the function before every request. */
export type ApiKeySetter = () => Promise<string>;

/** How a credential is sent, and the option that holds the credential. `basic` uses `username` and `password`. */
export type Scheme =
  | { readonly kind: 'basic' }
  | { readonly kind: 'bearer'; readonly option: string }
  /** Sent in the header or query parameter `name`. */
  | { readonly kind: 'header' | 'query'; readonly name: string; readonly option: string };
