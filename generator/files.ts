/** The type of emitted files, which the phases `emit`, `format` and `output` pass on. */
export interface EmittedFile {
  /** The path relative to the output folder, with `/` between folders. */
  readonly path: string;
  readonly text: string;
  /**
   * Which part of the text already has prettier's layout. `all`: the whole text, in the style of this project. `parts`:
   * the parts whose layout most styles share, such as the prose of Markdown, lines of JSON and members of a type.
   */
  readonly laidOut?: 'all' | 'parts';
}
