/** The known causes of differences between an import of an SDK and the official spec. */
import type { Fact } from './schemas.js';

interface Cause {
  readonly name: string;
  readonly count: number;
  readonly reason: string;
  readonly covers: (fact: Fact) => boolean;
}

/** The fields of a page that its class sets even if the response lacks them. */
const PAGE_FIELD = /^GET .* answer\.(data|next_page|has_more|first_id|last_id)$/;

export const CAUSES: readonly Cause[] = [
  {
    name: 'unknown',
    count: 22,
    reason: 'the SDK declares the inputs and schemas of tools as `unknown`',
    covers: ({ place, kind, left, right }) =>
      /(tool_use"\]\.input|"custom"\]\.input_schema\.properties)$/.test(place) &&
      ((kind === 'scalar' && left === 'any' && right === '') ||
        (kind === 'variant' && left === 'false')),
  },
  {
    name: 'page class',
    count: 26,
    reason: 'a page class sets its fields for every response, so no field is optional',
    covers: ({ place, kind, left }) =>
      kind === 'required' && left === 'true' && PAGE_FIELD.test(place),
  },
  {
    name: 'page params',
    count: 13,
    reason: 'the shared params of lists allow null for `page`, since the last `next_page` is null',
    covers: ({ place, kind, left }) =>
      kind === 'null' && left === 'true' && place.endsWith(' query page'),
  },
  {
    name: 'page limit',
    count: 1,
    reason: 'the shared params of lists do not allow null for `limit`',
    covers: ({ place, kind, left }) =>
      kind === 'null' && left === 'false' && place.endsWith(' query limit'),
  },
  {
    name: 'has_more',
    count: 2,
    reason: 'the page class of skills and their versions has no `has_more`',
    covers: ({ place, kind, left }) =>
      kind === 'property' && left === 'false' && place.endsWith(' answer.has_more'),
  },
  {
    name: 'batches',
    count: 2,
    reason: 'the SDK has one type for requests in batches and requests without a stream',
    covers: ({ place }) => /\/batches body\.requests\[\]\.params\.stream(=false)?$/.test(place),
  },
  {
    name: 'readonly',
    count: 1,
    reason: 'the SDK declares the same list as a union of a mutable and a readonly array',
    covers: ({ place, kind, left, right }) =>
      kind === 'array' &&
      left === '2' &&
      right === '1' &&
      place.endsWith('"custom"].input_schema.required'),
  },
  {
    name: 'ping',
    count: 1,
    reason: 'the SDK handles pings itself, and leaves them out of the type of an event',
    covers: ({ place, kind }) => kind === 'variant' && place.endsWith(' event[type="ping"]'),
  },
];

/** Returns the name of the cause of a difference, or undefined if no known cause explains it. */
export function causeOf(fact: Fact): string | undefined {
  return CAUSES.find(({ covers }) => covers(fact))?.name;
}
