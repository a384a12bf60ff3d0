/** The public exports that only clients of this API have. */
export type { ApiKeySetter } from './schemes.js';
