/** Writes texts about betas for JSDoc, documents and HTML pages. */
import type { Api, Beta } from '../../ir/api.js';
import { stageOf } from '../../ir/lifecycle.js';
import { commentText } from '../text.js';
import { wrapParagraphs } from '../wrap.js';

/** Returns the betas for which a client has a constant: accepted betas and deprecated betas. */
export function shownBetas({
  betas,
  operations,
}: Pick<Api, 'betas' | 'operations'>): readonly Beta[] {
  const accepted = new Set(operations.flatMap(({ acceptedBetas }) => acceptedBetas));
  return betas.filter((beta) => accepted.has(beta.id) || deprecation(beta) !== undefined);
}

/**
 * Returns why new code should not use a beta, with its end and its replacement if they are known; undefined if the beta
 * is not deprecated.
 */
export function deprecation({
  status,
  until,
  supersededBy,
  replacement,
}: Pick<Beta, 'status' | 'until' | 'supersededBy' | 'replacement'>): string | undefined {
  const reason = stageOf(status).deprecation;
  if (reason === undefined) return undefined;
  return `${reason}${isKnown(until) ? ` on ${until}` : ''}${insteadOf(supersededBy, replacement)}`;
}

/**
 * Returns the end of the sentence about a deprecation: the beta that replaces this one, else the `replacement` in the
 * manifest, else only a period.
 */
function insteadOf(supersededBy: string | undefined, replacement: string | undefined): string {
  if (isKnown(supersededBy)) return `: use \`${supersededBy}\`.`;
  if (!isKnown(replacement)) return '.';
  return `. Instead: ${/[.!?]$/.test(replacement) ? replacement : `${replacement}.`}`;
}

function isKnown(fact: string | undefined): fact is string {
  return fact !== undefined && fact !== 'unknown';
}

/**
 * Returns the status of a beta and its date, if the date is known: `active, since 2025-11-20` or `retired, worked until
 * 2026-04-30`.
 */
export function lifetime({
  status,
  since,
  until,
}: Pick<Beta, 'status' | 'since' | 'until'>): string {
  if (!stageOf(status).isSent) return isKnown(until) ? `${status}, worked until ${until}` : status;
  return isKnown(since) ? `${status}, since ${since}` : status;
}

/** Selectors, and the methods in which a beta opens, or adds to responses, exactly these selectors. */
export interface SharedSelectors {
  readonly methods: readonly string[];
  readonly selectors: readonly string[];
}

/** Groups methods with the same selectors. */
export function groupBySelectors(byMethod: Beta['unlocks']): readonly SharedSelectors[] {
  const found = new Map<string, SharedSelectors>();
  for (const [method, selectors] of Object.entries(byMethod)) {
    const key = JSON.stringify(selectors);
    const methods = [...(found.get(key)?.methods ?? []), method];
    found.set(key, { methods, selectors });
  }
  return [...found.values()];
}

const codes = (texts: readonly string[]) => texts.map((text) => `\`${text}\``).join(', ');

/**
 * Returns the text of the JSDoc comment above a beta's constant, without the frame of the comment.
 *
 * @param acceptedBy the methods that accept the beta, or patterns such as `beta.files.**`
 */
export function betaDocs(beta: Beta, acceptedBy: readonly string[]): string {
  const lines = [
    beta.summary ?? '',
    `Status: ${lifetime(beta)}.`,
    acceptedBy.length > 0 ? `Accepted by: ${codes(acceptedBy)}.` : '',
    ...groupBySelectors(beta.unlocks).map(
      ({ methods, selectors }) =>
        `Opens in ${codes(methods.map((name) => `beta.${name}`))}: ${codes(selectors)}.`,
    ),
  ];
  const reason = deprecation(beta);
  const tags = [
    ...beta.source.map((address) => `@see ${commentText(address)}`),
    ...(reason === undefined ? [] : [`@deprecated ${commentText(reason)}`]),
  ];
  const paragraphs = lines.map((line) => wrapParagraphs(commentText(line)));
  return [...paragraphs, tags.join('\n')].filter(Boolean).join('\n\n');
}
