/** Selects the options that the lock records. */
import { flagOf, OPTION_NAMES, optionOf, type Options } from './table.js';

/** Returns the options with `inLock` whose value is not the default, by config key. */
export function changedOptions(options: Options): Readonly<Record<string, unknown>> {
  const changed = OPTION_NAMES.filter(
    (name) => optionOf(name).inLock && options[name] !== optionOf(name).default,
  );
  return Object.fromEntries(changed.map((name) => [flagOf(name), options[name]]));
}
