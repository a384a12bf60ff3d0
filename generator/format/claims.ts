/** Decides which of two threads formats a file: the thread that claims the file first. */

/** One shared number per file. The thread that changes the number from 0 to 1 formats the file. */
export type Claims = Int32Array<SharedArrayBuffer>;

/** The maximum number of claims: more files than any client has. Each claim takes four bytes. */
export const MAX_CLAIMS = 2 ** 16;

export function newClaims(): Claims {
  return new Int32Array(new SharedArrayBuffer(MAX_CLAIMS * Int32Array.BYTES_PER_ELEMENT));
}

/** Claims a file. Returns false if the other thread has claimed it before. */
export function claim(claims: Claims, number: number): boolean {
  return Atomics.compareExchange(claims, number, 0, 1) === 0;
}
