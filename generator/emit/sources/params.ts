/** Declares the params type of a method. */
import { FILES } from '../../ir/emitted-files.js';
import type { MethodPlan, ParamsPlan, Plan } from '../../plan/types.js';
import type { Imports } from '../imports.js';
import {
  type OptionalKind,
  type PropertySignatureStructure,
  StructureKind,
  type StatementStructures,
} from '../morph.js';
import { propertyName, stringLiteral } from '../text.js';
import { propertySignatures } from '../types/declarations.js';
import { TypeWriter } from '../types/references.js';

/** The ids that `B` may stand for; without a union, those alone that the client does not know. */
function betaConstraint(union: string | undefined, imports: Imports): string {
  const known = union === undefined ? 'never' : imports.type(union, FILES.betas);
  return `${imports.type('BetaChoice', FILES.runtime)}<${known}>`;
}

/** Type parameters of the method itself: what the caller names decides, nothing by default. */
export function methodTypeParameters(
  { params, betaUnion }: MethodPlan,
  imports: Imports,
): string[] {
  return (params?.parameters ?? []).map((parameter) =>
    parameter === 'B' && betaUnion !== undefined
      ? `B extends ${betaConstraint(betaUnion, imports)} = never`
      : 'S extends boolean = false',
  );
}

/** Type parameters of the params type, by default all open. */
function paramsTypeParameters(
  params: ParamsPlan,
  betaUnion: string | undefined,
  imports: Imports,
): string[] {
  return params.parameters.map((parameter) =>
    parameter === 'B' && betaUnion !== undefined
      ? `B extends ${betaConstraint(betaUnion, imports)} = ${imports.type(betaUnion, FILES.betas)}`
      : 'S extends boolean = boolean',
  );
}

/** `BetaMessageCreateParams<B, S>`: the params type as a method's signature uses it. */
export function paramsReference(params: {
  readonly name: string;
  readonly parameters: readonly string[];
}): string {
  return params.parameters.length === 0
    ? params.name
    : `${params.name}<${params.parameters.join(', ')}>`;
}

/** The field `betas` of a method some of whose betas exclude each other; all others extend a type of the runtime. */
function exclusiveBetas(
  { betaUnion, conflicts }: MethodPlan,
  imports: Imports,
): OptionalKind<PropertySignatureStructure>[] {
  if (conflicts.length === 0) return [];
  const all = betaUnion === undefined ? 'never' : imports.type(betaUnion, FILES.betas);
  const exclusions = conflicts.map((pair) => {
    const ids = pair.map(stringLiteral).join(' | ');
    return `${imports.type('Exclusive', FILES.runtime)}<B, ${ids}, ${all}>`;
  });
  const type = [`${imports.type('Betas', FILES.runtime)}<B>`, ...exclusions].join(' & ');
  return [{ name: 'betas', type, hasQuestionToken: true }];
}

/** The types that hold parts of the params: the body's, those of headers, that of `betas`. */
function baseTypes(method: MethodPlan, plan: Plan, imports: Imports): readonly string[] {
  const { params, betaUnion, operation } = method;
  const body = plan.types.get(params?.bodySchema ?? '');
  const choice = () =>
    params?.parameters.includes('B') ? 'B' : betaConstraint(betaUnion, imports);
  return [
    ...(body ? [`${imports.type(body.name, body.file)}${args(body.parameters)}`] : []),
    ...(params?.headerTypes ?? []).map(({ name, file }) => imports.type(name, file)),
    ...(operation.takesBetas ? [`${imports.type('BetasParams', FILES.runtime)}<${choice()}>`] : []),
  ];
}

/** The declaration of a method's params type, where the body's own type does not serve. */
export function paramsDeclaration(
  method: MethodPlan,
  plan: Plan,
  imports: Imports,
): StatementStructures[] {
  const { params, betaUnion, operation } = method;
  if (!params || params.isBody) return [];
  const writer = new TypeWriter(plan, imports, params.parameters.includes('B') ? 'B' : undefined);
  const inherited = params.headerTypes.map(({ property }) => property.name);
  const own = params.fields.filter(({ name }) => !inherited.includes(name));
  const properties = [...propertySignatures(own, writer), ...exclusiveBetas(method, imports)];
  const bases = baseTypes(method, plan, imports);
  const common = {
    name: params.name,
    isExported: true,
    typeParameters: paramsTypeParameters(params, betaUnion, imports),
    docs: [`Params of \`${operation.namespace === 'beta' ? 'beta.' : ''}${operation.name}\`.`],
  };
  const isExtended = params.bodySchema === undefined || params.extendsBody;
  // An interface that adds nothing to another one is an alias of it.
  if (!isExtended || (bases.length === 1 && properties.length === 0)) {
    const parts = [...bases, ...(properties.length > 0 ? [inlineObject(properties)] : [])];
    return [{ kind: StructureKind.TypeAlias, ...common, type: parts.join(' & ') }];
  }
  return [{ kind: StructureKind.Interface, ...common, extends: [...bases], properties }];
}

/** The params with and without a stream, by names of their own, for those who keep them apart. */
export function variantDeclarations(
  { params, betaUnion }: MethodPlan,
  imports: Imports,
): StatementStructures[] {
  if (!params?.variants) return [];
  const { base, streaming, nonStreaming, helper, field } = params.variants;
  const typeParameters = paramsTypeParameters(params, betaUnion, imports).filter(
    (_, index) => params.parameters[index] !== 'S',
  );
  const named = (stream: string) => {
    const passed = params.parameters.map((parameter) => (parameter === 'S' ? stream : parameter));
    return `${params.name}${args(passed)}`;
  };
  const alias = (name: string, stream: string, what: string): StatementStructures => ({
    kind: StructureKind.TypeAlias,
    isExported: true,
    typeParameters,
    name,
    type: named(stream),
    docs: [`\`${params.name}\` ${what}.`],
  });
  return [
    alias(base, 'boolean', 'of any call'),
    alias(nonStreaming, 'false', 'of a call that is answered at once'),
    {
      kind: StructureKind.Interface,
      isExported: true,
      typeParameters,
      name: streaming,
      extends: [named('true')],
      properties: [{ name: propertyName(field), type: 'true' }],
      docs: [`\`${params.name}\` of a call that is answered with a stream.`],
    },
    ...(helper === undefined ? [] : [alias(helper, 'boolean', 'of a message that grows')]),
  ];
}

function args(parameters: readonly string[]): string {
  return parameters.length === 0 ? '' : `<${parameters.join(', ')}>`;
}

function inlineObject(properties: readonly OptionalKind<PropertySignatureStructure>[]): string {
  const lines = properties.map(({ name, type, hasQuestionToken }) => {
    return `${name}${hasQuestionToken === true ? '?' : ''}: ${String(type)};`;
  });
  return `{ ${lines.join(' ')} }`;
}
