/** Follows local `$ref`s of a spec. */
import { suggest } from '../../suggest.js';
import { listed, type Report } from '../report.js';
import { below, get, getText, isObject, type Json } from './json.js';

const SCHEMAS = '#/components/schemas/';
/** Nobody chains more references than this; who does goes in circles. */
const MAX_HOPS = 50;

export class SpecDocument {
  readonly #told = new Set<string>();

  constructor(
    readonly root: Json,
    readonly report: Report,
  ) {}

  /** What a reference such as `#/components/parameters/limit` points to, if anything. */
  lookUp(reference: string): unknown {
    if (!reference.startsWith('#/')) return undefined;
    let value: unknown = this.root;
    for (const key of reference.slice(2).split('/').map(unescapeKey)) {
      value = isObject(value) || Array.isArray(value) ? get(value as Json, key) : undefined;
    }
    return value;
  }

  /** The object that `value` is or refers to; undefined, and reported, where there is none. */
  dereference(value: unknown, where: string): Json | undefined {
    let current = value;
    for (let hops = 0; hops < MAX_HOPS; hops += 1) {
      if (!isObject(current)) {
        this.report.error(where, 'is not an object', 'write what OpenAPI expects here');
        return undefined;
      }
      const reference = getText(current, '$ref');
      if (reference === undefined) return current;
      current = this.lookUp(reference);
      if (current === undefined) {
        this.reportNowhere(reference, where);
        return undefined;
      }
    }
    this.report.error(where, 'its `$ref`s go in circles', 'let one of them hold the definition');
    return undefined;
  }

  reportNowhere(reference: string, where: string): void {
    if (this.#told.has(reference)) return;
    this.#told.add(reference);
    const parent = reference.slice(0, reference.lastIndexOf('/'));
    const there = this.lookUp(parent);
    const siblings = isObject(there) ? Object.keys(there).map((key) => below(parent, key)) : [];
    const missing =
      parent === '' ? `write it as \`${SCHEMAS}Name\`` : `there is no \`${parent}\` either`;
    const otherwise = siblings.length > 0 ? `there are ${listed(siblings, 10)}` : missing;
    // Names are compared, not all before them: it is the same, and would make any two look alike.
    const nameOf = (pointer: string): string => pointer.slice(parent.length + 1);
    const best = suggest(nameOf(reference), siblings.map(nameOf));
    this.report.error(
      where,
      `\`$ref\` to nowhere: \`${reference}\``,
      best === undefined ? otherwise : `did you mean \`${parent}/${best}\`?`,
    );
  }
}

/** `#/components/schemas/Message` -> `Message`; undefined for references to anything else. */
export function schemaName(reference: string): string | undefined {
  if (!reference.startsWith(SCHEMAS)) return undefined;
  const rest = reference.slice(SCHEMAS.length);
  return rest === '' || rest.includes('/') ? undefined : unescapeKey(rest);
}

/** RFC 6901, section 6 and 4: percent-encoding, then `~1` and `~0`. */
function unescapeKey(key: string): string {
  return decodeUri(key).replaceAll('~1', '/').replaceAll('~0', '~');
}

function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
