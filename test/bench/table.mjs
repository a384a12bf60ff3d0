// Numbers and tables as Markdown text.

/** @typedef {{ title: string, head: readonly string[], rows: readonly (readonly string[])[] }} Table */
/** @typedef {{ tables: readonly Table[], data: unknown }} SuiteResult */
/** @typedef {import('./measure.mjs').Summary} Summary */

/**
 * @param {Summary} summary
 * @param {number} [digits]
 */
export function spread({ median, min, max }, digits = 2) {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}

/** @param {number} value */
export function count(value) {
  return value.toLocaleString('en-US');
}

/** @param {Table} table */
export function renderTable({ title, head, rows }) {
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows];
  return `### ${title}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}
