/** The public surface that only clients of this API have. */
export type { ApiKeySetter } from './schemes.js';
