/**
 * Collects the parts of schemas that the emitted types do not represent, and integers that JavaScript numbers round.
 */
import { quote } from '../../quote.js';
import type { Report } from '../report.js';
import type { Json } from './json.js';
import type { Tags } from './keywords.js';
import { isOutsideSchemas } from './reference-places.js';
import { findUnread, findWrongKinds, findWrongValues, SCHEMA } from './kinds.js';

export class SchemaNotes {
  readonly #big: string[] = [];
  readonly #wrong = new Map<
    string,
    { readonly where: string; readonly hint: string; more: number }
  >();
  readonly #checked = new Set<Json>();

  constructor(private readonly output: Report) {}

  /** Notes a 64-bit integer. JavaScript numbers are exact only up to 53 bits. */
  bigNumber(where: string): void {
    this.#big.push(where);
  }

  /** Checks the keywords of a schema. Checks each schema once, since the reader may read it several times. */
  check(raw: Json, where: string): void {
    if (this.#checked.has(raw)) return;
    this.#checked.add(raw);
    const found = [findWrongKinds(raw, SCHEMA), findWrongValues(raw), findUnread(raw)];
    for (const { message, hint } of found.flat()) this.#note(message, where, hint);
  }

  /** Notes names in `required` that are not described under `properties`. */
  undescribed(names: readonly string[], where: string): void {
    for (const name of names) {
      const message = `${quote(name)} is required, but not described: it is not in the type`;
      this.#note(message, where, 'describe it under `properties`');
    }
  }

  /** Notes tags of `discriminator.mapping` that are not values of the property. */
  unfitTags({ property, unfit }: Tags, where: string): void {
    for (const tag of unfit) {
      const message = `\`mapping\` lists ${quote(tag)}, which is not of the type of ${quote(property)}: the tag has no effect`;
      this.#note(message, where, `correct the tag, or the type of ${quote(property)}`);
    }
  }

  /** Warns of a reference to a part of the document that is not a schema. */
  reference(target: string, where: string): void {
    if (!isOutsideSchemas(target)) return;
    const message = `\`$ref\` leads to ${quote(target)}, which is not a schema: the type is \`unknown\``;
    this.output.warn(where, message, 'refer to a schema, such as `#/components/schemas/Name`');
  }

  #note(message: string, where: string, hint: string): void {
    const before = this.#wrong.get(message);
    if (before) before.more += 1;
    else this.#wrong.set(message, { where, hint, more: 0 });
  }

  /** Warns of a schema with a `discriminator` that other schemas extend. */
  parent(where: string): void {
    const message =
      'values have only the fields of this schema, not the fields of schemas that extend it';
    this.output.warn(where, message, 'list these schemas under `oneOf` beside `discriminator`');
  }

  /** Warns of `prefixItems` without `items`, since the tuple type has a fixed length. */
  openList(where: string, length: number): void {
    const message = `the list is typed as exactly ${length} items, although more may follow`;
    this.output.warn(where, message, 'add `items: false`, or a schema of the other items');
  }

  /**
   * Reports each collected message once, with the number of other places, since a spec with one such problem usually
   * has many.
   */
  report(): void {
    for (const [message, { where, hint, more }] of this.#wrong)
      this.output.warn(where, `${message}${inPlaces(more)}`, hint);
    const [first, ...others] = this.#big;
    if (first === undefined) return;
    const message = `JavaScript numbers lose digits of \`format: int64\` beyond 2^53${inPlaces(others.length)}`;
    this.output.warn(first, message, 'describe ids of that size as strings');
  }
}

function inPlaces(more: number): string {
  return more > 0 ? `, here and in ${more} more ${more === 1 ? 'place' : 'places'}` : '';
}
