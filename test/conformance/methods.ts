/** Finds the methods of a client in its types. */
import ts from 'typescript';
import type { Program, Side } from './program.js';

export interface Method {
  /** The path from the client, such as `beta.messages.create`. */
  readonly path: string;
  readonly signature: ts.Signature;
  /** Whether the method sends exactly one request and returns its response. Helpers send several requests, or none. */
  readonly isRequest: boolean;
}

const ANSWERS: readonly string[] = ['APIPromise', 'PagePromise'];

/** Finds the methods of all resources, which are the classes that extend `APIResource`. */
export function methodsOf(program: Program, side: Side): readonly Method[] {
  const { checker } = program;
  const found: Method[] = [];
  const walk = (owner: ts.Type, before: string): void => {
    for (const member of checker.getPropertiesOfType(owner)) {
      const path = before + member.name;
      const type = checker.getTypeOfSymbol(member);
      if (member.flags & ts.SymbolFlags.Property) {
        if (isResource(type, checker)) walk(type, `${path}.`);
      } else if (before !== '') {
        const [signature] = type.getCallSignatures();
        const answer = signature?.getReturnType().symbol.name ?? '';
        if (signature) found.push({ path, signature, isRequest: ANSWERS.includes(answer) });
      }
    }
  };
  walk(program.clientType(side), '');
  return found;
}

function isResource(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (!type.isClass()) return false;
  const bases = checker.getBaseTypes(type);
  return bases.some((base) => base.symbol.name === 'APIResource');
}
