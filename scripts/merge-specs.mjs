/** Applies the overlays to the imported specs. Each build runs it after the compiler. */
import { mergeSpecs } from '../dist/commands/shipped.js';
import { inRoot, run } from './run.mjs';

await run(() => mergeSpecs('specs', inRoot('dist/specs')));
