/** Decides every emitted identifier and path, and nothing else. */
import { InputError } from '../diagnostics.js';
import type { Api, Namespace, Operation } from '../ir/api.js';
import type { NamedSchema, Property } from '../ir/schema.js';
import { type HelperTypesPlan, planHelperTypes } from './helpers.js';
import { betaIdentifier, GLOBAL_TYPES, Identifiers } from './identifiers.js';
import { gatedSchemas, streamFields, typeParameters } from './parameters.js';
import { type NamespacePlan, planNamespaces } from './namespaces.js';
import { methodConstant } from './methods.js';
import { allResources, planResources } from './resources.js';
import { planTypes } from './types.js';

export interface PlanOptions {
  /** The name of the emitted client class. */
  readonly clientName: string;
  /** Names that the runtime exports: no type may take them. */
  readonly runtimeNames: readonly string[];
}

export interface Plan {
  readonly api: Api;
  readonly clientName: string;
  /** What the client calls the base of all errors, where its own name asks for another one: `AnthropicError`. */
  readonly errorAlias?: ErrorAlias;
  /** The resources on the client itself, and on `client.beta` where there is one. */
  readonly stable: readonly ResourcePlan[];
  readonly beta?: ResourcePlan;
  /** All of them, parents first. */
  readonly resources: readonly ResourcePlan[];
  /** How each schema is referred to. */
  readonly types: ReadonlyMap<string, TypePlan>;
  /** The types of the helpers, with the messages of this client in them. */
  readonly helperTypes: readonly HelperTypesPlan[];
  /** The constants that hold the ids of betas. */
  readonly betaConstants: ReadonlyMap<string, string>;
  /** What is reachable through other names, by the file that declares those. */
  readonly namespaces: ReadonlyMap<string, readonly NamespacePlan[]>;
}

export interface ErrorAlias {
  readonly name: string;
  /** The runtime's own name. */
  readonly of: string;
}

/** A node of a client's property tree: one class in one file. */
export interface ResourcePlan {
  readonly namespace: Namespace;
  /** Property names from the namespace's root: `['messages', 'batches']`; empty for `client.beta` itself. */
  readonly chain: readonly string[];
  /** How a caller reaches it: `client.beta.messages`. */
  readonly accessor: string;
  readonly className: string;
  /** Emitted path without its extension. */
  readonly file: string;
  readonly children: readonly ResourcePlan[];
  readonly methods: readonly MethodPlan[];
}

/** Type parameters of an emitted type: `B`, the betas a caller names, and `S`, whether the answer is streamed. */
export type TypeParameter = (typeof TYPE_PARAMETERS)[number];

const TYPE_PARAMETERS = ['B', 'S'] as const;

export interface TypePlan {
  readonly name: string;
  /** The name that namespaces show: the same, unless something else has it. */
  readonly publicName: string;
  readonly aliases: readonly AliasPlan[];
  readonly namespace: Namespace;
  /** Emitted path without its extension. */
  readonly file: string;
  /** It is in the folder of no resource. */
  readonly isShared: boolean;
  readonly parameters: readonly TypeParameter[];
  /** The property whose type is `S`. */
  readonly streamField?: string;
  readonly schema: NamedSchema;
}

/** A further name of a type; without an identifier, it is found in namespaces alone. */
export interface AliasPlan {
  /** `Tool.InputSchema` is in the namespace of the type `Tool`; `BetaMessages.*` is the type's own name in another. */
  readonly publicName: string;
  readonly name?: string;
}

export interface MethodPlan {
  readonly name: string;
  /** The constant that describes the operation. */
  readonly constant: string;
  readonly operation: Operation;
  /** The argument that fills the path's last placeholder. */
  readonly positional?: string;
  readonly params?: ParamsPlan;
  /** Names of the type of its pages; none where another method has declared them. */
  readonly pageAliases: readonly string[];
  /** The type in `betas.ts` that unites the accepted betas. */
  readonly betaUnion?: string;
  /** Pairs of accepted betas that the API refuses together. */
  readonly conflicts: readonly (readonly [string, string])[];
}

/** The type of a method's params object. */
export interface ParamsPlan {
  readonly name: string;
  readonly parameters: readonly TypeParameter[];
  /** Name of the schema whose fields the params take over. */
  readonly bodySchema?: string;
  /** The body is one object, so that an interface can extend it. */
  readonly extendsBody: boolean;
  /** The body's type itself is the params type: nothing is added to it. */
  readonly isBody: boolean;
  /** Fields besides the body schema's: path placeholders, query, headers, an inline body. */
  readonly fields: readonly Property[];
  /** Names of the params with and without a stream, and of both. */
  readonly variants?: StreamVariants;
  /** A call may leave the whole object out. */
  readonly optional: boolean;
}

export interface StreamVariants {
  /** The field that asks for a stream. */
  readonly field: string;
  readonly base: string;
  readonly streaming: string;
  readonly nonStreaming: string;
  /** What the helper `stream` takes, where there is one. */
  readonly helper?: string;
}

/** @throws InputError when the client's name is taken, or two fields of one params object have the same name. */
export function plan(api: Api, options: PlanOptions): Plan {
  refuseTakenName(options);
  const identifiers = new Identifiers([
    ...GLOBAL_TYPES,
    ...options.runtimeNames,
    options.clientName,
    ...TYPE_PARAMETERS,
    ...api.operations.map(({ name }) => methodConstant(name)),
  ]);
  const gated = gatedSchemas(api);
  const streams = streamFields(api);
  const parametersOf = (schema: string) => typeParameters(schema, gated, streams);
  const tree = planResources(api, parametersOf, identifiers);
  const types = planTypes(api, tree, { parametersOf, streams }, identifiers);
  const { clientName, runtimeNames } = options;
  const resources = allResources(tree);
  const errorAlias = planErrorAlias(options, identifiers);
  const named = { clientName, ...(errorAlias !== undefined && { errorAlias }) };
  const helperTypes = planHelperTypes(resources, { types, runtimeNames, identifiers });
  const betaConstants = new Map(
    api.betas.map(({ id }) => [id, identifiers.claim(betaIdentifier(id))]),
  );
  const planned = { api, ...named, ...tree, resources, types, helperTypes, betaConstants };
  return { ...planned, namespaces: planNamespaces(planned, runtimeNames) };
}

/** The runtime's class that all errors extend. */
const BASE_ERROR = 'ClaudeError';

function planErrorAlias(
  { clientName, runtimeNames }: PlanOptions,
  identifiers: Identifiers,
): ErrorAlias | undefined {
  const wanted = `${clientName}Error`;
  if (!runtimeNames.includes(BASE_ERROR) || !identifiers.isFree(wanted)) return undefined;
  return { name: identifiers.claim(wanted), of: BASE_ERROR };
}

function refuseTakenName({ clientName, runtimeNames }: PlanOptions): void {
  if (!runtimeNames.includes(clientName) && !GLOBAL_TYPES.includes(clientName)) return;
  throw new InputError([
    {
      where: '--client-name',
      message: `\`${clientName}\` is the name of something else in the client`,
      hint: 'choose another one',
    },
  ]);
}
