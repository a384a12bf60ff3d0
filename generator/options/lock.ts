/** What the lock records of the options. */
import { flagOf, OPTION_NAMES, optionOf, type Options } from './table.js';

/** Returns the values other than the default of the options that decide what is emitted, by config key. */
export function changedOptions(options: Options): Readonly<Record<string, unknown>> {
  const changed = OPTION_NAMES.filter(
    (name) => optionOf(name).inLock && options[name] !== optionOf(name).default,
  );
  return Object.fromEntries(changed.map((name) => [flagOf(name), options[name]]));
}
