/** Tunes V8 for a process that runs for one or two seconds. */
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** Node 22 and newer have a V8 with a middle compiler tier and without the flag `--interrupt-budget`. */
const FIRST_WITH_MIDDLE_TIER = 22;

/** Stores compiled code for later runs in a folder that Node chooses. Undefined before Node 22.8. */
const { enableCompileCache } = module as { readonly enableCompileCache?: () => void };

/**
 * Stores compiled code for later runs, if Node can. Before Node 22, also makes V8 optimize only code that runs very
 * often: in such a short run, other optimizations cost more time than they save. A watch generates many times, and
 * keeps the defaults.
 */
export function tuneEngine(argv: readonly string[]): void {
  const [major = 0] = process.versions.node.split('.').map(Number);
  const isShort = !argv.includes('--watch');
  if (isShort && major < FIRST_WITH_MIDDLE_TIER) setFlagsFromString('--interrupt-budget=6000000');
  enableCompileCache?.();
}
