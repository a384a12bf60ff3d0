/** The option that gives kinds of change another severity: `field-added=risky,widened=safe`. */
import type { Overrides } from '../compare/change.js';
import { CHANGE_KINDS, SEVERITIES } from '../compare/kinds.js';
import { quote } from '../quote.js';
import { didYouMean } from '../suggest.js';
import { list, type Kind, type Refusal } from './kinds.js';

export function severities(): Kind<readonly string[] | undefined> {
  const kind = list('<kind=severity,...>', 'as docs/changes.md lists them');
  return {
    ...kind,
    read: (given, rebase) => {
      const reading = kind.read(given, rebase);
      if ('problem' in reading)
        return { ...reading, hint: 'write pairs, such as field-added=risky' };
      const refusals = (reading.value ?? []).flatMap((pair) => findProblem(pair) ?? []);
      return refusals[0] ?? reading;
    },
  };
}

function findProblem(pair: string): Refusal | undefined {
  const [kind = '', ...rest] = pair.split('=');
  const severity = rest.join('=');
  if (!CHANGE_KINDS.some((one) => one === kind)) {
    const hint = didYouMean(kind, CHANGE_KINDS, 'docs/changes.md lists them');
    return { problem: `unknown kind of change ${quote(kind)}`, hint };
  }
  if (SEVERITIES.some((one) => one === severity)) return undefined;
  const hint = `write ${kind}=${SEVERITIES.join(` or ${kind}=`)}`;
  return { problem: `unknown severity ${quote(severity)}`, hint };
}

/** Returns the value of the option by kind of change. The value must be valid. */
export function readOverrides(pairs: readonly string[] = []): Overrides {
  const entries = pairs.map((pair) => pair.split('='));
  return Object.fromEntries(entries) as Overrides;
}
