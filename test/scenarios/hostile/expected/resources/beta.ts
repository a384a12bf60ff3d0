// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import { APIResource } from '../runtime/index.js';
import { type BetaBetListParams, BetaBets } from './beta/bets.js';
import type { T } from './beta/bets.types.js';
import type {
  BObject,
  CREATE,
  ClaudeObject,
  Delete,
  PromiseObject,
  SObject,
} from './shared.types.js';

/** The methods of `client.beta`. */
export class Beta extends APIResource {
  readonly bets: BetaBets = new BetaBets(this.client);
}

/** Types by the name of `Beta`. */
export declare namespace Beta {
  export {
    type BetaBets as Bets,
    type BetaBetListParams as BetListParams,
    type PromiseObject as Promise,
    type BObject as B,
    type CREATE,
    type SObject as S,
    type T,
    type Delete,
    type ClaudeObject as Claude,
    type PromiseObject as BetaPromise,
    type BObject as BetaB,
    type CREATE as BetaCREATE,
    type SObject as BetaS,
    type Delete as BetaDelete,
    type ClaudeObject as BetaClaude,
  };
}
