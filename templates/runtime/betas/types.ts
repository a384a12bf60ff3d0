/**
 * Types of gates. A gate is a field or a value of a body that needs a beta: it is open if the caller names the beta.
 */
import type { UnlistedBeta } from './unlisted.js';

declare const requiresBeta: unique symbol;
declare const excludeEachOther: unique symbol;

/**
 * The type of a field that needs a beta which the call does not name. No value has this type. For any value, the
 * compiler reports an error that contains this type, and thus the beta to add to `betas`.
 */
export interface RequiresBeta<Id extends string> {
  readonly [requiresBeta]: Id;
}

/**
 * An item of `betas`: an id that the method accepts, `auto` to derive the ids from the body, or the id of a beta that
 * is newer than this client.
 */
export type BetaChoice<Id extends string> = Id | 'auto' | UnlistedBeta;

/** The value of `betas`: one choice or a list of them. */
export type Betas<B extends string> = B | readonly B[];

/** The params that all methods with betas have. */
export interface BetasParams<B extends string> {
  /**
   * Betas that this call uses, sent in the `anthropic-beta` header. Use `unlistedBeta` for a beta that is newer than
   * this client.
   */
  betas?: Betas<B>;
}

/**
 * A gate: `T & Open<B, 'id'>` is `T` if `B` contains one of the ids, `auto`, `string` or `UnlistedBeta`. Otherwise no
 * value has this type. Two conditions, since the compiler would distribute `B` over the union in `B & (Id | 'auto')`
 * again for each gate.
 */
export type Open<B extends string, Id extends string> = B & Id extends never
  ? B & 'auto' extends never
    ? RequiresBeta<Id>
    : unknown
  : unknown;

/**
 * A gate on one value of a union: `Value` if `B` opens the gate (see {@link Open}). Otherwise no value has this type.
 */
export type OpenValue<B extends string, Value, Id extends string> = B & Id extends never
  ? B & 'auto' extends never
    ? ValueRequiresBeta<Value, Id>
    : Value
  : Value;

/** A named type: in an error about a long union, the compiler shows this short name, which contains the beta. */
export type ValueRequiresBeta<Value, Id extends string> = Value & RequiresBeta<Id>;

/** The type of the param `betas` if it contains ids that the API refuses together. No value has this type. */
export interface ConflictingBetas<Ids extends string> {
  readonly [excludeEachOther]: Ids;
}

/**
 * `ConflictingBetas<Ids>` if `B` contains all of `Ids`, otherwise `unknown`. Also `unknown` if `B` contains every id of
 * the method (`All`): `B` is then the type of a variable whose ids the compiler does not know. The client checks the
 * ids before it sends a request.
 */
export type Exclusive<B extends string, Ids extends string, All extends string> = [Ids] extends [B]
  ? [All] extends [B]
    ? unknown
    : ConflictingBetas<Ids>
  : unknown;
