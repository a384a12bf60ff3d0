/** Accepts the former names of flags. */
import { commandWord, type Command } from './command.js';

/** Replaces former names with current ones: `audit --manifest=x` becomes `audit --betas=x`. */
export function replaceFormerNames(
  argv: readonly string[],
  commands: readonly Command[],
): readonly string[] {
  const command = commands.find((one) => argv.includes(commandWord(one)));
  const names = new Map<string, string>(
    Object.entries(command?.flags ?? {}).flatMap(([name, { formerName }]) =>
      formerName === undefined ? [] : [[`--${formerName}`, `--${name}`] as const],
    ),
  );
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  return argv.map((word, index) => {
    const [flag = ''] = word.split('=', 1);
    const name = index < end ? names.get(flag) : undefined;
    return name === undefined ? word : name + word.slice(flag.length);
  });
}
