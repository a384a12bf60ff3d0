/** A file of the output, from emit to output. */
export interface EmittedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /**
   * Which part of the text already has prettier's layout. `all`: the whole text, in the style of this project. `parts`:
   * what is the same in most styles, which is the prose of Markdown, lines of JSON, and a line for each member of a type.
   */
  readonly laidOut?: 'all' | 'parts';
}
