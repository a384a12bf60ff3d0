/** Betas that are newer than the client. */
import { ClaudeError } from '../errors.js';

const ID = /^[\w.-]+$/;

declare const unlisted: unique symbol;

/** The id of a beta that this client does not list. {@link unlistedBeta} returns this type. */
export type UnlistedBeta = string & { readonly [unlisted]: true };

/**
 * Returns `id` with a type that `betas` accepts, for a beta that is newer than this client. Throws a `ClaudeError` if
 * `id` is empty or has characters other than `A-Z`, `a-z`, `0-9`, `_`, `.` and `-`.
 */
export function unlistedBeta(id: string): UnlistedBeta {
  if (!ID.test(id)) throw new ClaudeError(`${JSON.stringify(id)} is not the id of a beta.`);
  return id as UnlistedBeta;
}
