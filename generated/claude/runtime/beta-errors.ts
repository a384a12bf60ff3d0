// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** The errors for what the API answers about betas. What tells them apart is loaded when there is one to tell. */
import { BadRequestError } from './errors.js';

/** A beta that the API refused, and what the client knows of it. */
export interface RefusedBeta {
  readonly id: string;
  /** `unknown`: not a beta this client knows. `retired`: no longer served. `known`: served, but not to you or not here. */
  readonly state: 'unknown' | 'retired' | 'known';
  /** The date since which it is retired. */
  readonly since?: string;
  /** What to use instead. */
  readonly replacedBy?: string;
}

/** What is wrong with the betas of a request, and what to tell about it besides the API's own message. */
export type BetaFault = { readonly advice: string } & (
  | { readonly kind: 'refused'; readonly refused: readonly RefusedBeta[] }
  | { readonly kind: 'missing'; readonly field: string; readonly betas: readonly string[] }
);

type Fault<K extends BetaFault['kind']> = Extract<BetaFault, { kind: K }>;

/** The API does not take a beta that was named. */
export class UnsupportedBetaError extends BadRequestError {
  override name = 'UnsupportedBetaError';
  readonly betas: readonly RefusedBeta[];
  /** The refused ids. */
  readonly ids: readonly string[];

  constructor(from: BadRequestError, { advice, refused }: Fault<'refused'>) {
    super(400, from.error, extend(from, advice), from.headers, { cause: from });
    this.betas = refused;
    this.ids = refused.map(({ id }) => id);
  }
}

/** The request holds something that needs a beta which was not named. */
export class MissingBetaError extends BadRequestError {
  override name = 'MissingBetaError';
  /** The field, or the `type` of a tool or block, that needs a beta. */
  readonly field: string;
  /** The betas that open it; any one of them will do. */
  readonly betas: readonly string[];

  constructor(from: BadRequestError, { advice, field, betas }: Fault<'missing'>) {
    super(400, from.error, extend(from, advice), from.headers, { cause: from });
    this.field = field;
    this.betas = betas;
  }
}

/** The server's message (which begins with the status) with what the client adds to it. */
function extend({ message }: BadRequestError, advice: string): string {
  return `${message.replace(/^400 /, '')} (${advice})`;
}
