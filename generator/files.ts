/** An emitted file, as the phases `emit`, `format` and `output` pass it on. */
export interface EmittedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /**
   * Which part of the text already has prettier's layout. `all`: the whole text, in the style of this project. `parts`:
   * the parts whose layout most styles share, such as the prose of Markdown, lines of JSON and members of a type.
   */
  readonly laidOut?: 'all' | 'parts';
}
