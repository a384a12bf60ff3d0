/** The error classes of the client. */
// Code that is loaded late imports all errors from this module, so that bundlers put the errors into one file.
export * from '../errors.js';
