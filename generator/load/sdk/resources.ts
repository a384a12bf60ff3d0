/** Walks from the client's class through its resources to every method that they declare. */
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import { InputError } from '../../diagnostics.js';
import { excerpt, type Problems } from './problems.js';
import type { Sources } from './program.js';
import { declarationOf } from './symbols.js';

/** A method: its types and its code. */
export interface SdkMethod {
  /** The name with its resources, such as `beta.messages.batches.create`. */
  readonly path: string;
  /** All overloads. The last overload accepts the most arguments. */
  readonly signatures: readonly TypeScript.MethodDeclaration[];
  /** The declaration that has the body. */
  readonly code: TypeScript.MethodDeclaration | undefined;
}

/** No release has a deeper tree, so a deeper tree is a loop. */
const MAX_DEPTH = 20;

/**
 * Returns the public methods of all resources.
 *
 * @param problems receives resources whose class cannot be found, as in an incomplete package
 */
export function listMethods(sources: Sources, problems?: Problems): readonly SdkMethod[] {
  const file = sources.typesOf('client');
  const client = file?.statements.find(
    (statement): statement is TypeScript.ClassDeclaration =>
      ts.isClassDeclaration(statement) && statement.name?.text === 'Anthropic',
  );
  if (!client) {
    const where = `${sources.sdk.folder}: ${file?.fileName ?? 'client'}`;
    const hint = 'use another release: the layout of this one is not supported';
    throw new InputError([{ where, message: 'has no class `Anthropic`', hint }]);
  }
  return methodsBelow(client, [], sources, problems);
}

function methodsBelow(
  parent: TypeScript.ClassDeclaration,
  path: readonly string[],
  sources: Sources,
  problems: Problems | undefined,
): readonly SdkMethod[] {
  if (path.length > MAX_DEPTH) return [];
  const own = path.length === 0 ? [] : methodsOf(parent, path, sources);
  const inner = parent.members.filter(ts.isPropertyDeclaration).flatMap((property) => {
    const resource = resourceOf(property, sources, problems);
    const inside = [...path, nameOf(property)];
    return resource ? methodsBelow(resource, inside, sources, problems) : [];
  });
  return [...own, ...inner];
}

/** Returns the class of a property such as `batches: BatchesAPI.Batches = new …`. */
function resourceOf(
  property: TypeScript.PropertyDeclaration,
  { checker }: Sources,
  problems: Problems | undefined,
): TypeScript.ClassDeclaration | undefined {
  const { type } = property;
  if (!type || !ts.isTypeReferenceNode(type)) return undefined;
  const found = declarationOf(type.typeName, checker, ts.isClassDeclaration);
  // Only the types of resources are qualified names, such as `BatchesAPI.Batches`.
  if (!found && ts.isQualifiedName(type.typeName)) {
    problems?.add(property, `has a resource that cannot be read: ${excerpt(type)}`);
  }
  return found && extendsResource(found) ? found : undefined;
}

function extendsResource({ heritageClauses }: TypeScript.ClassDeclaration): boolean {
  return (heritageClauses ?? []).some(({ types }) =>
    types.some(({ expression }) => expression.getText() === 'APIResource'),
  );
}

function methodsOf(
  resource: TypeScript.ClassDeclaration,
  path: readonly string[],
  sources: Sources,
): readonly SdkMethod[] {
  const code = codeClass(resource, sources);
  const methods = resource.members.filter(isPublicMethod);
  const byName = new Map<string, TypeScript.MethodDeclaration[]>();
  for (const method of methods) {
    byName.set(nameOf(method), [...(byName.get(nameOf(method)) ?? []), method]);
  }
  return [...byName].map(([name, signatures]) => ({
    path: [...path, name].join('.'),
    signatures,
    code: code?.members.find(
      (member): member is TypeScript.MethodDeclaration =>
        ts.isMethodDeclaration(member) && member.body !== undefined && nameOf(member) === name,
    ),
  }));
}

function isPublicMethod(member: TypeScript.ClassElement): member is TypeScript.MethodDeclaration {
  if (!ts.isMethodDeclaration(member) || nameOf(member).startsWith('_')) return false;
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;
  return (
    (ts.getCombinedModifierFlags(member) & hidden) === 0 && !ts.isPrivateIdentifier(member.name)
  );
}

/**
 * Returns the class that contains the code: the class itself, or the class of the same name in the `.mjs` file of the
 * module.
 */
function codeClass(
  resource: TypeScript.ClassDeclaration,
  sources: Sources,
): TypeScript.ClassLikeDeclaration | undefined {
  const file = resource.getSourceFile();
  const code = sources.codeOf(sources.moduleOf(file));
  if (code === file || code === undefined) return code && resource;
  const find = (node: TypeScript.Node): TypeScript.ClassLikeDeclaration | undefined =>
    ts.isClassLike(node) && node.name?.text === resource.name?.text
      ? node
      : ts.forEachChild(node, find);
  return find(code);
}

function nameOf({ name }: TypeScript.ClassElement): string {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name))
    ? name.text
    : (name?.getText() ?? '');
}
