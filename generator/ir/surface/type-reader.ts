/**
 * Parses the notation of `type.ts` by recursive descent. Each level of precedence has a method, the lowest level first.
 */
import type { ObjectSchema, Property, Schema } from '../schema.js';
import {
  betas,
  deprecated,
  fieldName,
  identifier,
  type Reader,
  required,
  string,
} from './codec.js';

/** Types whose notation is the name of their kind. */
const WORDS = ['unknown', 'never', 'null', 'boolean', 'number', 'string', 'binary'] as const;

const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/y;

/** The maximum depth of types. The model allows 100 levels in specs; unions and gates add further levels. */
const MAX_DEPTH = 400;

export class TypeReader {
  #depth = 0;

  constructor(readonly reader: Reader) {}

  /**
   * Reads a type, and the gate after the type if there is one.
   *
   * @throws Mismatch
   */
  read(): Schema {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) this.reader.fail(`at most ${MAX_DEPTH} levels of nesting`);
    const schema = this.#union();
    this.#depth -= 1;
    if (!this.reader.accept(' needs ')) return schema;
    return { kind: 'gated', schema, betas: betas.read(this.reader) };
  }

  #union(): Schema {
    const [first, ...others] = this.#listed(() => this.#intersection(), ' | ');
    return others.length === 0 ? first : { kind: 'union', of: [first, ...others] };
  }

  #intersection(): Schema {
    const [first, ...others] = this.#listed(() => this.#array(), ' & ');
    return others.length === 0 ? first : { kind: 'intersection', of: [first, ...others] };
  }

  #listed<T>(next: () => T, separator: string): [T, ...T[]] {
    const found: [T, ...T[]] = [next()];
    while (this.reader.accept(separator)) found.push(next());
    return found;
  }

  #array(): Schema {
    const isReadonly = this.reader.accept('readonly ');
    let schema = this.#atom();
    while (this.reader.accept('[]')) schema = { kind: 'array', items: schema };
    if (!isReadonly) return schema;
    if (schema.kind !== 'array') return this.reader.fail('`[]` after `readonly`');
    return { ...schema, readonly: true };
  }

  #atom(): Schema {
    const { reader } = this;
    if (reader.accept('(')) {
      const schema = this.read();
      reader.expect(')');
      return schema;
    }
    if (reader.accept('[')) return this.#tuple();
    if (reader.accept('{}')) return { kind: 'object', properties: [] };
    if (reader.accept('{ ')) return this.#object();
    if (reader.isBefore('"')) return { kind: 'literal', value: string.read(reader) };
    const digits = reader.match(NUMBER);
    return digits === undefined ? this.#word() : { kind: 'literal', value: Number(digits) };
  }

  #word(): Schema {
    const name = identifier.read(this.reader);
    if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' };
    const kind = WORDS.find((word) => word === name);
    return kind === undefined ? { kind: 'ref', name } : { kind };
  }

  #tuple(): Schema {
    if (this.reader.accept(']')) return { kind: 'tuple', items: [] };
    const items = this.#listed(() => this.read(), ', ');
    this.reader.expect(']');
    return { kind: 'tuple', items };
  }

  #object(): ObjectSchema {
    const properties: Property[] = [];
    let rest: Schema | undefined;
    do {
      if (this.reader.accept('...: ')) rest = this.read();
      else properties.push(this.#property());
    } while (rest === undefined && this.reader.accept(', '));
    this.reader.expect(' }');
    return { kind: 'object', properties, ...(rest && { rest }) };
  }

  #property(): Property {
    const name = fieldName.read(this.reader);
    const isRequired = required.read(this.reader);
    this.reader.expect(': ');
    const schema = this.read();
    const isDeprecated = deprecated.read(this.reader);
    return { name, schema, required: isRequired, ...(isDeprecated && { deprecated: true }) };
  }
}
