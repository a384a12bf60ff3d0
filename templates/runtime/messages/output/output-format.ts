/** The types of output formats. */

/** A value of `output_config.format`: the schema, and the function that parses the text. */
export interface OutputFormat<T> {
  readonly type: 'json_schema';
  readonly schema: Record<string, unknown>;
  /**
   * Throws if the text does not match the format. The formats of this client throw an `OutputParseError`. Without
   * `parse`, `parsed_output` is null.
   */
  readonly parse?: (text: string) => T | Promise<T>;
}

/**
 * An output format that has `parse`. In a format from `jsonSchemaOutputFormat` or `zodOutputFormat`, `parse` returns
 * the value; in a format from `standardSchemaOutputFormat`, it may return a promise of the value.
 */
export interface ParsingFormat<T, Parsed extends T | Promise<T> = T> extends OutputFormat<T> {
  /** Throws, or rejects with, an `OutputParseError` if the text does not match the format. */
  readonly parse: (text: string) => Parsed;
}

/** The param that determines the type of `parsed_output`. */
export interface WithOutputFormat<T> {
  readonly output_config?: { readonly format?: OutputFormat<T> | null };
}
