/** Lays texts out for terminals. */

/** Between columns. */
const GAP = '  ';

/** Less room than this for the last column, and it gets lines of its own. */
const NARROW = 30;

/** Breaks a text at its spaces; a longer word stays whole. */
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

/** Rows with aligned columns; the last one is wrapped to the width, and pushed below the others where it is narrow. */
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
