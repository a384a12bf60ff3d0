/** Reads every operation of an SDK from the code of its methods. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import { returnsItsArgument } from './functions.js';
import { readHeaders, type SdkHeader } from './headers.js';
import { excerpt, type Problems } from './problems.js';
import type { Sources } from './program.js';
import { findCalls, isOptions, readRequest, type OptionValue, type SdkRequest } from './request.js';
import { listMethods, type SdkMethod } from './resources.js';
import { keyOf, Scope } from './scope.js';
import {
  checkedPath,
  readSpan,
  readUrl,
  type PathParameter,
  type SdkPath,
  type Span,
} from './urls.js';

export interface SdkOperation {
  readonly method: SdkMethod;
  readonly verb: string;
  readonly path: string;
  readonly isBeta: boolean;
  /** Whether the method sends `?beta=true`, as beta methods did up to release 1.0. */
  readonly sendsBetaQuery: boolean;
  readonly pathParameters: readonly PathParameter[];
  readonly query: OptionValue | undefined;
  readonly body: OptionValue | undefined;
  readonly isMultipart: boolean;
  readonly headers: readonly SdkHeader[];
  /** Whether the response is a stream. A text is the name of the field of the body that requests a stream. */
  readonly streams: boolean | string;
  readonly isBinary: boolean;
  readonly isList: boolean;
  readonly span: Span;
}

export function readOperations(sources: Sources, problems: Problems): readonly SdkOperation[] {
  const reader = new OperationReader(sources, problems);
  return listMethods(sources, problems).flatMap((method) => reader.read(method) ?? []);
}

class OperationReader {
  /**
   * The paths of methods by name. `#followed` needs them for methods that request a URL from the response of another
   * method.
   */
  readonly #paths = new Map<string, SdkPath>();

  constructor(
    private readonly sources: Sources,
    private readonly problems: Problems,
  ) {}

  read(method: SdkMethod): SdkOperation | undefined {
    const { code } = method;
    const [declared] = method.signatures;
    if (!code?.body) {
      if (declared) this.problems.add(declared, `declares \`${method.path}\`, which has no code`);
      return undefined;
    }
    const [call, another] = findCalls(code.body, this.problems);
    if (!call) {
      this.#checkHelper(method, code);
      return undefined;
    }
    if (another) this.problems.add(another, 'sends a second request, which is ignored');
    const isIdentity = (node: TypeScript.CallExpression) => returnsItsArgument(node, this.sources);
    const scope = Scope.of(code, [], isIdentity);
    const request = readRequest(call, scope, this.problems);
    const path = request && this.#path(method, request, scope);
    if (!request || !path) return undefined;
    this.#paths.set(method.path, path);
    return this.#operation(method, request, path, isIdentity);
  }

  #operation(
    method: SdkMethod,
    request: SdkRequest,
    path: SdkPath,
    isIdentity: (node: TypeScript.CallExpression) => boolean,
  ): SdkOperation {
    const { options } = request;
    const headers = options.get('headers');
    const { sources, problems } = this;
    return {
      method,
      verb: request.verb,
      path: path.path,
      isBeta: path.isBeta || this.#hasBetaQualifier(options.get('__qualifiers')),
      sendsBetaQuery: path.isBeta,
      pathParameters: path.parameters,
      query: options.get('query'),
      body: options.get('body'),
      isMultipart: request.isMultipart,
      headers: headers ? readHeaders(headers.value, { sources, problems, isIdentity }) : [],
      streams: this.#streams(options.get('stream')),
      isBinary: isTrue(options.get('__binaryResponse')),
      isList: request.isList,
      span: readSpan(options.get('__span')),
    };
  }

  #path(method: SdkMethod, request: SdkRequest, scope: Scope): SdkPath | undefined {
    const path = readUrl(request.url, scope) ?? this.#followed(method);
    if (path) {
      return checkedPath(path, readSpan(request.options.get('__span')), this.problems, request.url);
    }
    this.problems.add(request.url, `requests a URL that cannot be read: ${excerpt(request.url)}`);
    return undefined;
  }

  /**
   * Derives the path of a method that requests a URL from the response of another method: `results` calls `retrieve`,
   * so its path is the path of `retrieve` with `/results` added.
   */
  #followed({ path, code }: SdkMethod): SdkPath | undefined {
    const name = path.slice(path.lastIndexOf('.') + 1);
    const resource = path.slice(0, path.lastIndexOf('.'));
    const sibling =
      code?.body && siblings(code.body).find((one) => this.#paths.has(`${resource}.${one}`));
    const known = sibling === undefined ? undefined : this.#paths.get(`${resource}.${sibling}`);
    return known && { ...known, path: `${known.path}/${name}` };
  }

  #hasBetaQualifier(option: OptionValue | undefined): boolean {
    if (!option) return false;
    const { value, node } = option;
    const properties = value.kind === 'object' ? value.node.properties : [];
    const [only] = properties;
    const isBeta =
      properties.length === 1 &&
      only !== undefined &&
      ts.isPropertyAssignment(only) &&
      keyOf(only.name) === 'beta' &&
      ts.isStringLiteralLike(only.initializer) &&
      only.initializer.text === 'true';
    if (!isBeta) this.problems.add(node, `has unknown qualifiers: ${excerpt(node)}`);
    return isBeta;
  }

  #streams(option: OptionValue | undefined): boolean | string {
    if (!option) return false;
    const { value, node } = option;
    if (value.kind === 'field' && !isOptions(value)) return value.field;
    if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
    if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
    this.problems.add(node, `streams on a condition that cannot be read: ${excerpt(node)}`);
    return false;
  }

  /** Reports a method that returns the promise of a response, but neither sends a request nor calls another method. */
  #checkHelper(method: SdkMethod, code: TypeScript.MethodDeclaration): void {
    const promises = method.signatures.some(({ type }) =>
      /^(APIPromise|PagePromise)\b/.test(type?.getText() ?? ''),
    );
    if (!promises || (code.body && siblings(code.body).length > 0)) return;
    this.problems.add(code, `makes no request that can be read in \`${method.path}\``);
  }
}

/** Returns the names of the methods that a body calls on `this`. */
function siblings(body: TypeScript.Node): readonly string[] {
  const found: string[] = [];
  const visit = (node: TypeScript.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.expression.kind === ts.SyntaxKind.ThisKeyword
    ) {
      found.push(node.expression.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

function isTrue(option: OptionValue | undefined): boolean {
  return option?.node.kind === ts.SyntaxKind.TrueKeyword;
}
