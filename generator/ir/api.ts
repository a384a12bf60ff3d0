/** The intermediate representation of an API. `plan` and `emit` read it instead of the spec and the manifest. */
import type { BodyEncoding } from './bodies.js';
import type { Helper } from './helpers.js';
import type { BetaStatus } from './lifecycle.js';
import type { PageStyle } from './pages.js';
import type { Protocol } from './protocol.js';
import type { Documented, NamedSchema, Property, Schema } from './schema.js';

/** The two trees of a client: `client.messages`, `client.beta.messages`. */
export type Namespace = 'stable' | 'beta';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The result of a method, by the content of the successful response. */
export type Result =
  /** One JSON value. `mediaType` is the media type to send in `accept` if it is not `application/json`. */
  | { readonly kind: 'json'; readonly schema: Schema; readonly mediaType?: string }
  /** The response has no content, and the method returns `null`. */
  | { readonly kind: 'none' }
  /** The raw `Response`, whose body the caller reads. */
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
      readonly mediaType?: string;
      readonly schema: Schema;
      readonly item: Schema;
    };

export interface Body {
  readonly encoding: BodyEncoding;
  /**
   * The media type of JSON, text or bytes, if it is neither `application/json` nor a range such as `image/*`:
   * `application/merge-patch+json`, `text/csv`.
   */
  readonly mediaType?: string;
  /** True if the form is sent as JSON when no field is a file or an array with a file. */
  readonly orJson?: true;
  /** The params field that takes the whole body. If unset, each field of the body is a field of the params. */
  readonly param?: string;
  /** Parts of a form that are sent as JSON. */
  readonly jsonParts?: readonly string[];
  /** The media types of form parts other than JSON, `text/plain` and files, by field. */
  readonly partTypes?: Readonly<Record<string, string>>;
  /**
   * Styles of the fields of a urlencoded form. Other fields have the default: repeated pairs for lists, JSON for
   * objects.
   */
  readonly styles?: Readonly<Record<string, QueryStyle | 'deepObject'>>;
  readonly schema: Schema;
  readonly required: boolean;
}

/**
 * Styles of parameters, with the names of OpenAPI. `…Explode` stands for `explode: true`, and `json…` for a parameter
 * that is sent as JSON.
 */
export type PathStyle =
  | 'simple'
  | 'simpleExplode'
  | 'label'
  | 'labelExplode'
  | 'matrix'
  | 'matrixExplode'
  | 'jsonSegment';
export type QueryStyle = 'form' | 'formExplode' | 'spaceDelimited' | 'pipeDelimited' | 'jsonText';
export type HeaderStyle = 'simpleHeader' | 'simpleHeaderExplode' | 'jsonHeader';

export interface PathParameter extends Property {
  /** If unset, clients write scalars with percent-encoding, and refuse other values. */
  readonly style?: PathStyle;
}

export interface QueryParameter extends Property {
  /** If unset, lists are written as `a[]=1&a[]=2`, and objects as `a[key]=1`. */
  readonly style?: QueryStyle;
}

/** A header that callers fill through a params field, such as `anthropic-user-profile-id`. */
export interface HeaderParameter extends Property {
  /** The header's name on the wire; `name` is the params field. */
  readonly header: string;
  /** If unset, clients write scalars as text and lists of scalars as `a,b`, and refuse other values. */
  readonly style?: HeaderStyle;
}

/** One verb and path in one namespace. */
export interface Operation extends Documented {
  /** `POST /v1/messages`, without the path key's own query. */
  readonly key: string;
  readonly namespace: Namespace;
  readonly method: HttpMethod;
  /** The path template: `/v1/files/{file_id}`. */
  readonly path: string;
  /** The URL of the operation's server if it differs from {@link Api.baseUrl}. */
  readonly server?: string;
  /**
   * Query parameters in the path key itself that clients send with fixed values, such as `beta=true`. Clients made from
   * newer SDK releases do not send `beta=true`.
   */
  readonly fixedQuery: Readonly<Record<string, string>>;
  /** Dotted name of the method, without the namespace: `messages.batches.create`. */
  readonly name: string;
  /** In the order of the path template. */
  readonly pathParameters: readonly PathParameter[];
  readonly queryParameters: readonly QueryParameter[];
  readonly headerParameters: readonly HeaderParameter[];
  readonly body?: Body;
  readonly result: Result;
  /** Names of the schemas of the error responses. Omits inline schemas. */
  readonly failures: readonly string[];
  /** The helpers, such as `stream`, that call this operation. The resource of the operation has a method for each. */
  readonly helpers: readonly Helper[];
  /**
   * Whether the method has the param `betas`: the spec describes the header `anthropic-beta` for the operation, or the
   * operation is a beta operation of a spec that was not imported from an SDK. A client without a beta namespace has no
   * such param.
   */
  readonly takesBetas: boolean;
  /** Betas that the method sends on every call. */
  readonly bakedBetas: readonly string[];
  /**
   * Baked betas, and betas that callers may name in `betas`, sorted by `idsInOrder`. If the method has `betas`, callers
   * may also name ids that the manifest does not list.
   */
  readonly acceptedBetas: readonly string[];
}

/** The facts about a beta. */
export interface Beta {
  readonly id: string;
  readonly status: BetaStatus;
  readonly summary?: string;
  readonly since?: string;
  readonly until?: string;
  readonly supersededBy?: string;
  /** The manifest's text about a replacement that is not a beta. */
  readonly replacement?: string;
  /** The day on which the facts were last checked, or `unknown`. */
  readonly checked?: string;
  readonly conflicts: readonly string[];
  readonly source: readonly string[];
  /**
   * By method name, the selectors of requests that the beta opens. Omits selectors that the client's beta namespace
   * does not have.
   */
  readonly unlocks: Readonly<Record<string, readonly string[]>>;
  /**
   * By method name, the selectors of responses that occur only with the beta. Omits selectors that the client's beta
   * namespace does not have.
   */
  readonly returns: Readonly<Record<string, readonly string[]>>;
}

/** A model with a retirement date, in the future or in the past. */
export interface ModelEnd {
  readonly id: string;
  /** The day of the retirement, as `YYYY-MM-DD`. */
  readonly retires: string;
  readonly replacement?: string;
}

/** One selector, such as `mcp_servers`, of one method, and the betas that open it. */
export interface Gate {
  /** The method's name without the namespace: `messages.create`. */
  readonly method: string;
  readonly selector: string;
  /**
   * `request`: the API refuses a request that uses the selector without one of the betas. `response`: the API sends the
   * selector only with one of the betas.
   */
  readonly in: 'request' | 'response';
  /** Sorted by `inOrder`. */
  readonly betas: readonly string[];
}

/** The API as the client shows it: with stable and beta operations, and with `X` and `BetaX` if their shapes differ. */
export interface Api {
  readonly title: string;
  /** The URL to which paths are appended; undefined if callers must set it. */
  readonly baseUrl?: string;
  /**
   * The API version that the client is made for. Clients of the Claude API send it on every request. Clients of other
   * APIs send it only if the manifest has `versionHeader`.
   */
  readonly version: string;
  /** The name of the client's class, unless an option gives another one. */
  readonly clientName: string;
  readonly protocol: Protocol;
  readonly operations: readonly Operation[];
  /** The schemas that the operations or `roots` reach, by name and in the spec's order. */
  readonly schemas: ReadonlyMap<string, NamedSchema>;
  /**
   * Names of schemas to emit although no request and no successful response reaches them, such as errors and the
   * payloads of webhooks.
   */
  readonly roots: readonly string[];
  readonly betas: readonly Beta[];
  /** The gates of all requests, then of all responses, both in the manifest's order. */
  readonly gates: readonly Gate[];
  /** In the manifest's order; empty if no operation takes a model. */
  readonly models: readonly ModelEnd[];
}
