/** Finds beta ids in the texts of a source: a literal holds one id, a comma-separated list, or a line of a header. */
import { ts } from 'ts-morph';
import { type Place, placeOf } from './finding.js';
import { unwrap, lastName } from './syntax.js';
import type { Possible, Values } from './values.js';

/** An id in a source. */
export interface Mention extends Place {
  readonly id: string;
  /** The literal or the part of a template that contains the id, or the name of a constant of a generated client. */
  readonly node: ts.Node;
  /**
   * The offset at which the text of the id ends; undefined for constants, templates and literals with escapes, which
   * edits must not change.
   */
  readonly end?: number;
}

/** A typical id of the API: words, and the date of the release. */
const DATED_ID = /^[a-z][a-z0-9.]*(-[a-z0-9.]+)*-20\d\d-[01]\d-[0-3]\d$/i;

export function isDated(id: string): boolean {
  return DATED_ID.test(id);
}

const HEADER_LINE = /^\s*anthropic-beta\s*:\s*/i;

export function isHeaderLine(text: string): boolean {
  return HEADER_LINE.test(text);
}

/** Returns the ids in a literal without substitutions. */
export function mentionsIn(node: ts.StringLiteralLike): readonly Mention[] {
  const file = node.getSourceFile();
  const start = node.getStart() + 1;
  const isPlain = file.text.slice(start, node.getEnd() - 1) === node.text;
  const offset = HEADER_LINE.exec(node.text)?.[0].length ?? 0;
  return idsOf(node.text.slice(offset)).map(({ id, at }) => {
    const from = start + offset + at;
    return isPlain
      ? { id, node, file, start: from, end: from + id.length }
      : { id, node, file, start: node.getStart() };
  });
}

/** Returns the ids of a comma-separated text with their offsets. */
function idsOf(text: string): readonly { readonly id: string; readonly at: number }[] {
  let offset = 0;
  return text.split(',').flatMap((part) => {
    const at = offset + (part.length - part.trimStart().length);
    offset += part.length + 1;
    const id = part.trim();
    return id === '' ? [] : [{ id, at }];
  });
}

/** Returns all ids that a value of `betas` or of the header may contain. */
export function mentionsOf(
  value: ts.Expression,
  values: Values,
  constants: ReadonlyMap<string, string>,
): Possible<Mention> {
  const mentions: Mention[] = [];
  const hidden: ts.Expression[] = [];
  const seen = new Set<ts.Node>();
  const left: ts.Expression[] = [value];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const leaf of values.follow(next)) {
      const constant = constants.get(lastName(leaf) ?? '');
      if (constant !== undefined) mentions.push({ id: constant, ...placeOf(leaf), node: leaf });
      else if (ts.isStringLiteralLike(leaf)) mentions.push(...mentionsIn(leaf));
      else {
        const parts = textParts(leaf) ?? values.items(leaf);
        left.push(...parts.values.toReversed());
        hidden.push(...parts.hidden);
        mentions.push(...mentionsInTemplate(leaf));
      }
    }
  }
  return { values: mentions, hidden };
}

/** Returns true for a call of `unlistedBeta`, a function of generated clients for ids that the client does not list. */
function isUnlistedCall(node: ts.Node): boolean {
  return ts.isCallExpression(node) && lastName(node.expression) === 'unlistedBeta';
}

/** Returns true if code marks the id as not listed, as in `unlistedBeta('x')`. */
export function isMeantUnlisted({ node }: Mention): boolean {
  return isUnlistedCall(node.parent);
}

/** Methods of strings and lists whose result contains the same ids. */
const TEXT_METHODS = new Set(['join', 'toString', 'trim', 'split']);

/**
 * Returns the expressions from which code makes a string or a list of strings, such as the operands of `+`. Returns
 * undefined for other code.
 */
function textParts(leaf: ts.Expression): Possible<ts.Expression> | undefined {
  if (ts.isTemplateExpression(leaf)) {
    return { values: leaf.templateSpans.map(({ expression }) => expression), hidden: [] };
  }
  if (ts.isBinaryExpression(leaf) && leaf.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return { values: [leaf.left, leaf.right], hidden: [] };
  }
  if (!ts.isCallExpression(leaf)) return undefined;
  const callee = unwrap(leaf.expression);
  const isText = ts.isIdentifier(callee) && callee.text === 'String';
  if (isText || isUnlistedCall(leaf)) return { values: leaf.arguments, hidden: [] };
  if (!ts.isPropertyAccessExpression(callee) || !TEXT_METHODS.has(callee.name.text)) return;
  return { values: [callee.expression], hidden: [] };
}

/** Returns the ids with a date in the fixed parts of a template. Text without a date may be only a part of an id. */
function mentionsInTemplate(leaf: ts.Expression): readonly Mention[] {
  if (!ts.isTemplateExpression(leaf)) return [];
  const file = leaf.getSourceFile();
  return [leaf.head, ...leaf.templateSpans.map(({ literal }) => literal)].flatMap((piece) => {
    const start = piece.getStart() + 1;
    return idsOf(piece.text).flatMap(({ id, at }) =>
      isDated(id) ? [{ id, node: piece, file, start: start + at }] : [],
    );
  });
}
