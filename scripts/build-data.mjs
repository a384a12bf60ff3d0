/** Writes the data files of the package. Each build runs this script after the bundler. */
import { buildManifest, formatRuntime, mergeSpecs } from '../dist/commands/shipped.js';
import { inRoot, run } from './run.mjs';

await run(() =>
  Promise.all([mergeSpecs('specs', inRoot('dist/specs')), buildManifest(), formatRuntime()]),
);
