/** Makes and applies edits, which are changes of a source that correct a finding. */
import { ts } from 'ts-morph';
import type { Edit } from './finding.js';
import type { Mention } from './ids.js';
import { unwrap } from './syntax.js';

/** Returns the edit that replaces the id of a mention; no edit for constants, templates and escapes. */
export function replacement({ start, end }: Mention, text: string): readonly Edit[] {
  return end === undefined ? [] : [{ start, end, text }];
}

/** The list from which a mention is removed. */
interface List {
  readonly site: { readonly node: ts.Node; readonly value: ts.Expression } | undefined;
}

/**
 * Returns the edit that removes an id from its list or string. If the list has only this id, the edit removes the whole
 * field, since the API refuses an empty header. Returns no edits if the surrounding code would need other changes.
 */
export function removal(mention: Mention, { site }: List): readonly Edit[] {
  const { node, end } = mention;
  if (end === undefined || !ts.isStringLiteralLike(node)) return [];
  const inText = removalFromText(mention, node);
  if (inText) return [inText];
  // Other code can depend on a string whose purpose is unknown.
  if (site === undefined) return [];
  const list = listAround(node);
  if (list && list.elements.length > 1) return [removeItem(node, list.elements)];
  const whole = list ?? node;
  if (unwrap(site.value) !== whole) return [];
  const { parent } = site.node;
  const isField = ts.isPropertyAssignment(parent) && parent.name === site.node;
  return isField ? [removeItem(parent, parent.parent.properties)] : [];
}

/** Returns the array that contains the literal as an item. */
function listAround(node: ts.Expression): ts.ArrayLiteralExpression | undefined {
  return ts.isArrayLiteralExpression(node.parent) ? node.parent : undefined;
}

/** Returns the edit that removes `a` from `'a,b'`; undefined if the text has only one id. */
function removalFromText(mention: Mention, node: ts.StringLiteralLike): Edit | undefined {
  const { start, end = start, file } = mention;
  const from = node.getStart() + 1;
  const to = node.getEnd() - 1;
  const before = file.text.slice(from, start);
  const after = file.text.slice(end, to);
  const next = /^\s*,\s*/.exec(after);
  if (next) return { start, end: end + next[0].length, text: '' };
  const comma = before.lastIndexOf(',');
  return comma === -1 ? undefined : { start: from + comma, end, text: '' };
}

/** Returns the edit that removes an item, its comma, and its line if nothing else is on this line. */
function removeItem(item: ts.Node, items: ts.NodeArray<ts.Node>): Edit {
  const index = items.indexOf(item);
  const [previous, next] = [items[index - 1], items[index + 1]];
  const { text } = item.getSourceFile();
  if (next) return { start: item.getStart(), end: next.getStart(), text: '' };
  const end = items.hasTrailingComma ? items.end : item.getEnd();
  if (previous) return { start: previous.getEnd(), end, text: items.hasTrailingComma ? ',' : '' };
  const rest = /^[ \t]*\r?\n/.exec(text.slice(end));
  const line = /\n[ \t]*$/.exec(text.slice(0, item.getStart()));
  const hasLine = rest !== null && line !== null;
  return hasLine
    ? { start: item.getStart() - line[0].length + 1, end: end + rest[0].length, text: '' }
    : { start: item.getStart(), end, text: '' };
}

/** Returns the edited text. If two edits overlap, the edit that starts later is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, text: inserted } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < position) continue;
    result += text.slice(position, start) + inserted;
    position = end;
  }
  return result + text.slice(position);
}
