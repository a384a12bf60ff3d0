/** Codecs. Each codec writes a value as a part of a line, and reads it back. */

export interface Codec<T> {
  readonly write: (value: T) => string;
  /** @throws Mismatch */
  readonly read: (reader: Reader) => T;
}

/** The error that codecs throw for text that they cannot read. */
export class Mismatch extends Error {
  constructor(
    /** Position in the line, from 0. */
    readonly offset: number,
    readonly expected: string,
  ) {
    super(`expected ${expected}`);
  }
}

/** A line and the position of the next character to read. */
export class Reader {
  #offset = 0;

  constructor(readonly line: string) {}

  get isAtEnd(): boolean {
    return this.#offset === this.line.length;
  }

  /** Reads `text` if the rest of the line starts with it. Returns whether it does. */
  accept(text: string): boolean {
    if (!this.isBefore(text)) return false;
    this.#offset += text.length;
    return true;
  }

  isBefore(text: string): boolean {
    return this.line.startsWith(text, this.#offset);
  }

  expect(text: string): void {
    if (!this.accept(text)) this.fail(text === ' ' ? 'a space' : `\`${text.trim()}\``);
  }

  /**
   * Reads and returns the text that the pattern matches at the current position; undefined if the pattern does not
   * match.
   *
   * @param pattern a regular expression with the flag `y`
   */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#offset;
    const found = pattern.exec(this.line)?.[0];
    if (found !== undefined) this.#offset += found.length;
    return found;
  }

  /** Returns the result of `read`, or false if `read` throws a mismatch. Restores the position. */
  peek(read: () => boolean): boolean {
    const before = this.#offset;
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      return false;
    } finally {
      this.#offset = before;
    }
  }

  fail(expected: string): never {
    throw new Mismatch(this.#offset, expected);
  }
}

const STRING = /"(?:[^"\\]|\\.)*"/y;

/** A JSON string in printable ASCII, so that a name cannot add a line or a bidirectional character to the file. */
export const string: Codec<string> = {
  write: (value) =>
    JSON.stringify(value).replace(/[^ -~]/g, (unit) => {
      return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    }),
  read(reader) {
    const text = reader.match(STRING) ?? reader.fail('a string');
    try {
      return JSON.parse(text) as string;
    } catch {
      return reader.fail('the string before this to be valid JSON');
    }
  },
};

/**
 * Returns a codec that writes a text without quotes if the text matches the pattern `bare`, and as a JSON string
 * otherwise.
 */
function token(bare: string, what: string): Codec<string> {
  const whole = new RegExp(`^(?:${bare})$`);
  const next = new RegExp(bare, 'y');
  return {
    write: (value) => (whole.test(value) ? value : string.write(value)),
    read(reader) {
      const found = reader.match(next);
      if (found !== undefined) return found;
      return reader.isBefore('"') ? string.read(reader) : reader.fail(what);
    },
  };
}

/** A text such as a URL or a selector. It is quoted unless it is printable ASCII without spaces, `"` and `\`. */
export const word = token('[!#-\\[\\]-~]+', 'a word');
/** The id of a beta or of a model. */
export const id = token('[\\w.-]+', 'an id');
/** A dotted name, such as `beta.messages.create`. */
export const path = token('[\\w$]+(?:\\.[\\w$]+)*', 'a dotted name');
/** The name of an emitted type or value. */
export const identifier = token('[\\w$]+', 'a name');
/** The name of a field on the wire. */
export const fieldName = token('[A-Za-z_$][\\w$-]*', 'the name of a field');

/** Returns a codec for the keys of `table`. The compiler reports a table that lacks a value of `T`. */
export function oneOf<T extends string>(table: Readonly<Record<T, unknown>>): Codec<T> {
  const values = Object.keys(table) as T[];
  return {
    write: (value) => value,
    read(reader) {
      const found = reader.match(/[\w-]+/y);
      return values.find((value) => value === found) ?? reader.fail(`one of ${values.join(', ')}`);
    },
  };
}

/** Returns a codec for an optional value after the text `before`. Writes neither if the value is undefined. */
export function optional<T>(before: string, codec: Codec<T>): Codec<T | undefined> {
  return {
    write: (value) => (value === undefined ? '' : before + codec.write(value)),
    read: (reader) => (reader.accept(before) ? codec.read(reader) : undefined),
  };
}

/** Returns a codec for one or more values with `separator` between them. */
function separated<T>(codec: Codec<T>, separator: string): Codec<readonly T[]> {
  return {
    write: (values) => values.map((value) => codec.write(value)).join(separator),
    read(reader) {
      const values = [codec.read(reader)];
      while (reader.accept(separator)) values.push(codec.read(reader));
      return values;
    },
  };
}

/** Returns a codec for zero or more values. `read` returns none if the text `end` follows. */
export function listed<T>(codec: Codec<T>, separator: string, end: string): Codec<readonly T[]> {
  const filled = separated(codec, separator);
  return {
    write: filled.write,
    read: (reader) => (reader.isBefore(end) ? [] : filled.read(reader)),
  };
}

/** Returns a codec that writes `text` for `true`, and nothing for `otherwise`. */
function flag<T extends false | undefined>(text: string, otherwise: T): Codec<true | T> {
  return {
    write: (value) => (value === true ? text : ''),
    read: (reader) => (reader.accept(text) ? true : otherwise),
  };
}

/** The mark `?` after an optional field, argument or body: `false` is written as `?`, and `true` as nothing. */
export const required: Codec<boolean> = {
  write: (value) => (value ? '' : '?'),
  read: (reader) => !reader.accept('?'),
};

export const deprecated = flag(' deprecated', undefined);
/** The betas of a gate. Any of them opens it. */
export const betas = separated(id, ' or ');

type Part<T> = { readonly [K in keyof T]-?: readonly [name: K, codec: Codec<T[K]>] }[keyof T];

export interface Line<T> extends Codec<T> {
  /**
   * Returns whether the text at the reader's position starts like this line: with the fixed text, the first part and
   * the next fixed text.
   */
  readonly starts: (reader: Reader) => boolean;
  /** Returns the text of the parts that form the key. Two values with the same key are about the same subject. */
  readonly key: (value: T) => string;
}

/**
 * Returns a template tag that makes a line from fixed texts and properties of an object.
 *
 * @param keys how many parts, from the first one, form the key
 */
export function line<T extends object>(keys: number) {
  return (texts: TemplateStringsArray, ...parts: readonly Part<T>[]): Line<T> => {
    const text = (index: number) => texts[index] ?? '';
    const written = (value: T, count: number) => {
      let result = '';
      let index = 0;
      for (const [name, codec] of parts) {
        if (index === count) break;
        result += text(index) + codec.write(value[name]);
        index += 1;
      }
      return result;
    };
    return {
      write: (value) => written(value, parts.length) + text(parts.length),
      key: (value) => written(value, keys),
      read(reader) {
        const entries = parts.map(([name, codec], index) => {
          reader.expect(text(index));
          return [name, codec.read(reader)] as const;
        });
        reader.expect(text(parts.length));
        return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T;
      },
      starts: (reader) =>
        reader.peek(() => {
          const [first] = parts;
          if (!reader.accept(text(0))) return false;
          first?.[1].read(reader);
          return reader.accept(text(1));
        }),
    };
  };
}

/** Returns a codec for a union of objects. `table` has one line per kind. */
export function variant<T extends { readonly kind: string }>(
  table: { readonly [K in T['kind']]: Line<Omit<Extract<T, { readonly kind: K }>, 'kind'>> },
  expected: string,
): Codec<T> & Pick<Line<T>, 'key'> {
  const entries = Object.entries(table) as [T['kind'], Line<object>][];
  const lines = new Map(entries);
  return {
    write: (value) => lines.get(value.kind)?.write(value) ?? '',
    key: (value) => `${value.kind} ${lines.get(value.kind)?.key(value) ?? ''}`,
    read(reader) {
      const found = entries.find(([, { starts }]) => starts(reader));
      if (!found) return reader.fail(expected);
      const [kind, { read }] = found;
      return { kind, ...read(reader) } as T;
    },
  };
}
