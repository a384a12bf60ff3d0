/** Follows the local `$ref`s of a spec. The loader refuses specs with unresolved references. */
import { decodeKey, resolvePointer } from '../../ir/pointer.js';
import { Report } from '../report.js';
import { leadsElsewhere } from './reference-places.js';
import { getObject, getText, isObject, type Json } from './json.js';

const SCHEMAS = '#/components/schemas/';

export const NOT_AN_OBJECT = [
  'is not an object',
  'write the object that OpenAPI requires here',
] as const;
const CIRCULAR = [
  'is a circular `$ref`',
  'replace one of the references with a definition',
] as const;

export class SpecDocument {
  constructor(
    readonly root: Json,
    readonly report: Report,
  ) {}

  /** Returns the target of a reference such as `#/components/parameters/limit`; undefined if it does not exist. */
  lookUp(reference: string): unknown {
    return resolvePointer(this.root, reference);
  }

  /**
   * Returns the object that `value` is or refers to. Reports any other value and a circular reference, which the loader
   * refuses, and returns undefined. Warns of a reference to another kind of component.
   *
   * @param kind the key in `components` for objects of the required kind, such as `parameters`
   */
  dereference(value: unknown, where: string, kind: string): Json | undefined {
    let current = value;
    const passed = new Set<unknown>();
    while (isObject(current) && !passed.has(current)) {
      passed.add(current);
      const reference = getText(current, '$ref');
      if (reference === undefined) return current;
      if (leadsElsewhere(reference, kind)) {
        const message = `\`$ref\` leads to \`${reference}\`, which is not one of \`${kind}\``;
        this.report.warn(where, message, `refer to one in \`#/components/${kind}\``);
      }
      current = this.lookUp(reference);
    }
    const [message, hint] = isObject(current) ? CIRCULAR : NOT_AN_OBJECT;
    this.report.error(where, message, hint);
    return undefined;
  }

  /** Returns the path items, with references resolved. Reports nothing, since `readPaths` reports invalid path items. */
  pathItems(): readonly Json[] {
    const silent = new SpecDocument(this.root, new Report());
    return Object.entries(getObject(this.root, 'paths'))
      .filter(([key]) => !key.startsWith('x-'))
      .map(([, item]) => silent.dereference(item, '#/paths', 'pathItems'))
      .filter((item) => item !== undefined);
  }
}

/** Returns `Message` for `#/components/schemas/Message`; undefined for any other reference. */
export function schemaName(reference: string): string | undefined {
  if (!reference.startsWith(SCHEMAS)) return undefined;
  const rest = reference.slice(SCHEMAS.length);
  return rest === '' || rest.includes('/') ? undefined : decodeKey(rest);
}
