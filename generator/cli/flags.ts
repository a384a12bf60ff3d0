/** The flags that commands share. */
import { flagOf, OPTION_NAMES, optionOf, type OptionName } from '../options/table.js';
import { CHANGE_KINDS, SEVERITIES } from '../compare/kinds.js';
import { TARGET_NAMES } from '../ir/targets.js';
import { loadMethods, SHIPPED_VERSIONS } from '../load/package.js';
import type { Flag, Values } from './command.js';

export const CONFIG_FLAG: Flag = {
  type: 'string',
  placeholder: '<file>',
  describe: 'Config file (JSON or YAML) with options of the client',
  defaultDescription: 'the gen-claude-client key of package.json',
};

/** The values that shells complete, by option. */
const VALUES: Partial<Record<OptionName, Values>> = {
  only: listResources,
  apiVersion: SHIPPED_VERSIONS,
  target: TARGET_NAMES,
  severity: CHANGE_KINDS.flatMap((kind) => SEVERITIES.map((severity) => `${kind}=${severity}`)),
};

/** Returns the resources of the shipped specs, such as `messages` and `beta.messages.batches`. */
async function listResources(): Promise<readonly string[]> {
  const { methods } = await loadMethods();
  return [...new Set(methods.map((method) => method.replace(/\.[^.]+$/, '')))];
}

/** Returns the flag of an option. */
export function describeFlag(name: OptionName): Flag {
  const { placeholder, shownDefault, help } = optionOf(name);
  const type = placeholder === '' ? 'boolean' : 'string';
  const values = VALUES[name];
  const flag = { type, placeholder, describe: help, defaultDescription: shownDefault } as const;
  return values ? { ...flag, values } : flag;
}

/** The nouns for values of the config in shown defaults. */
const NOUNS = { apiVersion: 'version', betas: 'manifest', spec: 'spec' } as const;

/**
 * Returns the flag of an input with the help text of a command. The shown default mentions the config, which can name
 * the input, too.
 */
export function describeInput(name: keyof typeof NOUNS, describe: string): Flag {
  const { shownDefault } = optionOf(name);
  const flag = { ...describeFlag(name), describe };
  return { ...flag, defaultDescription: `the ${NOUNS[name]} in the config, else ${shownDefault}` };
}

/** Returns the flag `--betas` for commands in which it was called `--manifest` before. */
export function describeManifest(describe: string): Flag {
  return { ...describeInput('betas', describe), formerName: 'manifest' };
}

/** The flags of all options, and `--config`. */
export const CLIENT_FLAGS: Readonly<Record<string, Flag>> = {
  ...Object.fromEntries(OPTION_NAMES.map((name) => [flagOf(name), describeFlag(name)])),
  config: CONFIG_FLAG,
};
