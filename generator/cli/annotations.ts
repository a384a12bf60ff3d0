/**
 * Writes annotations for GitHub Actions as workflow commands. Escapes line breaks, `%`, and the characters that
 * separate the parts.
 */

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly file: string;
  /** Number of the line, from 1. */
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** GitHub shows the first ten annotations of each level for each step. */
export const SHOWN_ANNOTATIONS = 10;

export function annotationLine({ level, file, line, column, message }: Annotation): string {
  const place = [
    `file=${escapeProperty(file)}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(column === undefined ? [] : [`col=${column}`]),
  ];
  return `::${level} ${place.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
