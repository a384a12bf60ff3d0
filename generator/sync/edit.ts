/** Adds values to the text of a YAML file. Keeps its comments, order and layout. */
import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** Keys from the root. */
type Path = readonly string[];

/** The maximum length of a list on one line, in characters. */
const WIDTH = 90;
const STEP = '  ';
const STYLE = { flowCollectionPadding: false, lineWidth: 0, singleQuote: true } as const;

/**
 * Returns the text with `value` added at `path`. Adds missing items to an existing list and missing keys to an existing
 * mapping. Fills an empty value, and keeps any other existing value.
 */
export function addValue(text: string, path: Path, value: unknown): string {
  const { contents } = parseDocument(text, { uniqueKeys: false });
  let node: unknown = contents;
  for (const [index, key] of path.entries()) {
    if (!isMap(node)) return text;
    const pair = pairOf(node, key);
    const rest = nest(path.slice(index + 1), value);
    if (!pair) return insertPair(text, node, key, rest);
    if (isEmpty(pair.value)) return fillPair(text, node, pair, rest);
    if (isVacant(pair.value) && node.flow !== true) {
      return fillPair(cutNode(text, pair.value), node, pair, rest);
    }
    node = pair.value;
  }
  if (isSeq(node) && Array.isArray(value)) return addItems(text, node, value);
  if (!isMap(node) || !isRecord(value)) return text;
  return Object.entries(value).reduce(
    (edited, [key, inner]) => addValue(edited, [...path, key], inner),
    text,
  );
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null);
}

/** Returns whether a value is `{}`, an empty mapping on the line of its key. */
function isVacant(value: unknown): value is YAMLMap {
  return isMap(value) && value.items.length === 0;
}

function cutNode(text: string, { range }: YAMLMap): string {
  const [start, end] = range ?? [0, 0];
  return text.slice(0, start).trimEnd() + text.slice(end);
}

function nest(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

function insertPair(text: string, map: YAMLMap, key: string, value: unknown): string {
  const [start = 0] = map.range ?? [];
  const last = map.items.at(-1);
  if (map.flow === true || !last) {
    const pair = renderFlow({ [key]: value }).slice(1, -1);
    return last ? splice(text, endOf(last), `, ${pair}`) : splice(text, start + 1, ` ${pair} `);
  }
  const indent = indentAt(text, startOf(map.items[0]));
  const gap = hasGaps(text, map) ? '\n' : '';
  return insertLine(text, endOf(last), gap + indentBy(renderBlock({ [key]: value }), indent));
}

function fillPair(text: string, map: YAMLMap, pair: Pair, value: unknown): string {
  const colon = text.indexOf(':', endOfNode(pair.key)) + 1;
  if (map.flow === true) return splice(text, colon, ` ${renderFlow(value)}`);
  const indent = `${indentAt(text, startOf(pair))}${STEP}`;
  return insertLine(text, colon, indentBy(renderBlock(value), indent));
}

function addItems(text: string, list: YAMLSeq, values: readonly unknown[]): string {
  const known = new Set(list.items.map((item) => (isScalar(item) ? item.value : item)));
  const missing = values.filter((value) => !known.has(value));
  if (missing.length === 0) return text;
  const last = list.items.at(-1);
  if (!last) return splice(text, (list.range?.[0] ?? 0) + 1, renderFlow(missing).slice(1, -1));
  if (list.flow === true) {
    return splice(text, endOf(last), `, ${renderFlow(missing).slice(1, -1)}`);
  }
  const indent = indentAt(text, startOf(list.items[0]));
  const lines = missing.map((value) => `${indent}- ${renderFlow(value)}`);
  return insertLine(text, endOf(last), lines.join('\n'));
}

/** Returns whether there are blank lines between the pairs of a mapping. */
function hasGaps(text: string, { items }: YAMLMap): boolean {
  const [first, ...others] = items;
  return others.some((pair) => /\n[ \t]*\n/.test(text.slice(endOf(first), startOf(pair))));
}

/** Returns the spaces at the start of the line that contains `offset`. */
function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1);
  return /^ */.exec(line)?.[0] ?? '';
}

function indentBy(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => indent + line)
    .join('\n');
}

function splice(text: string, offset: number, added: string): string {
  return text.slice(0, offset) + added + text.slice(offset);
}

/** Inserts lines below the line that contains `offset`. The line may end in a comment. */
function insertLine(text: string, offset: number, lines: string): string {
  // The offset after a block scalar is already at the start of the next line.
  if (text[offset - 1] === '\n') return splice(text, offset, `${lines}\n`);
  const end = text.indexOf('\n', offset);
  return end === -1 ? `${text}\n${lines}\n` : splice(text, end, `\n${lines}`);
}

/** Returns the offset at which the last value in an item ends. */
function endOf(item: unknown): number {
  const node: unknown = isPair(item) ? (isEmpty(item.value) ? item.key : item.value) : item;
  if (isCollection(node) && node.flow !== true && node.items.length > 0) {
    return endOf(node.items.at(-1));
  }
  return endOfNode(node);
}

function endOfNode(node: unknown): number {
  return (node as Node).range?.[1] ?? 0;
}

function startOf(item: unknown): number {
  const node: unknown = isPair(item) ? item.key : item;
  return (node as Node).range?.[0] ?? 0;
}

function renderFlow(value: unknown): string {
  return new Document(value).toString({ ...STYLE, collectionStyle: 'flow' }).trimEnd();
}

/** Returns a value as YAML on several lines, with short lists on one line. */
function renderBlock(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Seq: (_, list) => {
      list.flow = renderFlow(list.toJSON()).length <= WIDTH;
    },
  });
  return document.toString(STYLE).trimEnd();
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
