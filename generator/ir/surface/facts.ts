/**
 * The facts of a surface. A surface lists everything that callers can see of a client. `grammar.ts` has the line for
 * each kind of fact.
 *
 * Facts contain no descriptions. Types have their emitted names. Methods have the names that callers write after
 * `client.`, such as `beta.messages.create`. Fields have their names on the wire, but header parameters have the names
 * of their params fields, and the query parameter `ids[]` is `ids`.
 */
import type { BodyEncoding } from '../bodies.js';
import type { Gate, HttpMethod, Result } from '../api.js';
import type { Helper } from '../helpers.js';
import type { BetaStatus } from '../lifecycle.js';
import type { Schema } from '../schema.js';

export type Fact =
  | SettingFact
  | BetaFact
  | ConflictFact
  | GateFact
  | ModelFact
  | ExportFact
  | MethodFact
  | SignatureFact
  | BetasFact
  | AcceptedFact
  | BakedFact
  | BodyFact
  | PathFact
  | QueryFact
  | HeaderFact
  | ReturnsFact
  | WireFact
  | HelperFact
  | DeprecatedMethodFact
  | FieldFact
  | RestFact
  | VariantFact
  | TypeFact
  | DeprecatedTypeFact;

export type FactKind = Fact['kind'];

/**
 * The API version of the client, the server of operations without a server of their own, or how the client sends
 * credentials.
 */
export interface SettingFact {
  readonly kind: 'setting';
  readonly name: 'auth' | 'server' | 'version';
  readonly value: string;
}

interface BetaFact {
  readonly kind: 'beta';
  readonly id: string;
  readonly status: BetaStatus;
  readonly since?: string;
  readonly until?: string;
  readonly supersededBy?: string;
}

/** Two betas that the API refuses together. */
interface ConflictFact {
  readonly kind: 'conflict';
  readonly beta: string;
  readonly other: string;
}

/** A selector in a request or a response that is open only with one of `betas`. */
interface GateFact {
  readonly kind: 'gate';
  readonly method: string;
  readonly in: Gate['in'];
  readonly selector: string;
  readonly betas: readonly string[];
}

interface ModelFact {
  readonly kind: 'model';
  readonly id: string;
  /** The day on which the model retires, as `YYYY-MM-DD`. */
  readonly retires: string;
  readonly replacement?: string;
}

/** An exported name that is not the name of a type of the spec. */
export interface ExportFact {
  readonly kind: 'export';
  readonly name: string;
  readonly what: ExportKind;
  /** The id, method, resource, type or runtime class that the export is made for. */
  readonly of?: string;
}

export type ExportKind =
  | 'beta'
  | 'betas'
  | 'client'
  | 'error'
  | 'header'
  | 'helper'
  | 'page'
  | 'params'
  | 'resource'
  /** A type path of the official SDK: `Claude.Beta.Message`. */
  | 'sdk-name';

/** The verb and path of a method. The path includes the fixed query: `/v1/files?beta=true`. */
interface MethodFact {
  readonly kind: 'method';
  readonly method: string;
  readonly verb: HttpMethod;
  readonly path: string;
}

/** The arguments of a method. The list omits `options`, the last argument of every method. */
interface SignatureFact {
  readonly kind: 'signature';
  readonly method: string;
  readonly arguments: readonly Argument[];
}

export interface Argument {
  readonly name: string;
  readonly required: boolean;
}

/**
 * The method has the param `betas`. Even if the method accepts no beta of the manifest, callers can pass ids with
 * `unlistedBeta`.
 */
interface BetasFact {
  readonly kind: 'betas';
  readonly method: string;
}

interface AcceptedFact {
  readonly kind: 'accepted';
  readonly method: string;
  readonly beta: string;
}

interface BakedFact {
  readonly kind: 'baked';
  readonly method: string;
  readonly beta: string;
}

interface BodyFact {
  readonly kind: 'body';
  readonly method: string;
  readonly encoding: BodyEncoding;
  readonly required: boolean;
  readonly schema: Schema;
}

interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly deprecated?: true;
}

interface PathFact extends Field {
  readonly kind: 'path';
  readonly method: string;
}

interface QueryFact extends Field {
  readonly kind: 'query';
  readonly method: string;
}

interface HeaderFact extends Field {
  readonly kind: 'header';
  readonly method: string;
  /** The header's name on the wire. */
  readonly header: string;
}

/**
 * A part of a request that is not sent in the default way: its server, media type or style. `part` is `server`, `body`,
 * `body.<field>`, `response` for the media type that the method requests, or a parameter such as `query.ids`.
 */
interface WireFact {
  readonly kind: 'wire';
  readonly method: string;
  readonly part: string;
  readonly value: string;
}

/**
 * The result of a method. Pages lack the schema of the response, because callers see a class of the runtime instead.
 */
export type SurfaceResult =
  | Exclude<Result, { readonly kind: 'page' }>
  | Omit<Extract<Result, { readonly kind: 'page' }>, 'schema'>;

interface ReturnsFact {
  readonly kind: 'returns';
  readonly method: string;
  readonly result: SurfaceResult;
}

interface HelperFact {
  readonly kind: 'helper';
  readonly method: string;
  readonly helper: Helper;
}

interface DeprecatedMethodFact {
  readonly kind: 'deprecated-method';
  readonly method: string;
}

/** A property of a named object type. */
interface FieldFact extends Field {
  readonly kind: 'field';
  readonly type: string;
}

/** The type of the properties that a named object type does not list. */
interface RestFact {
  readonly kind: 'rest';
  readonly type: string;
  readonly schema: Schema;
}

/** A variant of a named union type. */
interface VariantFact {
  readonly kind: 'variant';
  readonly type: string;
  readonly schema: Schema;
}

/** A named type without fields or variants, such as an alias. */
interface TypeFact {
  readonly kind: 'type';
  readonly type: string;
  readonly schema: Schema;
}

interface DeprecatedTypeFact {
  readonly kind: 'deprecated-type';
  readonly type: string;
}
