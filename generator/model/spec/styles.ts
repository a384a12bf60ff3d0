/** Reads the serialization of parameters: their `style`, `explode`, `content` and `allowReserved`. */
import type { HeaderStyle, PathStyle, QueryStyle } from '../../ir/api.js';
import type { Schema } from '../../ir/schema.js';
import { leaves, type Leaf, type Schemas } from '../../ir/shape.js';
import { listed, type Report } from '../report.js';
import { get, getObject, getText } from './json.js';
import { mediaKind } from './media.js';
import type { RawParameter } from './paths.js';

/** The forms of each style, without and with `explode`, by the name of the style. */
type Forms<Style> = Readonly<Record<string, readonly [together: Style, exploded: Style]>>;

const IN_QUERY: Forms<QueryStyle> = {
  form: ['form', 'formExplode'],
  spaceDelimited: ['spaceDelimited', 'formExplode'],
  pipeDelimited: ['pipeDelimited', 'formExplode'],
};

const IN_PATH: Forms<PathStyle> = {
  simple: ['simple', 'simpleExplode'],
  label: ['label', 'labelExplode'],
  matrix: ['matrix', 'matrixExplode'],
};

const IN_HEADER: Forms<HeaderStyle> = { simple: ['simpleHeader', 'simpleHeaderExplode'] };

const LISTS: readonly string[] = ['array', 'tuple'];
const COMPOSED: readonly string[] = [...LISTS, 'object'];
/** A value of unknown type may be a list. */
const POSSIBLY_COMPOSED: readonly string[] = [...COMPOSED, 'unknown'];

/** A parameter with its schema. */
export interface ReadParameter {
  readonly raw: RawParameter;
  readonly schema: Schema;
  /** Verb and path key of the operation, for messages. */
  readonly where: string;
}

export class Styles {
  constructor(
    private readonly schemas: Schemas,
    private readonly report: Report,
    /**
     * Whether lists are sent as `ids[]=a` by default. The Claude API reads lists this way, although its specs do not
     * say so.
     */
    readonly hasBrackets: boolean,
  ) {}

  /**
   * Returns the style of a query parameter; undefined if its name gets brackets, or if all styles write its values in
   * the same way.
   */
  ofQuery(parameter: ReadParameter): QueryStyle | undefined {
    const { name, raw } = parameter.raw;
    if (get(raw, 'allowReserved') === true) {
      const hint = 'remove it: a server that decodes the query reads the same value';
      const message = `\`allowReserved\` of the parameter \`${name}\` has no effect`;
      this.report.warn(parameter.where, message, hint);
    }
    const json = this.#content(parameter);
    if (json !== undefined) return json ? 'jsonText' : undefined;
    if (this.isBracketed(parameter)) return undefined;
    const style = getText(raw, 'style');
    const possible = this.hasBrackets ? COMPOSED : POSSIBLY_COMPOSED;
    if (!this.#holds(parameter, possible)) return undefined;
    if (style === 'deepObject') {
      this.#checkDeep(parameter);
      return undefined;
    }
    const isSilent = style === undefined && get(raw, 'explode') === undefined;
    if (this.hasBrackets && isSilent && !name.endsWith('[]')) return undefined;
    return this.#form(parameter, IN_QUERY, 'form', ['deepObject']);
  }

  /** Whether the brackets in the name of a query parameter are those that the client appends to lists: `ids[]=a`. */
  isBracketed({ raw: { name, raw }, schema }: ReadParameter): boolean {
    const isDefault = (getText(raw, 'style') ?? 'form') === 'form' && get(raw, 'explode') !== false;
    const isText = get(raw, 'content') !== undefined;
    const all = leaves(schema, this.schemas).filter(({ kind }) => kind !== 'null');
    const isList = all.length > 0 && all.every(({ kind }) => kind === 'array' || kind === 'tuple');
    return /.\[\]$/s.test(name) && isDefault && !isText && isList;
  }

  /** Returns the style of a path parameter; undefined if the value is written as plain text. */
  ofPath(parameter: ReadParameter): PathStyle | undefined {
    const json = this.#content(parameter);
    if (json !== undefined) return json ? 'jsonSegment' : undefined;
    const isPlain = (getText(parameter.raw.raw, 'style') ?? 'simple') === 'simple';
    if (isPlain && !this.#holds(parameter, COMPOSED)) return undefined;
    return this.#form(parameter, IN_PATH, 'simple');
  }

  /**
   * Returns the style of a header parameter; undefined if `content` describes it as text, or if a schema describes it
   * and its value cannot be an object. With a schema, a value of unknown type gets a style only outside the Claude API.
   */
  ofHeader(parameter: ReadParameter): HeaderStyle | undefined {
    const json = this.#content(parameter);
    if (json !== undefined) return json ? 'jsonHeader' : undefined;
    const style = this.#form(parameter, IN_HEADER, 'simple');
    const possible = this.hasBrackets ? ['object'] : ['object', 'unknown'];
    return this.#holds(parameter, possible) ? style : undefined;
  }

  #form<Style>(
    parameter: ReadParameter,
    forms: Forms<Style>,
    usual: string,
    others: readonly string[] = [],
  ): Style | undefined {
    const { name, raw } = parameter.raw;
    const wanted = getText(raw, 'style') ?? usual;
    const explode = get(raw, 'explode');
    const isExploded = typeof explode === 'boolean' ? explode : wanted === 'form';
    const isKnown = Object.hasOwn(forms, wanted);
    if (!isKnown) {
      const message = `unsupported \`style\` of the parameter \`${name}\`: \`${wanted}\``;
      const known = listed([...Object.keys(forms), ...others]);
      this.report.warn(parameter.where, message, `supported: ${known}`);
    }
    const style = isKnown ? wanted : usual;
    this.#checkFlat(parameter, style);
    return forms[style]?.[isExploded ? 1 : 0];
  }

  /**
   * Returns whether `content` describes a parameter as JSON rather than text; undefined without `content`. Warns of a
   * media type that is neither, and returns true.
   */
  #content({ raw: { name, raw }, where }: ReadParameter): boolean | undefined {
    const [mediaType, ...others] = Object.keys(getObject(raw, 'content'));
    if (mediaType === undefined) {
      if (get(raw, 'schema') !== undefined) return undefined;
      const message = `the parameter \`${name}\` has neither \`schema\` nor a media type: its type is \`unknown\``;
      this.report.warn(where, message, 'describe it by a `schema`');
      return undefined;
    }
    if (others.length > 0) {
      const message = `the parameter \`${name}\` is sent as \`${mediaType}\`, never as ${listed(others)}`;
      this.report.warn(where, message, 'describe it by one media type');
    }
    const kind = mediaKind(mediaType);
    if (kind !== 'json' && kind !== 'text') {
      const message = `unsupported media type \`${mediaType}\` of the parameter \`${name}\`: it is sent as JSON`;
      this.report.warn(where, message, 'describe it as application/json, or by a `schema`');
    }
    return kind !== 'text';
  }

  #holds({ schema }: ReadParameter, kinds: readonly string[]): boolean {
    return leaves(schema, this.schemas).some(({ kind }) => kinds.includes(kind));
  }

  /** Warns of lists and objects inside the value: of the styles, only `deepObject` can write them. */
  #checkFlat(parameter: ReadParameter, style: string): void {
    const { raw, schema, where } = parameter;
    if (this.#nestedKinds(schema).length === 0) return;
    const message = `\`${style}\` cannot write a list or an object inside the parameter \`${raw.name}\`: calls that pass one fail`;
    this.report.warn(where, message, 'describe the parameter by `content`: application/json');
  }

  /** Warns of lists and nested objects: OpenAPI defines `deepObject` only for objects with primitive values. */
  #checkDeep(parameter: ReadParameter): void {
    const { raw, schema, where } = parameter;
    const isList = this.#holds(parameter, LISTS);
    const nested = this.#nestedKinds(schema);
    if (!isList && nested.length === 0) return;
    const holdsList = nested.some((kind) => LISTS.includes(kind));
    const form = `${raw.name}${isList ? '[]' : holdsList ? '[key][]' : '[key][sub]'}=1`;
    const message = `OpenAPI does not say how \`deepObject\` writes a list or an object inside the parameter \`${raw.name}\`: it is sent with brackets, such as \`${form}\``;
    this.report.warn(where, message, 'check that the server reads this form');
  }

  /** Returns the kinds of the lists and objects inside a list or an object. */
  #nestedKinds(schema: Schema): readonly string[] {
    return leaves(schema, this.schemas)
      .flatMap(partsOf)
      .flatMap((part) => leaves(part, this.schemas))
      .map(({ kind }) => kind)
      .filter((kind) => COMPOSED.includes(kind));
  }
}

function partsOf(leaf: Leaf): readonly Schema[] {
  if (leaf.kind === 'array') return [leaf.items];
  if (leaf.kind === 'tuple') return leaf.items;
  if (leaf.kind !== 'object') return [];
  return [...leaf.properties.map(({ schema }) => schema), ...(leaf.rest ? [leaf.rest] : [])];
}
