/**
 * Prints types with openapi-typescript. Types that differ only in names have the same form, such as `A | null`, and
 * share one printed text.
 */
import { createRequire } from 'node:module';
import type * as OpenapiTypescript from 'openapi-typescript';
import type TypeScript from 'typescript';
import type { JsonSchema } from './lower.js';

type TransformSchema = typeof OpenapiTypescript.transformSchemaObject;
type Context = Parameters<TransformSchema>[1]['ctx'];

/** The context of openapi-typescript without `redoc`, which only linting uses. */
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

/** Printed forms by the JSON of the lowered schema. */
export type Forms = ReadonlyMap<string, string>;

/** The forms that an earlier run printed, and the forms that this run has used. */
let known: Forms = new Map();
const used = new Map<string, string>();

/**
 * Returns the printed form of a lowered schema. In it, `components["schemas"]["<n>"]` stands for the n-th reference,
 * and `p<n>` for the n-th property. A client has thousands of types and about a hundred forms.
 */
export function printForm(lowered: JsonSchema): string {
  const key = JSON.stringify(lowered);
  const form = used.get(key) ?? known.get(key) ?? (printer ??= loadPrinter())(lowered);
  used.set(key, form);
  return form;
}

/** Starts a run with the forms of an earlier one. Ignores a text that cannot be a form. */
export function restoreForms(forms: Forms): void {
  known = new Map([...forms].filter(([, form]) => isForm(form)));
  used.clear();
}

/** Returns the forms that this run has used. */
export function usedForms(): Forms {
  return new Map(used);
}

const TOKENS =
  /components\["schemas"\]\["\d+"\]|\bp\d+\??:|\b(?:string|number|boolean|null|unknown|never)\b|[\s()[\]{}|&,;]/g;

/**
 * Returns whether a text consists only of tokens of forms, so that it contains no text of a spec and no code that runs.
 */
function isForm(text: string): boolean {
  return text.replace(TOKENS, '') === '';
}

type Print = (lowered: JsonSchema) => string;

let printer: Print | undefined;

/**
 * Loads the compiler and openapi-typescript when a run first needs a form that no earlier run printed, since loading
 * them takes longer than printing all types.
 */
function loadPrinter(): Print {
  const require = createRequire(import.meta.url);
  const ts = require('typescript') as typeof TypeScript;
  // One module of the package is enough: the whole package would also load a linter.
  const { default: transform } = require('openapi-typescript/dist/transform/schema-object.cjs') as {
    readonly default: TransformSchema;
  };
  const options = { path: '#/type', ctx: CONTEXT as unknown as Context };
  const nowhere = ts.createSourceFile('type.ts', '', ts.ScriptTarget.Latest);
  const nodes = ts.createPrinter();
  return (lowered) => {
    const node = transform(lowered as Parameters<TransformSchema>[0], options);
    return nodes.printNode(ts.EmitHint.Unspecified, node, nowhere);
  };
}
