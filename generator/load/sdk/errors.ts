/** Reads the errors that the API names: their codes, and the operations that return them. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import { commentOf } from './comments.js';
import type { SdkOperation } from './operations.js';
import type { Sources } from './program.js';

export interface ErrorCode {
  readonly status: number;
  readonly code: string;
}

interface ErrorCodes {
  readonly codes: readonly ErrorCode[];
  /** The error codes by class, such as `404 file_expired` for `FileExpiredError`. */
  readonly byClass: ReadonlyMap<string, readonly string[]>;
}

/** Reads the table of pairs such as `['404 file_expired', FileExpiredError]`. Releases before 1.1 lack the table. */
export function readErrorCodes(sources: Sources): ErrorCodes {
  const byClass = new Map<string, readonly string[]>();
  const codes: ErrorCode[] = [];
  const visit = (node: TypeScript.Node): void => {
    const [key, type] = ts.isArrayLiteralExpression(node) ? node.elements : [];
    if (key && type && ts.isStringLiteralLike(key) && ts.isIdentifier(type)) {
      const [, status, code] = /^(\d{3}) ([a-z0-9_]+)$/.exec(key.text) ?? [];
      if (status !== undefined && code !== undefined) {
        codes.push({ status: Number(status), code });
        byClass.set(type.text, [...(byClass.get(type.text) ?? []), key.text]);
      }
    }
    ts.forEachChild(node, visit);
  };
  const file = sources.codeOf('core/error-classes');
  if (file) visit(file);
  return { codes, byClass };
}

/** Returns the codes of the classes that the method's `@throws` tags name. */
export function thrownErrors(
  { method }: SdkOperation,
  byClass: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const text = method.signatures.map(commentOf).join('\n');
  const classes = [...text.matchAll(/@throws \{(\w+)\}/g)].map(([, name = '']) => name);
  return [...new Set(classes.flatMap((name) => byClass.get(name) ?? []))];
}
