/** Declares the params type of a method. */
import { FILES } from '../../ir/emitted-files.js';
import type { MethodPlan, Plan } from '../../plan/types.js';
import { type Member, writeAlias, writeInterface, writeMembers } from '../code.js';
import type { Imports } from '../imports.js';
import { propertyName, stringLiteral } from '../text.js';
import { TypeWriter } from '../types/writer.js';

/** Writes the constraint of `B`: the accepted betas, or only unlisted betas if the method accepts none. */
function betaConstraint(union: string | undefined, imports: Imports): string {
  const known = union === undefined ? 'never' : imports.type(union, FILES.betas);
  return `${imports.type('BetaChoice', FILES.runtime)}<${known}>`;
}

/** The defaults of type parameters: whether gates are shut or open, and the default of `S`. */
interface Defaults {
  readonly gates: 'shut' | 'open';
  readonly stream: 'boolean' | 'false';
}

/**
 * Writes the type parameters of a method. The compiler infers them from the params. In a call without betas, all gates
 * are shut.
 */
export function methodTypeParameters(method: MethodPlan, imports: Imports): string[] {
  return typeParameters(method, imports, { gates: 'shut', stream: 'false' });
}

/** Writes the type parameters of a params type. By default, all gates are open. */
function paramsTypeParameters(method: MethodPlan, imports: Imports): string[] {
  return typeParameters(method, imports, { gates: 'open', stream: 'boolean' });
}

/** Writes the type parameters of a tool runner. By default, all gates are open, and responses are not streamed. */
export function runnerTypeParameters(method: MethodPlan, imports: Imports): string[] {
  return typeParameters(method, imports, { gates: 'open', stream: 'false' });
}

function typeParameters(
  { params, betaUnion }: MethodPlan,
  imports: Imports,
  { gates, stream }: Defaults,
): string[] {
  return (params?.parameters ?? []).map((parameter) => {
    if (parameter !== 'B' || betaUnion === undefined) return `S extends boolean = ${stream}`;
    const given = gates === 'open' ? imports.type(betaUnion, FILES.betas) : 'never';
    return `B extends ${betaConstraint(betaUnion, imports)} = ${given}`;
  });
}

/** Writes the params type in a signature, such as `BetaMessageCreateParams<B, S>`. */
export function paramsReference(params: {
  readonly name: string;
  readonly parameters: readonly string[];
}): string {
  return params.parameters.length === 0
    ? params.name
    : `${params.name}<${params.parameters.join(', ')}>`;
}

/** Returns the field `betas` if some betas cannot be combined. Otherwise the field is inherited from `BetasParams`. */
function exclusiveBetas({ betaUnion, conflicts }: MethodPlan, imports: Imports): readonly Member[] {
  if (conflicts.length === 0) return [];
  const all = betaUnion === undefined ? 'never' : imports.type(betaUnion, FILES.betas);
  const exclusions = conflicts.map((pair) => {
    const ids = pair.map(stringLiteral).join(' | ');
    return `${imports.type('Exclusive', FILES.runtime)}<B, ${ids}, ${all}>`;
  });
  const type = [`${imports.type('Betas', FILES.runtime)}<B>`, ...exclusions].join(' & ');
  return [{ name: 'betas', type, isOptional: true }];
}

interface Writing {
  readonly plan: Plan;
  readonly imports: Imports;
  readonly writer: TypeWriter;
}

/**
 * Returns the types that the params extend: the types of the body, of headers and of `betas`. The compiler infers `B`
 * only from `betas`: content of an earlier response in the body must not open a gate unless the request names a beta of
 * this gate.
 */
function baseTypes(method: MethodPlan, { plan, imports, writer }: Writing): readonly string[] {
  const { params, betaUnion, operation } = method;
  const body = plan.types.get(params?.bodySchema ?? '');
  const inline = body ? undefined : params?.body;
  const choice = () =>
    params?.parameters.includes('B') ? 'B' : betaConstraint(betaUnion, imports);
  return [
    ...(body ? [`${imports.type(body.name, body.file)}${args(body.parameters.map(fixed))}`] : []),
    ...(inline
      ? [inline.kind === 'union' ? `(${writer.write(inline)})` : writer.write(inline)]
      : []),
    ...(params?.headerTypes ?? []).map(({ name, file }) => imports.type(name, file)),
    ...(operation.takesBetas ? [`${imports.type('BetasParams', FILES.runtime)}<${choice()}>`] : []),
  ];
}

/** Declares the params type of a method, unless the type of the body serves as params type. */
export function paramsDeclaration(
  method: MethodPlan,
  plan: Plan,
  imports: Imports,
): readonly string[] {
  const { params, operation } = method;
  if (!params || params.isBody) return [];
  const writer = new TypeWriter(
    plan,
    imports,
    params.parameters.includes('B') ? 'NoInfer<B>' : undefined,
  );
  const inherited = params.headerTypes.map(({ property }) => property.name);
  const own = params.fields.filter(({ name }) => !inherited.includes(name));
  const members = [...writer.members(own), ...exclusiveBetas(method, imports)];
  const bases = baseTypes(method, { plan, imports, writer });
  const common = {
    name: params.name,
    typeParameters: paramsTypeParameters(method, imports),
    docs: `Params of \`${operation.namespace === 'beta' ? 'beta.' : ''}${operation.name}\`.`,
  };
  const isExtended = params.body === undefined || params.extendsBody;
  // An interface that only extends another one would fail the lint rule no-empty-object-type.
  if (!isExtended || (bases.length === 1 && members.length === 0)) {
    const parts = [...bases, ...(members.length > 0 ? [writeMembers(members)] : [])];
    return [writeAlias({ ...common, type: parts.join(' & ') })];
  }
  return [writeInterface({ ...common, bases, members })];
}

/** Declares the SDK's names for params with a stream, without a stream, for both, and for the helper `stream`. */
export function variantDeclarations(method: MethodPlan, imports: Imports): readonly string[] {
  const { params } = method;
  if (!params?.variants) return [];
  const { base, streaming, nonStreaming, helper, field } = params.variants;
  const typeParameters = paramsTypeParameters(method, imports).filter(
    (_, index) => params.parameters[index] !== 'S',
  );
  const named = (stream: string) => {
    const passed = params.parameters.map((parameter) => (parameter === 'S' ? stream : parameter));
    return `${params.name}${args(passed)}`;
  };
  const alias = (name: string, stream: string, what: string) =>
    writeAlias({
      typeParameters,
      name,
      type: named(stream),
      docs: `\`${params.name}\` ${what}.`,
    });
  return [
    alias(base, 'boolean', 'with or without a stream'),
    alias(nonStreaming, 'false', 'without a stream'),
    writeInterface({
      typeParameters,
      name: streaming,
      bases: [named('true')],
      members: [{ name: propertyName(field), type: 'true' }],
      docs: `\`${params.name}\` with a stream.`,
    }),
    ...(helper === undefined ? [] : [alias(helper, 'boolean', 'of the helper `stream`')]),
  ];
}

function fixed(parameter: string): string {
  return parameter === 'B' ? 'NoInfer<B>' : parameter;
}

function args(parameters: readonly string[]): string {
  return parameters.length === 0 ? '' : `<${parameters.join(', ')}>`;
}
