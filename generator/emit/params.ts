/** Declares the params type of a method. */
import {
  type OptionalKind,
  type PropertySignatureStructure,
  StructureKind,
  type StatementStructures,
} from 'ts-morph';
import type { MethodPlan, ParamsPlan, Plan } from '../plan/plan.js';
import { BETAS } from './betas.js';
import type { Imports } from './imports.js';
import { stringLiteral } from './text.js';
import { propertySignatures } from './types/declarations.js';
import { RUNTIME, TypeWriter } from './types/references.js';

/** The ids that `B` may stand for. */
function betaConstraint(union: string, imports: Imports): string {
  return `${imports.type('BetaChoice', RUNTIME)}<${imports.type(union, BETAS)}>`;
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
      ? `B extends ${betaConstraint(betaUnion, imports)} = ${imports.type(betaUnion, BETAS)}`
      : 'S extends boolean = boolean',
  );
}

/** `BetaMessageCreateParams<B, S>`: the params type as a method's signature uses it. */
export function paramsReference(params: ParamsPlan): string {
  return params.parameters.length === 0
    ? params.name
    : `${params.name}<${params.parameters.join(', ')}>`;
}

function betasField(
  { params, betaUnion, conflicts }: MethodPlan,
  imports: Imports,
): OptionalKind<PropertySignatureStructure>[] {
  if (betaUnion === undefined) return [];
  const choice = params?.parameters.includes('B') ? 'B' : betaConstraint(betaUnion, imports);
  const exclusions = conflicts.map((pair) => {
    const ids = pair.map(stringLiteral).join(' | ');
    return `${imports.type('Exclusive', RUNTIME)}<B, ${ids}, ${imports.type(betaUnion, BETAS)}>`;
  });
  return [
    {
      name: 'betas',
      type: [`${imports.type('Betas', RUNTIME)}<${choice}>`, ...exclusions].join(' & '),
      hasQuestionToken: true,
      docs: ['Betas that this call uses, sent in the `anthropic-beta` header.'],
    },
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
  const writer = new TypeWriter(plan, imports, params.parameters);
  const body = params.bodySchema === undefined ? undefined : plan.types.get(params.bodySchema);
  const bodyType = body && `${imports.type(body.name, body.file)}${args(body.parameters)}`;
  const properties = [...propertySignatures(params.fields, writer), ...betasField(method, imports)];
  const common = {
    name: params.name,
    isExported: true,
    typeParameters: paramsTypeParameters(params, betaUnion, imports),
    docs: [`Params of \`${operation.namespace === 'beta' ? 'beta.' : ''}${operation.name}\`.`],
  };
  if (bodyType !== undefined && !params.extendsBody) {
    const own = properties.length > 0 ? inlineObject(properties) : undefined;
    return [
      {
        kind: StructureKind.TypeAlias,
        ...common,
        type: [bodyType, own].filter(Boolean).join(' & '),
      },
    ];
  }
  return [
    {
      kind: StructureKind.Interface,
      ...common,
      ...(bodyType !== undefined && { extends: [bodyType] }),
      properties,
    },
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
