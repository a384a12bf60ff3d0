/**
 * Makes the entries of `--sdk-names` namespaces: classes, params types, page types, helper types and the types of
 * schemas.
 */
import type { Operation } from '../ir/api.js';
import { FILES } from '../ir/emitted-files.js';
import { classIdentifier } from './identifiers.js';
import { methodStem, streamHelper } from './methods.js';
import type { MethodPlan, NamespaceEntry, Plan, ResourcePlan, TypePlan } from './types.js';

/** A plan without the names that `sdk-names.ts` makes from it. */
export type Planned = Omit<Plan, 'sdkNames'>;

/**
 * Returns the class of a resource under the last segment of its chain: `Messages` for `BetaMessages`. The class of
 * `client.beta` itself is `Beta`.
 */
export function classEntries({ chain, className, file }: ResourcePlan): readonly NamespaceEntry[] {
  return [{ name: classIdentifier(chain.slice(-1)) || 'Beta', type: className, file }];
}

/**
 * Returns params types under the SDK's short names, such as `BatchCreateParams` for `BetaMessageBatchCreateParams`, and
 * page types under their own names.
 */
export function methodEntries(
  { methods, file }: ResourcePlan,
  plan: Planned,
): readonly NamespaceEntry[] {
  return methods.flatMap((method) => {
    const { params, pageAliases } = method;
    const pages = pageAliases.map((name) => ({ name, type: name, file }));
    if (!params) return pages;
    const short = shortName(method.operation);
    const own = { name: short, type: params.name, file: paramsFile(method, file, plan) };
    return [own, ...variantEntries(method, file), ...pages];
  });
}

export function variantEntries(method: MethodPlan, file: string): readonly NamespaceEntry[] {
  const variants = method.params?.variants;
  if (!variants) return [];
  const short = shortName(method.operation);
  return [
    { name: `${short}Base`, type: variants.base, file },
    { name: `${short}NonStreaming`, type: variants.nonStreaming, file },
    { name: `${short}Streaming`, type: variants.streaming, file },
    ...(variants.helper === undefined
      ? []
      : [{ name: shortName(streamHelper(method.operation)), type: variants.helper, file }]),
  ];
}

/**
 * Returns the SDK's name of a params type, from the last two segments of the operation's name: `BatchCreateParams` for
 * `messages.batches.create`.
 */
function shortName(operation: Operation): string {
  const name = operation.name.split('.').slice(-2).join('.');
  return `${methodStem({ name, namespace: 'stable' })}Params`;
}

export function paramsFile({ params }: MethodPlan, file: string, { types }: Planned): string {
  const body = params?.isBody ? types.get(params.bodySchema ?? '') : undefined;
  return body?.file ?? file;
}

export function ownEntry({ publicName, name, file }: TypePlan): NamespaceEntry {
  return { name: publicName, type: name, file };
}

export function typeEntries(type: TypePlan): readonly NamespaceEntry[] {
  const { name, file, aliases } = type;
  const others = aliases.filter((alias) => !alias.publicName.includes('.'));
  return [
    ownEntry(type),
    ...others.map((alias) => ({ name: alias.publicName, type: alias.name ?? name, file })),
  ];
}

/**
 * Returns the `Beta…` names of a type. The SDK's beta namespace has such a name for each type, even for a type of both
 * namespaces.
 */
export function betaEntries(type: TypePlan): readonly NamespaceEntry[] {
  return typeEntries(type).map((entry) => ({ ...entry, name: `Beta${entry.name}` }));
}

/** Returns the helper types of a resource. If it has a tool runner, also returns `ToolError`, which tools throw. */
export function helperEntries(
  { accessor }: ResourcePlan,
  { helperTypes }: Planned,
): readonly NamespaceEntry[] {
  const own = helperTypes.filter((types) => types.accessor === accessor);
  return own.flatMap(({ stream, events, parsed, block, runner }) => {
    const names = [stream, events, parsed, block, ...(runner ? [runner.name, runner.params] : [])];
    const entries = names.map((name) => ({ name, type: name, file: FILES.helpers }));
    return runner
      ? [...entries, { name: 'ToolError', type: 'ToolError', file: FILES.messages }]
      : entries;
  });
}
