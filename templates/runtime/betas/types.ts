/**
 * Types of gates. A gate is a field or a value of a body that needs a beta: it is open if the caller names the beta.
 */
import type { UnlistedBeta } from './unlisted.js';

declare const requiresBeta: unique symbol;
declare const excludeEachOther: unique symbol;

/** The type of a field that needs a beta. No value has this type, so that the compiler's error names the beta to add to `betas`. */
export interface RequiresBeta<Id extends string> {
  readonly [requiresBeta]: Id;
}

/** An item of `betas`: an id that the method accepts, `auto` to derive the ids from the body, or the id of a beta that is newer than this client. */
export type BetaChoice<Id extends string> = Id | 'auto' | UnlistedBeta;

/** The value of `betas`: one choice or a list of them. */
export type Betas<B extends string> = B | readonly B[];

/** Params of methods that take betas. */
export interface BetasParams<B extends string> {
  /** Betas that this call uses, sent in the `anthropic-beta` header. Use `unlistedBeta` for a beta that is newer than this client. */
  betas?: Betas<B>;
}

/** A gate: `T & Open<B, 'id'>` is `T` if `B` contains one of the ids, `auto` or `string`. Otherwise no value has this type. */
export type Open<B extends string, Id extends string> = B & (Id | 'auto') extends never
  ? RequiresBeta<Id>
  : unknown;

/** A gate on one value of a union: `Value` if `B` opens the gate. Otherwise no value has this type. */
export type OpenValue<B extends string, Value, Id extends string> = B & (Id | 'auto') extends never
  ? ValueRequiresBeta<Value, Id>
  : Value;

/** A named type: in an error about a long union, the compiler shows this short name, which contains the beta. */
export type ValueRequiresBeta<Value, Id extends string> = Value & RequiresBeta<Id>;

/** The type of `betas` that the API refuses together. No value has this type. */
export interface ConflictingBetas<Ids extends string> {
  readonly [excludeEachOther]: Ids;
}

/**
 * `unknown` unless `B` contains all of `Ids`. If `B` contains every id (`All`), the list is checked only at run time.
 */
export type Exclusive<B extends string, Ids extends string, All extends string> = [Ids] extends [B]
  ? [All] extends [B]
    ? unknown
    : ConflictingBetas<Ids>
  : unknown;
