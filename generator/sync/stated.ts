/** Reads facts about betas from the SDK's comments: which fields need a beta, and which methods accept one. */
import type { Gates } from './gates.js';
import { SIDES, type Json, type Side, type SyncOperation } from './places.js';
import { walkPlaces } from './walk.js';

export interface StatedGate {
  readonly method: string;
  readonly side: Side;
  readonly selector: string;
  readonly betas: readonly string[];
}

export interface Stated {
  readonly gates: readonly StatedGate[];
  /** Betas that a method accepts but does not need. */
  readonly accepts: readonly { readonly method: string; readonly beta: string }[];
}

/** An id in backticks, alone or as `anthropic-beta: id`. */
const ID = '`(?:anthropic-beta: )?([\\w.-]+)`';
/** One or more ids. A caller needs only one of them. */
const IDS = `${ID}(?:(?:,| and| or|, or) ${ID})*`;
const CONDITION = new RegExp(
  `(?:^|[.;,] )(?:[Tt]his field )?(?:[Rr]equires (?:the )?|[^.;]*\\bonly (?:when the request sends|to requests that send|under|with) the |[^.;]*\\bwhenever the )${IDS}`,
);
const OPTIONAL = new RegExp(`\\bOptional\\. Send ${ID} in this header`);

/** Returns the facts in comments about the betas in `known`, without the gates that the manifest already has. */
export function readStated(
  document: Json,
  operations: readonly SyncOperation[],
  known: readonly string[],
  gates: Gates,
): Stated {
  const beta = operations.filter(({ isBeta }) => isBeta);
  return {
    gates: beta.flatMap((operation) =>
      SIDES.flatMap((side) => gatesOf(operation, side, document, { known, gates })),
    ),
    accepts: beta.flatMap(({ method, parameters }) =>
      parameters.flatMap((parameter) => {
        const id = OPTIONAL.exec(textOf(parameter))?.[1];
        return id !== undefined && known.includes(id) ? [{ method, beta: id }] : [];
      }),
    ),
  };
}

function gatesOf(
  { method, roots }: SyncOperation,
  side: Side,
  document: Json,
  { known, gates }: { readonly known: readonly string[]; readonly gates: Gates },
): readonly StatedGate[] {
  const found: StatedGate[] = [];
  const pairs = roots[side].map((schema) => ({ schemas: [schema], stable: [] }));
  walkPlaces(pairs, document, (place) => {
    const stated = place.schemas.flatMap((schema) => statedBetas(schema, known));
    if (stated.length === 0) return true;
    const opened = gates.at(method, side, place);
    const betas = [...new Set(stated)].filter((id) => !opened.has(id));
    if (betas.length > 0) found.push({ method, side, selector: place.selector, betas });
    // The beta of a field also opens the places inside of the field.
    return false;
  });
  return found;
}

function statedBetas(schema: Json, known: readonly string[]): readonly string[] {
  const [condition = ''] = CONDITION.exec(textOf(schema)) ?? [];
  return [...condition.matchAll(new RegExp(ID, 'g'))]
    .map(([, id = '']) => id)
    .filter((id) => known.includes(id));
}

function textOf({ description }: Json): string {
  return typeof description === 'string' ? description.replace(/\s+/g, ' ') : '';
}
