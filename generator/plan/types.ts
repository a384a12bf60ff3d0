/** The data types of a plan, which later phases read. */
import type { Api, Namespace, Operation } from '../ir/api.js';
import type { ImportExtension } from '../ir/import-extension.js';
import type { ResultOf } from '../ir/results.js';
import type { NamedSchema, Property, Schema } from '../ir/schema.js';

export interface Plan {
  readonly api: Api;
  readonly clientName: string;
  readonly importExtension: ImportExtension;
  /**
   * A second name for the base class of errors, made from the name of the client, such as `MyClientError`. Absent if
   * this name is taken, and for APIs other than Claude's.
   */
  readonly errorAlias?: ErrorAlias;
  /** The resources of `client`. The resources of `client.beta` are in `beta`, if the client has it. */
  readonly stable: readonly ResourcePlan[];
  readonly beta?: ResourcePlan;
  /** All resources, parents first. */
  readonly resources: readonly ResourcePlan[];
  /** The interfaces for headers that several methods take. The params of these methods extend them. */
  readonly headerTypes: readonly HeaderTypePlan[];
  /** The emitted type of each schema, by the name of the schema. */
  readonly types: ReadonlyMap<string, TypePlan>;
  /** The types of the helpers, which contain the message types of this client. */
  readonly helperTypes: readonly HelperTypesPlan[];
  /** The name of each constant in `betas.ts`, by the id of its beta. */
  readonly betaConstants: ReadonlyMap<string, string>;
  /** The namespaces of `--sdk-names` by the file that they augment; absent without the option. */
  readonly sdkNames?: ReadonlyMap<string, readonly NamespacePlan[]>;
}

export interface ErrorAlias {
  readonly name: string;
  /** The name of the class in the runtime. */
  readonly of: string;
}

/** A resource of the client: one class in one file. */
export interface ResourcePlan {
  readonly namespace: Namespace;
  /** Property names from the namespace's root: `['messages', 'batches']`; empty for `client.beta` itself. */
  readonly chain: readonly string[];
  /** The expression for the resource in calls: `client.beta.messages`. */
  readonly accessor: string;
  readonly className: string;
  /** Emitted path without its extension. */
  readonly file: string;
  readonly children: readonly ResourcePlan[];
  readonly methods: readonly MethodPlan[];
}

/** Type parameters of an emitted type: `B`, the betas a caller names, and `S`, whether the response is streamed. */
export type TypeParameter = (typeof TYPE_PARAMETERS)[number];

export const TYPE_PARAMETERS = ['B', 'S'] as const;

export interface TypePlan {
  readonly name: string;
  /** The name in the namespaces of `--sdk-names`. It differs from `name` if another export has that name. */
  readonly publicName: string;
  readonly aliases: readonly AliasPlan[];
  /** Emitted path without its extension. */
  readonly file: string;
  /** Whether no resource owns the type, so that the file is `types/shared` or a file in the folder of this name. */
  readonly isShared: boolean;
  readonly parameters: readonly TypeParameter[];
  /** The property whose type is `S`. */
  readonly streamField?: string;
  /** Whether requests contain the type, so that callers get compile errors about its values. */
  readonly isSent: boolean;
  readonly schema: NamedSchema;
}

/** A further name of a type. An alias without `name` is only in the namespaces of `--sdk-names`. */
interface AliasPlan {
  /**
   * `Tool.InputSchema` is an alias in the namespace of the type `Tool`. `BetaMessages.*` is an alias in the namespace
   * `BetaMessages`, with the type's own name.
   */
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
  /** The names of the page type; empty if the method does not return pages, or if another method declares the names. */
  readonly pageAliases: readonly string[];
  /** The name of the union of accepted betas in `betas.ts`; absent if the method accepts no beta. */
  readonly betaUnion?: string;
  /** Pairs of accepted betas that the API refuses together. */
  readonly conflicts: readonly (readonly [string, string])[];
}

/** The type of a method's argument `params`. */
export interface ParamsPlan {
  readonly name: string;
  readonly parameters: readonly TypeParameter[];
  /** The body schema, if the params cannot list its fields, such as a reference, a union or a map. */
  readonly body?: Schema;
  /** The name of the body schema, if `body` is a reference. */
  readonly bodySchema?: string;
  /**
   * Whether `bodySchema` is one object without an index signature, so that an interface with more fields can extend it.
   */
  readonly extendsBody: boolean;
  /** Whether the type of the body serves as params type, because the params have no further fields. */
  readonly isBody: boolean;
  /**
   * Fields in addition to the body schema: path placeholders except the last, query, headers, and the fields of an
   * inline body.
   */
  readonly fields: readonly Property[];
  /** The types of the headers among the fields. */
  readonly headerTypes: readonly HeaderTypePlan[];
  /** The names of the params types with a stream, without a stream, and for both. */
  readonly variants?: StreamVariants;
  /** Whether callers may omit the argument `params`. */
  readonly optional: boolean;
}

/** The interface for one header, such as `WorkspaceIDHeader`. */
export interface HeaderTypePlan {
  readonly name: string;
  /** Emitted path without its extension. */
  readonly file: string;
  /** The header's name on the wire. */
  readonly header: string;
  readonly property: Property;
}

export interface StreamVariants {
  /** The body field that turns on streaming. */
  readonly field: string;
  readonly base: string;
  readonly streaming: string;
  readonly nonStreaming: string;
  /** The params type of the helper `stream`, if the method has this helper. */
  readonly helper?: string;
}

export interface HelperTypesPlan {
  /** The expression for the resource with the helpers in calls: `client.beta.messages`. */
  readonly accessor: string;
  readonly result: ResultOf<'json-or-sse'>;
  /** The params type of the method, with or without a stream, and the file that declares it, without its extension. */
  readonly params?: { readonly name: string; readonly file: string };
  /** The type that the helper `stream` returns: `MessageStream`. */
  readonly stream: string;
  /** The listeners of its events: `MessageStreamEvents`. */
  readonly events: string;
  /** The message to which the helper `parse` resolves: `ParsedMessage`. */
  readonly parsed: string;
  /** A content block of the parsed message: `ParsedContentBlock`. */
  readonly block: string;
  /** Present if a beta method has the helper `toolRunner`. */
  readonly runner?: RunnerPlan;
}

export interface RunnerPlan {
  /** The type that the helper returns: `BetaToolRunner`. */
  readonly name: string;
  /** The params type of the helper: `BetaToolRunnerParams`. */
  readonly params: string;
  /** The method that the runner calls. */
  readonly method: MethodPlan;
}

/** A namespace in `sdk-names.ts`. It merges with the class or type of the same name, if there is one. */
export interface NamespacePlan {
  readonly name: string;
  readonly entries: readonly NamespaceEntry[];
}

export interface NamespaceEntry {
  /** The name in the namespace. */
  readonly name: string;
  readonly type: string;
  readonly file: string;
}
