/** Formats tables for terminals. */

/** The space between columns. */
const GAP = '  ';

/** If the last column would have fewer characters than this, its text moves to separate lines. */
const NARROW = 30;

/** Wraps a text at spaces; a word longer than the width is not broken. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/**
 * Aligns the columns of rows. Wraps the last column to `width` characters, or moves it below the other columns if it is
 * narrower than `NARROW`.
 */
export function alignRows(
  rows: readonly (readonly string[])[],
  width = Number.POSITIVE_INFINITY,
): readonly string[] {
  const last = Math.max(0, ...rows.map((row) => row.length)) - 1;
  const widths = Array.from({ length: Math.max(last, 0) }, (_, column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const before = widths.reduce((sum, own) => sum + own + GAP.length, 0);
  const isStacked = width - before < NARROW;
  const indent = isStacked ? GAP : ' '.repeat(before);
  return rows.flatMap((row) => {
    const start = widths.map((own, column) => (row[column] ?? '').padEnd(own)).join(GAP);
    const lines = wrap(row[last] ?? '', width - indent.length);
    if (isStacked) return [start.trimEnd(), ...lines.map((line) => (indent + line).trimEnd())];
    const [first = '', ...others] = lines;
    return [start + GAP + first, ...others.map((line) => indent + line)].map((line) =>
      line.trimEnd(),
    );
  });
}
