/** The findings of an audit. */
import type { ts } from 'ts-morph';
import { type FindingKind, kindOf, type Level } from './kinds.js';

/** A replacement in the text of a file; offsets count UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Finding {
  readonly kind: FindingKind;
  readonly level: Level;
  /** The file, as the caller named it. */
  readonly path: string;
  /** The first line is 1. */
  readonly line: number;
  /** The first column is 1. */
  readonly column: number;
  /** The problem, in one line. */
  readonly text: string;
  /** The advice, such as `remove it`. */
  readonly todo: string;
  /** Edits that correct the finding; empty if a person has to correct it. */
  readonly edits: readonly Edit[];
}

/** A place in a source. */
export interface Place {
  readonly file: ts.SourceFile;
  readonly start: number;
}

export const placeOf = (node: ts.Node): Place => ({
  file: node.getSourceFile(),
  start: node.getStart(),
});

export function findingOf(
  kind: FindingKind,
  { file, start }: Place,
  words: { readonly text: string; readonly todo: string; readonly edits?: readonly Edit[] },
): Finding {
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const { text, todo, edits = [] } = words;
  const where = { path: file.fileName, line: line + 1, column: character + 1 };
  return { kind, level: kindOf(kind).level, ...where, text, todo, edits };
}
