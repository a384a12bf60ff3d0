/** Reads how parameters are written: their `style`, `explode`, `content` and `allowReserved`. */
import type { QueryStyle } from '../../ir/api.js';
import type { Schema } from '../../ir/schema.js';
import { leaves, type Schemas } from '../../ir/shape.js';
import { listed, type Report } from '../report.js';
import { get, getObject, getText } from './json.js';
import { mediaKind } from './media.js';
import type { RawParameter } from './paths.js';

const DELIMITED: Readonly<Record<string, QueryStyle>> = {
  form: 'form',
  spaceDelimited: 'spaceDelimited',
  pipeDelimited: 'pipeDelimited',
};

/** The styles of path and header parameters that clients write. */
const SIMPLE = 'simple';

const COMPOSED: readonly string[] = ['array', 'tuple', 'object'];

export class Styles {
  constructor(
    private readonly schemas: Schemas,
    private readonly report: Report,
    /** The API is Claude's, which reads lists as `ids[]=a` although its specs do not say so. */
    readonly hasBrackets: boolean,
  ) {}

  /** The style of a query parameter; undefined for brackets, and where all styles are equal. */
  ofQuery({ name, raw }: RawParameter, schema: Schema, where: string): QueryStyle | undefined {
    if (get(raw, 'allowReserved') === true) {
      const hint = 'remove it: a server that decodes the query reads the same value';
      this.report.warn(where, `\`allowReserved\` of the parameter \`${name}\` has no effect`, hint);
    }
    const [mediaType] = Object.keys(getObject(raw, 'content'));
    if (mediaType !== undefined) return this.#content(name, mediaType, where);
    const parts = leaves(schema, this.schemas);
    if (name.endsWith('[]') || !parts.some(({ kind }) => COMPOSED.includes(kind))) return undefined;
    const style = getText(raw, 'style');
    const explode = get(raw, 'explode');
    if (style === 'deepObject') return undefined;
    if (this.hasBrackets && style === undefined && explode === undefined) return undefined;
    const delimited = Object.hasOwn(DELIMITED, style ?? 'form')
      ? DELIMITED[style ?? 'form']
      : this.#unsupported(name, String(style), where, Object.keys(DELIMITED).concat('deepObject'));
    const isExploded = typeof explode === 'boolean' ? explode : delimited === 'form';
    return isExploded ? 'formExplode' : delimited;
  }

  /** Warns of styles of path and header parameters that are not supported. */
  check({ name, raw }: RawParameter, where: string): void {
    const style = getText(raw, 'style') ?? SIMPLE;
    if (style !== SIMPLE) this.#unsupported(name, style, where, [SIMPLE]);
  }

  #content(name: string, mediaType: string, where: string): QueryStyle {
    if (mediaKind(mediaType) !== 'json') {
      const message = `unsupported media type \`${mediaType}\` of the parameter \`${name}\`: it is sent as JSON`;
      this.report.warn(where, message, 'describe it as application/json, or by a `schema`');
    }
    return 'jsonText';
  }

  #unsupported(name: string, style: string, where: string, known: readonly string[]): 'form' {
    const message = `unsupported \`style\` of the parameter \`${name}\`: \`${style}\``;
    this.report.warn(where, message, `supported: ${listed(known)}`);
    return 'form';
  }
}
