/** One file of the output, as emit makes it and output writes it. */
export interface EmittedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Its layout is final. */
  readonly formatted?: true;
}
