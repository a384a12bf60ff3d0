/** Reads the doc comment above a declaration, as text. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';

/** Returns the text of the last doc comment before `node`, without the comment marks; empty without a doc comment. */
export function commentOf(node: TypeScript.Node): string {
  const text = node.getSourceFile().text;
  const range = ts
    .getLeadingCommentRanges(text, node.pos)
    ?.findLast(({ pos }) => text.startsWith('/**', pos));
  if (!range) return '';
  return text
    .slice(range.pos + 3, range.end - 2)
    .replace(/^[ \t]*\* ?/gm, '')
    .trim();
}

/** Returns the text of a comment before its first tag. */
export function proseOf(comment: string): string {
  return comment.replace(/(^|\n)@\w[\s\S]*$/, '').trim();
}

/**
 * Returns whether a comment has the tag `@deprecated`. Ignores the reason in the tag, since OpenAPI has no keyword for
 * it.
 */
export function isDeprecated(comment: string): boolean {
  return /(^|\n)\s*@deprecated\b/.test(comment);
}
