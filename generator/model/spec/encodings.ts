/** Reads the `encoding` of the fields of a form. */
import type { Body, QueryStyle } from '../../ir/api.js';
import type { Schema } from '../../ir/schema.js';
import { findProperty, leaves, type Schemas } from '../../ir/shape.js';
import { quote } from '../../quote.js';
import { listed, type Report } from '../report.js';
import { get, getObject, getText, type Json } from './json.js';
import { essenceOf, mediaKind, reportParameters } from './media.js';

type Style = QueryStyle | 'deepObject';

type Encodings = Pick<Body, 'jsonParts' | 'partTypes' | 'styles'>;

interface Form {
  /** The media type object. */
  readonly raw: Json;
  readonly isMultipart: boolean;
  readonly schema: Schema;
  readonly schemas: Schemas;
  /** Verb and path key of the operation, for messages. */
  readonly where: string;
}

/** Returns the encodings of fields that are not sent in the default way. Warns of keywords without effect. */
export function readEncodings(form: Form, report: Report): Encodings {
  const encodings = Object.keys(getObject(form.raw, 'encoding')).map((name) => ({
    name,
    raw: getObject(getObject(form.raw, 'encoding'), name),
  }));
  for (const encoding of encodings) {
    reportUnused(encoding, form, report);
    reportUnknown(encoding, form, report);
  }
  return form.isMultipart
    ? readParts(encodings, form, report)
    : readStyles(encodings, form, report);
}

const REMOVE = 'remove it, or send the request with a method such as `client.post`';

interface Encoding {
  readonly name: string;
  readonly raw: Json;
}

/**
 * Warns of keywords that clients do not support: `headers`, `allowReserved`, and in multipart forms also `style` and
 * `explode`.
 */
function reportUnused({ name, raw }: Encoding, { isMultipart, where }: Form, report: Report): void {
  const unused = isMultipart
    ? ['headers', 'style', 'explode', 'allowReserved']
    : ['headers', 'allowReserved'];
  const found = unused.filter((key) => (get(raw, key) ?? false) !== false);
  if (found.length === 0) return;
  const message = `${listed(found)} in the encoding of the field \`${name}\` has no effect`;
  report.warn(where, message, REMOVE);
}

/** Warns of an encoding whose field is not described, unless the form can have fields of any name. */
function reportUnknown({ name }: Encoding, { schema, schemas, where }: Form, report: Report): void {
  const isOpen = leaves(schema, schemas).some((leaf) => leaf.kind !== 'object' || leaf.rest);
  if (isOpen || findProperty(schema, name, schemas)) return;
  const message = `\`encoding\` lists the field ${quote(name)}, which the form does not have: it has no effect`;
  report.warn(where, message, 'correct the name, or describe the field under `properties`');
}

function readParts(
  encodings: readonly Encoding[],
  { schema, schemas, where }: Form,
  report: Report,
): Encodings {
  const types = encodings.flatMap(({ name, raw }): readonly (readonly [string, string])[] => {
    const [given = '', ...others] = getText(raw, 'contentType')?.split(',') ?? [];
    const type = essenceOf(given);
    if (type === '' || type.includes('*')) return [];
    const field = findProperty(schema, name, schemas)?.schema;
    const isFile = field && leaves(field, schemas).some((leaf) => holdsFile(leaf, schemas));
    if (!isFile) {
      reportParameters(given.trim(), where, report, REMOVE);
      return [[name, type]];
    }
    // A client sends a file with the media type of the file. Of several types, callers must choose one anyway.
    if (others.length === 0 && type !== 'application/octet-stream') {
      const message = `the file ${quote(name)} is sent with its own media type, not as ${quote(type)}`;
      report.warn(where, message, `pass a \`File\` or \`Blob\` of this type`);
    }
    return [];
  });
  const isJson = (type: string): boolean => mediaKind(type) === 'json';
  const jsonParts = types.filter(([, type]) => isJson(type)).map(([name]) => name);
  const others = types.filter(([, type]) => !isJson(type) && type !== 'text/plain');
  return {
    ...(jsonParts.length > 0 && { jsonParts }),
    ...(others.length > 0 && { partTypes: Object.fromEntries(others) }),
  };
}

function holdsFile(schema: Schema, schemas: Schemas): boolean {
  if (schema.kind === 'binary') return true;
  return (
    schema.kind === 'array' && leaves(schema.items, schemas).some(({ kind }) => kind === 'binary')
  );
}

function readStyles(
  encodings: readonly Encoding[],
  { schema, schemas, where }: Form,
  report: Report,
): Encodings {
  const styles = encodings.flatMap(({ name, raw }): readonly (readonly [string, Style])[] => {
    const type = getText(raw, 'contentType');
    const wanted = getText(raw, 'style');
    const explode = get(raw, 'explode');
    if (wanted === undefined && typeof explode !== 'boolean') {
      if (type === undefined) return [];
      if (mediaKind(type) === 'json') return [[name, 'jsonText']];
      const field = findProperty(schema, name, schemas)?.schema;
      const isComposed =
        field && leaves(field, schemas).some(({ kind }) => COMPOSED.includes(kind));
      if (isComposed && essenceOf(type) !== 'text/plain') {
        const message = `unsupported \`contentType\` of the field ${quote(name)}: ${quote(type)}`;
        report.warn(where, message, 'use `application/json`, or describe the field as a string');
      }
      return [];
    }
    const style = STYLES.find((one) => one === (wanted ?? 'form'));
    if (style === undefined) {
      const message = `unsupported \`style\` of the field \`${name}\`: \`${String(wanted)}\``;
      report.warn(where, message, `supported: ${listed(STYLES)}`);
      return [];
    }
    if (style === 'deepObject') return [[name, style]];
    const isExploded = typeof explode === 'boolean' ? explode : style === 'form';
    return [[name, isExploded ? 'formExplode' : style]];
  });
  return styles.length > 0 ? { styles: Object.fromEntries(styles) } : {};
}

/** The kinds of fields that are not one value in a URL-encoded form. */
const COMPOSED: readonly Schema['kind'][] = ['object', 'array', 'tuple'];

const STYLES = ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'] as const;
