/** The flags that commands share. */
import { flagOf, OPTION_NAMES, optionOf, type OptionName } from '../options/table.js';
import type { Flag } from './command.js';

export const CONFIG_FLAG: Flag = {
  type: 'string',
  placeholder: '<file>',
  describe: 'Config file (JSON or YAML) with the options above',
  defaultDescription: 'the gen-claude-client key of package.json',
};

/** The flag of an option, as help shows it. */
export function describeFlag(name: OptionName): Flag {
  const { placeholder, shownDefault, help } = optionOf(name);
  const type = placeholder === '' ? 'boolean' : 'string';
  return { type, placeholder, describe: help, defaultDescription: shownDefault };
}

/** The flags of every command that works on a client. */
export const CLIENT_FLAGS: Readonly<Record<string, Flag>> = {
  ...Object.fromEntries(OPTION_NAMES.map((name) => [flagOf(name), describeFlag(name)])),
  config: CONFIG_FLAG,
};
