/** Makes what the package needs beside its code. Each build runs it after the compiler. */
import { buildManifest, formatRuntime, mergeSpecs } from '../dist/commands/shipped.js';
import { inRoot, run } from './run.mjs';

await run(() =>
  Promise.all([mergeSpecs('specs', inRoot('dist/specs')), buildManifest(), formatRuntime()]),
);
