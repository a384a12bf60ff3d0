/** A file of the output, from emit to output. */
export interface EmittedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /**
   * What is laid out as prettier would: `all` of it in the style of this project, or the `parts` that are the same in
   * most styles: the prose of Markdown, lines of JSON, and one line for each member of a type.
   */
  readonly laidOut?: 'all' | 'parts';
  /** What decides the text, if the text itself takes long to make: it is made when it is read. */
  readonly origin?: string;
}
