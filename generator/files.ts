/** A file of the output, from emit to output. */
export interface EmittedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The text is laid out in the style of this project, as prettier would. */
  readonly formatted?: true;
}
