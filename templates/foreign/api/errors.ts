/** The error classes of the client. */
// Late parts import all errors from here: bundlers then put them into one file.
export * from '../errors.js';
