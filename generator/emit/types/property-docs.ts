/** Writes the documentation of a property, with the betas that open it. */
import type { Api } from '../../ir/api.js';
import { idsInOrder } from '../../ir/lifecycle.js';
import type { Property, Schema } from '../../ir/schema.js';
import { schemasWithin } from '../../ir/walk.js';
import { documentation } from '../text.js';

export interface PropertyDocs {
  readonly docs: string;
  /**
   * True if the property has a description, and a beta of any status opens the property or some of its values. The
   * comment is then a block, so that only the line about the beta changes when a beta graduates.
   */
  readonly isBlock: boolean;
}

type Betas = Pick<Api, 'betas'>;

export function propertyDocs(property: Property, api: Betas): PropertyDocs {
  const { description = '', hasBeta = false } = property;
  return {
    docs: documentation(property, betaNote(property, api)),
    isBlock: hasBeta && description !== '',
  };
}

/** Returns a sentence such as ``Beta: `a-beta` (active) or `another` (superseded).``; empty without a gate. */
function betaNote({ schema, hasBeta }: Property, { betas }: Betas): string {
  if (!hasBeta) return '';
  if (schema.kind === 'gated') {
    const named = schema.betas.map((id) => nameWithStatus(id, betas));
    return `Beta: ${[named.slice(0, -1).join(', '), ...named.slice(-1)].filter(Boolean).join(' or ')}.`;
  }
  const ids = idsInOrder([...new Set(gatesWithin(schema))], betas);
  if (ids.length === 0) return '';
  const named = ids.map((id) => nameWithStatus(id, betas)).join(', ');
  return `${ids.length === 1 ? 'Beta' : 'Betas'} of some values: ${named}.`;
}

function gatesWithin(schema: Schema): readonly string[] {
  return [...schemasWithin(schema)].flatMap((part) => (part.kind === 'gated' ? part.betas : []));
}

function nameWithStatus(id: string, betas: Api['betas']): string {
  const status = betas.find((beta) => beta.id === id)?.status ?? 'unknown';
  return `\`${id}\` (${status})`;
}
