/** Which of two threads formats a file: whichever claims it first. */

/** A shared counter per file: a thread that sets it from 0 to 1 has the file. */
export type Claims = Int32Array<SharedArrayBuffer>;

/** More files than any client has. Each costs four bytes. */
export const MOST_CLAIMS = 2 ** 16;

export function newClaims(): Claims {
  return new Int32Array(new SharedArrayBuffer(MOST_CLAIMS * Int32Array.BYTES_PER_ELEMENT));
}

/** Returns whether the calling thread has the file now. */
export function claim(claims: Claims, number: number): boolean {
  return Atomics.compareExchange(claims, number, 0, 1) === 0;
}
