/** Reads the response of a method from its return type. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import type { Problems } from './problems.js';
import type { SdkOperation } from './operations.js';

/** The types in a response. A method that streams on request has `json` and `event`. */
export interface SdkResult {
  readonly json?: TypeScript.TypeNode;
  readonly event?: TypeScript.TypeNode;
  readonly line?: TypeScript.TypeNode;
  readonly isBinary?: true;
  readonly isPage?: true;
}

export function readResult(operation: SdkOperation, problems: Problems): SdkResult {
  const signature = operation.method.signatures.at(-1);
  if (!signature?.type) {
    if (signature) problems.add(signature, `has no return type in \`${operation.method.path}\``);
    return {};
  }
  const result = mergeAll(partsOf(signature.type));
  const wrong = contradiction(operation, result);
  if (wrong !== undefined) problems.add(signature, `${wrong} in \`${operation.method.path}\``);
  return result;
}

function partsOf(node: TypeScript.TypeNode): readonly SdkResult[] {
  if (ts.isParenthesizedTypeNode(node)) return partsOf(node.type);
  if (node.kind === ts.SyntaxKind.VoidKeyword) return [];
  if (ts.isUnionTypeNode(node) && node.types.some(isWrapper)) {
    return node.types.flatMap((one) => partsOf(one));
  }
  if (!ts.isTypeReferenceNode(node)) return [{ json: node }];
  const [first] = node.typeArguments ?? [];
  switch (node.typeName.getText()) {
    case 'Response':
      return [{ isBinary: true }];
    case 'APIPromise':
    case 'Promise':
      return first ? partsOf(first) : [];
    case 'PagePromise':
      return first ? [{ json: first, isPage: true }] : [];
    case 'Stream':
      return first ? [{ event: first }] : [];
    case 'JSONLDecoder':
      return first ? [{ line: first }] : [];
    default:
      return [{ json: node }];
  }
}

function isWrapper(node: TypeScript.TypeNode): boolean {
  const inner = ts.isParenthesizedTypeNode(node) ? node.type : node;
  return (
    ts.isTypeReferenceNode(inner) &&
    /^(APIPromise|Promise|PagePromise|Stream|JSONLDecoder|Response)$/.test(inner.typeName.getText())
  );
}

function mergeAll(parts: readonly SdkResult[]): SdkResult {
  return parts.reduce((all, one) => ({ ...one, ...all }), {});
}

/** Returns a message if the code of the method contradicts its return type; otherwise undefined. */
function contradiction(operation: SdkOperation, result: SdkResult): string | undefined {
  const { streams, isBinary, isList } = operation;
  if (isList !== (result.isPage === true))
    return 'has a return type that contradicts its code (pages)';
  if (isBinary !== (result.isBinary === true || result.line !== undefined))
    return 'has a return type that contradicts its code (bytes)';
  const isEvents = result.event !== undefined;
  if (typeof streams === 'string') {
    return isEvents && result.json
      ? undefined
      : 'has a return type that contradicts its code (streams)';
  }
  const isStream = isEvents || result.line !== undefined;
  return streams === isStream ? undefined : 'has a return type that contradicts its code (streams)';
}
