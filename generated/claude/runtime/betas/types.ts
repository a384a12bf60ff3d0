// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** Betas in types: what a caller names decides what a body may hold. */
import type { UnlistedBeta } from './unlisted.js';

declare const requiresBeta: unique symbol;
declare const excludeEachOther: unique symbol;

/** Stands where a beta is missing: no value has this type, so the error of the compiler names the beta to add to `betas`. */
export interface RequiresBeta<Id extends string> {
  readonly [requiresBeta]: Id;
}

/** What a method takes in `betas`: the ids it accepts, `auto` to derive them from the body, or an id newer than this client. */
export type BetaChoice<Id extends string> = Id | 'auto' | UnlistedBeta;

/** The value of `betas`: one choice or a list of them. */
export type Betas<B extends string> = B | readonly B[];

/** A gate: `T & Open<B, 'id'>` is `T` if `B` holds one of the ids (or `auto`, or any string), and takes no value if not. */
export type Open<B extends string, Id extends string> = B & (Id | 'auto') extends never
  ? RequiresBeta<Id>
  : unknown;

/** A gate on one value of several: `Value` if `B` opens it, and no value if not. */
export type OpenValue<B extends string, Value, Id extends string> = B & (Id | 'auto') extends never
  ? ValueRequiresBeta<Value, Id>
  : Value;

/** Has a name so that the compiler shows it by that: shorter, which keeps the id in errors about long lists of values. */
export type ValueRequiresBeta<Value, Id extends string> = Value & RequiresBeta<Id>;

/** Stands where two betas are named that the API refuses together: no value has this type. */
export interface ConflictingBetas<Ids extends string> {
  readonly [excludeEachOther]: Ids;
}

/** `unknown` unless `B` names every one of `Ids`; a list that may hold any of `All` is left to the check at run time. */
export type Exclusive<B extends string, Ids extends string, All extends string> = [Ids] extends [B]
  ? [All] extends [B]
    ? unknown
    : ConflictingBetas<Ids>
  : unknown;
