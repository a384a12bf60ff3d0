/** Resolves the local `$ref`s of a spec. */
import { suggest } from '../../suggest.js';
import { listed, type Report } from '../report.js';
import { below, get, getText, isObject, type Json } from './json.js';

const SCHEMAS = '#/components/schemas/';
/** A longer chain of references is taken for a circle. */
const MAX_HOPS = 50;

export class SpecDocument {
  readonly #reported = new Set<string>();

  constructor(
    readonly root: Json,
    readonly report: Report,
  ) {}

  /** The value that a reference such as `#/components/parameters/limit` points to, if any. */
  lookUp(reference: string): unknown {
    if (!reference.startsWith('#/')) return undefined;
    let value: unknown = this.root;
    for (const key of reference.slice(2).split('/').map(unescapeKey)) {
      value = isObject(value) || Array.isArray(value) ? get(value as Json, key) : undefined;
    }
    return value;
  }

  /** The object that `value` is or refers to. Anything else is reported and gives undefined. */
  dereference(value: unknown, where: string): Json | undefined {
    let current = value;
    for (let hops = 0; hops < MAX_HOPS; hops += 1) {
      if (!isObject(current)) {
        this.report.error(where, 'is not an object', 'write the object that OpenAPI requires here');
        return undefined;
      }
      const reference = getText(current, '$ref');
      if (reference === undefined) return current;
      current = this.lookUp(reference);
      if (current === undefined) {
        this.reportUnresolved(reference, where);
        return undefined;
      }
    }
    this.report.error(where, 'circular `$ref`', 'replace one of the references with a definition');
    return undefined;
  }

  /** Reports each reference once, however often it is used. */
  reportUnresolved(reference: string, where: string): void {
    if (this.#reported.has(reference)) return;
    this.#reported.add(reference);
    const parent = reference.slice(0, reference.lastIndexOf('/'));
    const container = this.lookUp(parent);
    const siblings = isObject(container)
      ? Object.keys(container).map((key) => below(parent, key))
      : [];
    const missing = parent === '' ? `write it as \`${SCHEMAS}Name\`` : `add \`${parent}\` first`;
    const otherwise = siblings.length > 0 ? `available: ${listed(siblings, 10)}` : missing;
    // Only names are compared: with the long prefix that all siblings share, any two would look alike.
    const nameOf = (pointer: string): string => pointer.slice(parent.length + 1);
    const best = suggest(nameOf(reference), siblings.map(nameOf));
    this.report.error(
      where,
      `unresolved \`$ref\`: \`${reference}\``,
      best === undefined ? otherwise : `did you mean \`${parent}/${best}\`?`,
    );
  }
}

/** `#/components/schemas/Message` -> `Message`; undefined for any other reference. */
export function schemaName(reference: string): string | undefined {
  if (!reference.startsWith(SCHEMAS)) return undefined;
  const rest = reference.slice(SCHEMAS.length);
  return rest === '' || rest.includes('/') ? undefined : unescapeKey(rest);
}

/** Decodes a key of a JSON pointer in a URI: percent-encoding (RFC 6901, section 6), then `~1` and `~0` (section 4). */
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
