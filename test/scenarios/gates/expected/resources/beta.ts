// Made by gen-claude-client from spec.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client --spec spec.yaml --betas betas.yaml

import { APIResource } from '../runtime/index.js';
import { type BetaTalkCreateParams, BetaTalks } from './beta/talks.js';
import type {
  BetaNest,
  BetaPart,
  BetaTalk,
  BetaTalkCreateBody,
  Sound,
} from './beta/talks.types.js';
import type { Text } from './talks.types.js';

/** The methods of `client.beta`. */
export class Beta extends APIResource {
  readonly talks: BetaTalks = new BetaTalks(this.client);
}

/** Types by the name of `Beta`. */
export declare namespace Beta {
  export {
    type BetaTalks as Talks,
    type BetaTalkCreateParams as TalkCreateParams,
    type BetaTalkCreateBody,
    type BetaPart,
    type Text,
    type BetaNest,
    type Sound,
    type BetaTalk,
    type Text as BetaText,
  };
}
