/** The types of output formats. */

/** A value of `output_config.format`: the schema that is sent, and how the text is parsed. */
export interface OutputFormat<T> {
  readonly type: 'json_schema';
  readonly schema: Record<string, unknown>;
  /** Throws if the text does not fit; formats made here throw an `OutputParseError`. */
  readonly parse?: (text: string) => T | Promise<T>;
}

/** An output format that can parse. Formats made from a JSON Schema or with zod return the value itself, others may return a promise. */
export interface ParsingFormat<T, Parsed extends T | Promise<T> = T> extends OutputFormat<T> {
  /** Throws an `OutputParseError` if the text does not fit. */
  readonly parse: (text: string) => Parsed;
}

/** The part of the params that decides the type of `parsed_output`. */
export interface WithOutputFormat<T> {
  readonly output_config?: { readonly format?: OutputFormat<T> | null };
}
