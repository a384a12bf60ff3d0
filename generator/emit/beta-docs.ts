/** Says what people need to know of a beta. */
import type { Beta } from '../model/api.js';
import { commentText } from './text.js';

/** Why not to use a beta in new code, and what to use instead; undefined where there is no reason. */
export function deprecation({
  status,
  until,
  supersededBy,
  replacement,
}: Beta): string | undefined {
  const instead = supersededBy ?? replacement;
  const use = instead === undefined || instead === 'unknown' ? '' : `: use ${instead}`;
  switch (status) {
    case 'superseded':
      return `Superseded${use}.`;
    case 'graduated':
      return `Part of the stable API, no beta needed${use}.`;
    case 'retired':
      return `Retired${until === undefined || until === 'unknown' ? '' : ` on ${until}`}${use}.`;
    case 'active':
    case 'preview':
    case 'unknown':
      return undefined;
  }
}

/** `Opens in messages.create: mcp_servers, tools[type=mcp_toolset].` */
export function openings({ unlocks }: Beta): readonly string[] {
  return Object.entries(unlocks).map(
    ([method, selectors]) =>
      `Opens in \`${method}\`: ${selectors.map((selector) => `\`${selector}\``).join(', ')}.`,
  );
}

/** The documentation of a beta's literal. */
export function betaDocs(beta: Beta): string {
  const since = beta.since === undefined || beta.since === 'unknown' ? '' : `, since ${beta.since}`;
  const lines = [beta.summary ?? '', `Status: ${beta.status}${since}.`, ...openings(beta)];
  const reason = deprecation(beta);
  const tags = [
    ...beta.source.map((link) => `@see ${commentText(link)}`),
    ...(reason === undefined ? [] : [`@deprecated ${commentText(reason)}`]),
  ];
  return `\n${[...lines.map(commentText).filter(Boolean), tags.join('\n')].filter(Boolean).join('\n\n')}`;
}
