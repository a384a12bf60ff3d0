/** Tunes V8 for a process that runs for about two seconds. */
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** From Node 22 on, V8 has a middle compiler tier and does not have the flag. */
const FIRST_WITH_MIDDLE_TIER = 22;

/** Keeps compiled code for later runs, where Node chooses. Node 20 does not have it. */
const { enableCompileCache } = module as { readonly enableCompileCache?: () => void };

/** Optimizing most code costs more than it saves in such a short run: only the hottest code is optimized. */
export function tuneEngine(): void {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < FIRST_WITH_MIDDLE_TIER) setFlagsFromString('--interrupt-budget=6000000');
  enableCompileCache?.();
}
