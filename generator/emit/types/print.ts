/** Prints a schema as a TypeScript type expression with openapi-typescript. */
import { createRequire } from 'node:module';
import type * as OpenapiTypescript from 'openapi-typescript';
import type TypeScript from 'typescript';
import { ts } from '../../compiler.js';
import type { Property, Schema } from '../../ir/schema.js';
import { docComment, documentation, propertyName } from '../text.js';
import { Lowering, type Spelling } from './lower.js';

const require = createRequire(import.meta.url);

/** Only the module of openapi-typescript that is needed: the whole package would load a linter. */
const { default: transformSchemaObject } =
  require('openapi-typescript/dist/transform/schema-object.cjs') as {
    readonly default: typeof OpenapiTypescript.transformSchemaObject;
  };

type Transform = Parameters<typeof transformSchemaObject>[1];
type Context = Transform['ctx'];

const printer = ts.createPrinter();
const nowhere = ts.createSourceFile('type.ts', '', ts.ScriptTarget.Latest);

/** Gives a property of an inline object its name, and its documentation above it. */
function complete(
  node: TypeScript.PropertySignature,
  property: Property | undefined,
): TypeScript.PropertySignature {
  if (!property) return node;
  const named = ts.factory.updatePropertySignature(
    node,
    node.modifiers,
    ts.factory.createIdentifier(propertyName(property.name)),
    node.questionToken,
    node.type,
  );
  const text = documentation(property);
  if (text === '') return named;
  const comment = docComment(text).slice('/*'.length, -'*/'.length);
  return ts.addSyntheticLeadingComment(named, ts.SyntaxKind.MultiLineCommentTrivia, comment, true);
}

/** The context of the printer without `redoc`, which is read for linting only. */
const CONTEXT: Omit<Context, 'redoc'> = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  discriminators: { objects: {}, refsHandled: [] },
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  injectFooter: [],
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  resolve: () => undefined,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transform: undefined,
  transformProperty: undefined,
};

/** The index in `components["schemas"]["<index>"]`. */
function referenceIndex(node: TypeScript.Node): number | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType))
    return undefined;
  const { indexType } = node;
  if (!ts.isLiteralTypeNode(indexType) || !ts.isLiteralExpression(indexType.literal))
    return undefined;
  return Number(indexType.literal.text);
}

export function printType(schema: Schema, spelling: Spelling): string {
  const lowering = new Lowering(spelling.variants);
  const lowered = lowering.lower(schema);
  const { references } = lowering;
  const transformProperty: Context['transformProperty'] = (property, source) =>
    complete(property, lowering.properties.get(source));
  const node = transformSchemaObject(lowered as Parameters<typeof transformSchemaObject>[0], {
    path: '#/type',
    ctx: { ...CONTEXT, transformProperty } as unknown as Context,
  });
  const rewrite: TypeScript.TransformerFactory<TypeScript.Node> = (context) => {
    const visit = (child: TypeScript.Node): TypeScript.Node => {
      const reference = references[referenceIndex(child) ?? -1];
      if (reference) return ts.factory.createTypeReferenceNode(spelling.reference(reference));
      return ts.visitEachChild(child, visit, context);
    };
    return visit;
  };
  const { transformed } = ts.transform<TypeScript.Node>(node, [rewrite]);
  return transformed
    .map((result) => printer.printNode(ts.EmitHint.Unspecified, result, nowhere))
    .join('');
}
