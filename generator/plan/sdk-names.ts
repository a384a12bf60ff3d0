/**
 * Plans the type paths of the official SDK: `Claude.Message`, `Claude.Beta.Messages.MessageCreateParams`,
 * `Tool.InputSchema`.
 */
import type { Operation } from '../ir/api.js';
import { FILES } from '../ir/emitted-files.js';
import { PAGE_STYLE_NAMES, pageStyle } from '../ir/pages.js';
import { reachedBy } from '../ir/reachability.js';
import type { Schema } from '../ir/schema.js';
import { failureSchemasOf, schemasOf } from '../ir/walk.js';
import {
  betaEntries,
  classEntries,
  helperEntries,
  methodEntries,
  ownEntry,
  paramsFile,
  type Planned,
  typeEntries,
  variantEntries,
} from './entries.js';
import { resourcesWithin } from './resources.js';
import type { NamespaceEntry, NamespacePlan, ResourcePlan, TypePlan } from './types.js';

/** Types of the runtime that are in the SDK's client namespace, such as `Anthropic.RequestOptions`. */
const RUNTIME_TYPES = [
  'ApiKeySetter',
  'ClientOptions',
  'RequestOptions',
  ...PAGE_STYLE_NAMES.flatMap((style) => pageStyle(style).exports),
];

/**
 * Returns the namespaces by the file that they augment. A namespace with the name of a class or type merges with it, so
 * it must augment the file that declares this class or type. `typesOnly` adds namespaces with other names.
 */
export function planSdkNames(
  plan: Planned,
  runtimeNames: readonly string[],
): ReadonlyMap<string, readonly NamespacePlan[]> {
  const found = new Map<string, Map<string, readonly NamespaceEntry[]>>();
  const members = [
    ...clientMembers(plan, runtimeNames),
    ...plan.resources.flatMap((resource) => resourceMembers(resource, plan)),
    ...nestedMembers(plan, runtimeNames),
  ];
  for (const { file, owner, entry } of members) {
    const inFile = found.get(file) ?? new Map<string, readonly NamespaceEntry[]>();
    found.set(file, inFile.set(owner, [...(inFile.get(owner) ?? []), entry]));
  }
  return new Map(
    [...found].map(([file, namespaces]) => [
      file,
      [...namespaces].map(([name, entries]) => ({ name, entries: distinct(entries) })),
    ]),
  );
}

/** An entry of the namespace `owner`, which augments `file`. */
interface Member {
  readonly owner: string;
  readonly file: string;
  readonly entry: NamespaceEntry;
}

function clientMembers(plan: Planned, runtimeNames: readonly string[]): readonly Member[] {
  const failures = failuresWithin(plan.resources, plan);
  const stable = stableTypes(plan);
  const isSharedError = (type: TypePlan) => failures.includes(type) && type.isShared;
  const types = [...plan.types.values()].filter((type) => stable.has(type) || isSharedError(type));
  const entries = [
    ...RUNTIME_TYPES.filter((name) => runtimeNames.includes(name)).map((name) => ({
      name,
      type: name,
      file: FILES.runtime,
    })),
    ...[...plan.stable, ...(plan.beta ? [plan.beta] : [])].flatMap(classEntries),
    ...plan.stable.flatMap((resource) => methodEntries(resource, plan)),
    ...types.flatMap((type) =>
      typeEntries(type).filter(({ name }) => isSharedError(type) || !isBetaOnly(name, type)),
    ),
  ];
  return entries.map((entry) => ({ owner: plan.clientName, file: FILES.client, entry }));
}

/** Returns whether an alias of a stable type belongs only to the beta namespace. */
function isBetaOnly(name: string, { publicName }: TypePlan): boolean {
  return name.startsWith('Beta') && !publicName.startsWith('Beta');
}

/** Keeps the first entry of each name. */
function distinct(entries: readonly NamespaceEntry[]): readonly NamespaceEntry[] {
  const byName = new Map<string, NamespaceEntry>();
  for (const entry of entries) if (!byName.has(entry.name)) byName.set(entry.name, entry);
  return [...byName.values()];
}

/**
 * Returns the entries of a resource's namespace: the classes of its children, the types of their methods and of its own
 * methods, its helper types, and all types that the methods reach. The namespace of `client.beta` also has every type
 * that stable methods do not reach, and the types of `roots`.
 */
function resourceMembers(resource: ResourcePlan, plan: Planned): readonly Member[] {
  const { chain, children, className, file } = resource;
  const isBeta = resource.namespace === 'beta';
  const isRoot = isBeta && chain.length === 0;
  const reached = reachedBy(schemasBelow(resource), plan.api.schemas);
  const failures = failuresWithin([...resourcesWithin(resource)], plan);
  const unused = new Set(isRoot ? plan.api.roots : []);
  const stable = stableTypes(plan);
  const types = [...plan.types].flatMap(([schema, type]) => {
    const isOwn = isRoot && !stable.has(type);
    const isFailure = failures.includes(type) && !type.isShared;
    return isOwn || reached.has(schema) || isFailure || unused.has(schema) ? [type] : [];
  });
  const entries = [
    ...children.flatMap(classEntries),
    ...[resource, ...children].flatMap((one) => methodEntries(one, plan)),
    ...helperEntries(resource, plan),
    ...types.flatMap(typeEntries),
    ...(isBeta ? types.filter((type) => stable.has(type)).flatMap(betaEntries) : []),
  ];
  return entries.map((entry) => ({ owner: className, file, entry }));
}

/**
 * Returns the types that stable methods reach. Also returns types that no method reaches, unless they have a `Beta…`
 * name or refer to a beta type.
 */
function stableTypes({ api, types }: Planned): ReadonlySet<TypePlan> {
  const reachedFrom = (operations: readonly Operation[]) =>
    reachedBy(
      operations.flatMap((one) => [...schemasOf(one), ...failureSchemasOf(one)]),
      api.schemas,
    );
  const stable = reachedFrom(api.operations.filter(({ namespace }) => namespace === 'stable'));
  const reached = reachedFrom(api.operations);
  const isBeta = (name: string): boolean =>
    reached.has(name) ? !stable.has(name) : name.startsWith('Beta');
  const isStable = (name: string, { schema }: TypePlan): boolean =>
    reached.has(name)
      ? stable.has(name)
      : ![name, ...reachedBy([schema.schema], api.schemas)].some(isBeta);
  return new Set([...types].flatMap(([name, type]) => (isStable(name, type) ? [type] : [])));
}

function schemasBelow({ methods, children }: ResourcePlan): readonly Schema[] {
  return [
    ...methods.flatMap(({ operation }) => schemasOf(operation)),
    ...children.flatMap(schemasBelow),
  ];
}

/** Returns the types of error responses. Types that several resources share are in the namespace of the client. */
function failuresWithin(resources: readonly ResourcePlan[], { api, types }: Planned): TypePlan[] {
  const methods = resources.flatMap((resource) => resource.methods);
  const names = reachedBy(
    methods.flatMap(({ operation }) => failureSchemasOf(operation)),
    api.schemas,
  );
  return [...names].flatMap((name) => types.get(name) ?? []);
}

/**
 * Returns the entries of the namespaces of types: `Tool.InputSchema`,
 * `MessageCreateParams.MessageCreateParamsStreaming`.
 */
function nestedMembers(plan: Planned, runtimeNames: readonly string[]): readonly Member[] {
  const files = new Map([
    ...plan.resources.map(({ className, file }) => [className, file] as const),
    ...[...plan.types.values()].map(({ name, file }) => [name, file] as const),
  ]);
  const ofMethods = plan.resources.flatMap(({ methods, file }) =>
    methods.flatMap((method): readonly Member[] => {
      const owner = method.params?.name;
      if (owner === undefined) return [];
      const place = paramsFile(method, file, plan);
      files.set(owner, place);
      return variantEntries(method, file).map((entry) => ({ owner, file: place, entry }));
    }),
  );
  const aliases = [...plan.types.values()].flatMap((type) =>
    type.aliases.map(({ publicName }) => ({ type, path: publicName.split('.') })),
  );
  const added = new Set(
    aliases.flatMap(({ path: [owner = '', name] }) => {
      return name === '*' && !files.has(owner) && !runtimeNames.includes(owner) ? [owner] : [];
    }),
  );
  const ofAliases = aliases.flatMap(({ type, path: [owner = '', name] }): readonly Member[] => {
    if (name === undefined) return [];
    const entry = { ...ownEntry(type), ...(name !== '*' && { name }) };
    if (added.has(owner)) return typesOnly(owner, entry, plan);
    const file = files.get(owner);
    return file === undefined ? [] : [{ owner, file, entry }];
  });
  return [...ofMethods, ...ofAliases];
}

/**
 * Returns two entries: one in the namespace `owner`, which has no class or type of its name, such as `BetaWebhooks`;
 * and one in its parent, which makes `Claude.Beta.Webhooks` a name of this namespace.
 */
function typesOnly(owner: string, entry: NamespaceEntry, plan: Planned): readonly Member[] {
  const { beta, clientName } = plan;
  const parent =
    beta && owner.startsWith('Beta')
      ? { owner: beta.className, file: beta.file, name: owner.slice('Beta'.length) }
      : { owner: clientName, file: FILES.client, name: owner };
  const { file, name } = parent;
  return [
    { owner: parent.owner, file, entry: { name, type: owner, file } },
    { owner, file, entry },
  ];
}
