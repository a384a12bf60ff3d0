/**
 * Reuses what prettier made of the parts of a file. Most changes of a spec change only lines that are formatted without
 * prettier: then a run formats the file without loading prettier.
 */
import { hashText } from '../text-hash.js';
import { type Format, hasPlugins, runPrettier } from './prettify.js';

/** The texts that prettier made of the parts of a file, by a hash of the unformatted text and the options. */
export type Parts = ReadonlyMap<string, string>;

interface Reuse {
  readonly format: Format;
  /** The parts of which `format` has returned the formatted texts. */
  readonly used: Parts;
}

/** Returns a function that takes formatted texts from `known` if possible, and calls prettier for other texts. */
export function reuseParts(known: Parts = new Map()): Reuse {
  const used = new Map<string, string>();
  const format: Format = async (text, options) => {
    // Plugins may change between runs.
    if (hasPlugins(options)) return runPrettier(text, options);
    const key = hashText(`${JSON.stringify(options)}\n${text}`);
    const before = known.get(key);
    const formatted =
      before !== undefined && isSameCode(before, text) ? before : await runPrettier(text, options);
    used.set(key, formatted);
    return formatted;
  };
  return { format, used };
}

/** Characters that prettier adds and removes. */
const LAYOUT = /[\s"'\\;,()|]/g;

/** Returns whether two texts differ only in these characters: a damaged memory must not add code to a client. */
function isSameCode(formatted: string, text: string): boolean {
  return formatted.replace(LAYOUT, '') === text.replace(LAYOUT, '');
}
