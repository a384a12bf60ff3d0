/** Emits one resource: the constants of its operations, its params types, its page types and its class. */
import { FILES } from '../../ir/emitted-files.js';
import { partsOf } from '../../ir/results.js';
import type { MethodPlan, Plan, ResourcePlan } from '../../plan/types.js';
import { exampleOf } from '../examples/example.js';
import { type Field, type Member, type Method, writeAlias, writeClass } from '../code.js';
import { Imports } from '../imports.js';
import type { SourceContent } from '../source.js';
import { commentText, documentation } from '../text.js';
import { TypeWriter } from '../types/writer.js';
import { segmentType } from '../types/segment.js';
import { helperMethods } from './helpers.js';
import { hasStyledPath, operationConstant } from './operation.js';
import {
  methodTypeParameters,
  paramsDeclaration,
  paramsReference,
  variantDeclarations,
} from './params.js';
import { pageClass, pageType, spellResult, type ResultSpelling } from './result.js';

function methodDocs(method: MethodPlan, resource: ResourcePlan, plan: Plan): string {
  const { operation } = method;
  const prose = documentation(operation);
  const { bakedBetas } = operation;
  const noun = bakedBetas.length === 1 ? 'beta' : 'betas';
  const baked = bakedBetas.length > 0 ? `, with the ${noun} ${bakedBetas.join(', ')}` : '';
  const wire = `\`${commentText(operation.key)}\`${baked}`;
  return `${[prose, wire].filter(Boolean).join('\n\n')}\n\n@example\n\`\`\`ts\n${commentText(exampleOf(method, resource, plan.api))}\n\`\`\``;
}

function parametersOf(
  { positional, params, operation }: MethodPlan,
  plan: Plan,
  imports: Imports,
): readonly Member[] {
  const placeholder = operation.pathParameters.at(-1);
  const writer = new TypeWriter(plan, imports);
  const file =
    params?.isBody && params.bodySchema !== undefined
      ? plan.types.get(params.bodySchema)?.file
      : undefined;
  if (params && file !== undefined) imports.type(params.name, file);
  return [
    ...(positional === undefined
      ? []
      : [{ name: positional, type: segmentType(placeholder ?? {}, writer) }]),
    ...(params
      ? [
          {
            name: 'params',
            type: paramsReference(params) + (params.optional ? ' | null' : ''),
            isOptional: params.optional,
          },
        ]
      : []),
    {
      name: 'options',
      type: imports.type('RequestOptions', FILES.runtime),
      isOptional: true,
    },
  ];
}

/**
 * Writes the call of the runtime in the body of a method. The call has type arguments: to infer them, the compiler
 * would compare promises and pages, which is slow.
 */
function callOf(
  { constant, operation, positional, params }: MethodPlan,
  { call, typeArguments }: ResultSpelling,
  writer: TypeWriter,
): string {
  const { page } = partsOf(operation.result);
  const isStyled = positional !== undefined && hasStyledPath(operation);
  const args = [
    isStyled
      ? `${writer.imports.value('withSegment', FILES.styles)}(${constant}, ${positional})`
      : constant,
    ...(page ? [pageClass(page, writer)] : []),
    params ? 'params' : 'undefined',
    'options',
    ...(positional === undefined || isStyled ? [] : [positional]),
  ];
  return `return this.client.${call}<${typeArguments}>(${args.join(', ')});`;
}

function methodOf(
  method: MethodPlan,
  resource: ResourcePlan,
  plan: Plan,
  imports: Imports,
): Method {
  // The compiler infers `B` only from the params, not from the type that the caller expects as the result.
  const betas = method.params?.parameters.includes('B') ? 'NoInfer<B>' : undefined;
  const writer = new TypeWriter(plan, imports, betas);
  const result = spellResult(method.operation.result, writer);
  return {
    name: method.name,
    typeParameters: methodTypeParameters(method, imports),
    parameters: parametersOf(method, plan, imports),
    result: `${result.promise}<${result.typeArguments}>`,
    statement: callOf(method, result, writer),
    docs: methodDocs(method, resource, plan),
  };
}

/** Returns a field such as `readonly batches: MessageBatches = new MessageBatches(this.client)`. */
export function childProperty(child: ResourcePlan, client: string, imports: Imports): Field {
  const type = imports.value(child.className, child.file);
  return {
    name: child.chain.at(-1) ?? 'beta',
    type,
    value: `new ${type}(${client})`,
  };
}

/** Declares aliases of pages, such as `MessageBatchesPage = Page<MessageBatch>`. */
function pageDeclarations(
  { pageAliases, operation: { result } }: MethodPlan,
  plan: Plan,
  imports: Imports,
): readonly string[] {
  const { page } = partsOf(result);
  if (!page) return [];
  const writer = new TypeWriter(plan, imports);
  return pageAliases.map((name) => writeAlias({ name, type: pageType(page, writer) }));
}

function classDocs({ accessor, methods }: ResourcePlan): string {
  return `The ${methods.length > 0 ? 'methods' : 'resources'} of \`${accessor}\`.`;
}

export function resourceFile(resource: ResourcePlan, plan: Plan): SourceContent {
  const imports = new Imports(resource.file, plan.importExtension);
  const { methods } = resource;
  const constants = methods.map((method) => operationConstant(method, imports));
  const params = methods.flatMap((method) => [
    ...paramsDeclaration(method, plan, imports),
    ...variantDeclarations(method, imports),
    ...pageDeclarations(method, plan, imports),
  ]);
  return {
    file: resource.file,
    imports,
    statements: [
      ...constants,
      ...params,
      writeClass({
        name: resource.className,
        base: imports.value('APIResource', FILES.runtime),
        docs: classDocs(resource),
        fields: resource.children.map((child) => childProperty(child, 'this.client', imports)),
        methods: methods.flatMap((method) => [
          methodOf(method, resource, plan, imports),
          ...helperMethods(method, resource, plan, imports),
        ]),
      }),
    ],
  };
}
