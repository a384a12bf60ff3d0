/** Collects the code that the importer could not read, with file and line. */
import type TypeScript from 'typescript';
import { throwIfAny, type Diagnostic } from '../../diagnostics.js';

const HINT = 'describe it in an overlay, or use another release of the SDK';

export class Problems {
  readonly #found = new Map<string, Diagnostic>();

  get all(): readonly Diagnostic[] {
    return [...this.#found.values()];
  }

  /** Reports a problem of `node`. `message` is the predicate of a sentence about the place of the node. */
  add(node: TypeScript.Node, message: string, hint: string = HINT): void {
    const where = placeOf(node);
    this.#found.set(`${where} ${message}`, { where, message, hint });
  }

  throwIfAny(): void {
    throwIfAny(this.all);
  }
}

/** Returns a place such as `src/resources/files.ts:12:3`, relative to the folder of the package. */
function placeOf(node: TypeScript.Node): string {
  const file = node.getSourceFile();
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${file.fileName}:${line + 1}:${character + 1}`;
}

/** Returns the start of the code for messages: one line of printable characters. */
export function excerpt(node: TypeScript.Node): string {
  const text = node.getText().replace(/[\s\p{C}]+/gu, ' ');
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``;
}
