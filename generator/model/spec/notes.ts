/** Says where types of schemas are narrower than JSON Schema, or JavaScript is. */
import type { Report } from '../report.js';

export class SchemaNotes {
  readonly #big: string[] = [];

  constructor(private readonly output: Report) {}

  /** An integer of 64 bits: JSON numbers of JavaScript have 53. */
  bigNumber(where: string): void {
    this.#big.push(where);
  }

  /** `prefixItems` without `items`. */
  openList(where: string, length: number): void {
    const message = `the list is typed as exactly ${length} items, although more may follow`;
    this.output.warn(where, message, 'add `items: false`, or a schema of the other items');
  }

  /** Reports big numbers once: they are in most specs that have one. */
  report(): void {
    const [first, ...others] = this.#big;
    if (first === undefined) return;
    const more = others.length > 0 ? `, here and in ${others.length} more places` : '';
    const message = `numbers of \`format: int64\`${more} lose digits beyond 2^53`;
    this.output.warn(first, message, 'describe ids of that size as strings');
  }
}
