/** The intermediate representation: everything that plan and emit know of a spec and its manifest. */
import type { BetaStatus } from './lifecycle.js';
import type { PageStyle } from './pages.js';
import type { Documented, NamedSchema, Property, Schema } from './schema.js';

/** The two trees of a client: `client.messages`, `client.beta.messages`. */
export type Namespace = 'stable' | 'beta';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a call answers with. */
export type Result =
  | { readonly kind: 'json'; readonly schema: Schema }
  /** No content. */
  | { readonly kind: 'none' }
  /** The raw response, its body unread. */
  | { readonly kind: 'binary' }
  | { readonly kind: 'jsonl'; readonly item: Schema }
  /** Server-sent events on every call. */
  | { readonly kind: 'sse'; readonly event: Schema }
  /** Server-sent events when the boolean body field `when` is true, one JSON value otherwise. */
  | {
      readonly kind: 'json-or-sse';
      readonly schema: Schema;
      readonly event: Schema;
      readonly when: string;
    }
  | {
      readonly kind: 'page';
      readonly style: PageStyle;
      readonly schema: Schema;
      readonly item: Schema;
    };

/** A method beside the one that an operation is: it follows a stream, parses the output, or runs tools. */
export type Helper = 'stream' | 'parse' | 'toolRunner';

export interface Body {
  readonly encoding: 'json' | 'multipart';
  readonly schema: Schema;
  readonly required: boolean;
}

/** A header that callers fill through a params field, such as `anthropic-user-profile-id`. */
export interface HeaderParameter extends Property {
  /** The header's name on the wire; `name` is the params field. */
  readonly header: string;
}

/** One verb and path in one namespace. */
export interface Operation extends Documented {
  /** `POST /v1/messages`, without the path key's own query. */
  readonly key: string;
  readonly namespace: Namespace;
  readonly method: HttpMethod;
  /** The path template: `/v1/files/{file_id}`. */
  readonly path: string;
  /** Query parameters that are part of the path key itself: `beta=true`. */
  readonly fixedQuery: Readonly<Record<string, string>>;
  /** Dotted name without the namespace, in code names: `messages.batches.create`. */
  readonly name: string;
  /** In the order of the template. */
  readonly pathParameters: readonly Property[];
  readonly queryParameters: readonly Property[];
  readonly headerParameters: readonly HeaderParameter[];
  readonly body?: Body;
  readonly result: Result;
  /** Names of the schemas that it answers with when it fails. */
  readonly failures: readonly string[];
  /** Its resource has these methods too. */
  readonly helpers: readonly Helper[];
  /** Callers may name betas: the spec has the header, or the method is in beta. */
  readonly takesBetas: boolean;
  /** Sent on every call: ids of the betas that the operation requires. */
  readonly bakedBetas: readonly string[];
  /** The ids that a caller may name, baked ones among them; empty: those alone that the manifest does not know. */
  readonly acceptedBetas: readonly string[];
}

/** What the client knows of a beta. */
export interface Beta {
  readonly id: string;
  readonly status: BetaStatus;
  readonly summary?: string;
  readonly since?: string;
  readonly until?: string;
  readonly supersededBy?: string;
  /** What to use instead, where no beta replaces it. */
  readonly replacement?: string;
  /** The day its facts were last checked, or `unknown`. */
  readonly checked?: string;
  readonly conflicts: readonly string[];
  readonly source: readonly string[];
  /** Selectors per operation name, in wire terms: what the beta opens. */
  readonly unlocks: Readonly<Record<string, readonly string[]>>;
  /** The same for answers: what only it brings into them. */
  readonly returns: Readonly<Record<string, readonly string[]>>;
}

/** A model that stops, or has stopped, to answer. */
export interface ModelEnd {
  readonly id: string;
  /** The day, as `YYYY-MM-DD`. */
  readonly retires: string;
  readonly replacement?: string;
}

/** One selector of one method, and the betas that open it. */
export interface Gate {
  /** The method's name in both namespaces: `messages.create`. */
  readonly method: string;
  readonly selector: string;
  /** In requests it is refused without one of the betas; in responses it does not occur without. */
  readonly in: 'request' | 'response';
  readonly betas: readonly string[];
}

/** The whole API as the client will show it. A unified spec is already projected: stable and `Beta…` schemas side by side. */
export interface Api {
  readonly title: string;
  readonly baseUrl: string;
  /** The one value of `anthropic-version` that this client sends. */
  readonly version: string;
  /** How an API key is sent under this version: as `authorization: Bearer` or as `x-api-key`. */
  readonly auth: 'bearer' | 'x-api-key';
  readonly operations: readonly Operation[];
  /** By name, in the spec's order. Those that no root reaches are left out. */
  readonly schemas: ReadonlyMap<string, NamedSchema>;
  /** Schemas to emit although no operation reaches them: webhook payloads and what the spec declares for helpers. */
  readonly roots: readonly string[];
  readonly betas: readonly Beta[];
  /** Of the operations' methods, in the manifest's order. */
  readonly gates: readonly Gate[];
  /** In the manifest's order; none where no operation takes a model. */
  readonly models: readonly ModelEnd[];
}
