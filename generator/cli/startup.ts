/** Tunes the engine for a process that lives for two seconds. */
import { setFlagsFromString } from 'node:v8';

/** Engines with a middle tier, from Node 22 on, optimize with more thought, and do not know the flag. */
const FIRST_WITH_MIDDLE_TIER = 22;

/** A run is over before most optimized code has paid for its making: let only the hottest code be optimized. */
export function tuneEngine(): void {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < FIRST_WITH_MIDDLE_TIER) setFlagsFromString('--interrupt-budget=600000');
}
