/** Prints a table of the comparison: equal and different items by part, and the number of differences by reason. */
import { type Comparison, type PartName, PARTS } from './compare.js';
import { type Listed, sortDifferences } from './differences.js';
import type { Pair } from './pairs.js';

export function printTable(pair: Pair, { parts }: Comparison, listed: Listed): void {
  const lines = (Object.keys(PARTS) as readonly PartName[]).flatMap((name) => {
    const { all, differing } = parts[name];
    if (all.length === 0) return [];
    const equal = all.length - differing.length;
    const share = ((100 * equal) / all.length).toFixed(1);
    const { unlisted, byReason } = sortDifferences(differing, listed[name]);
    const reasons = byReason.map(([reason, count]) => `${count} ${reason}`);
    const deliberate = differing.length - unlisted.length;
    const counts = `${deliberate} differ deliberately, ${unlisted.length} without a reason`;
    const details = reasons.map((text) => `    ${text}`);
    return [`  ${name}: ${equal} of ${all.length} equal (${share} %), ${counts}`, ...details];
  });
  console.info([`SDK ${pair.sdk}, ${pair.title}`, ...lines].join('\n'));
}
