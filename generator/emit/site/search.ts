/**
 * Makes the search index of the pages. The index is a script, since a page that is opened from disk cannot read data
 * files.
 */
import type { EmittedFile } from '../../files.js';
import type { Plan } from '../../plan/types.js';
import { BANNER } from '../banner.js';
import { pathOf } from '../documents/surface.js';
import { withVisibleCharacters } from './html.js';
import { summaryOf } from './methods.js';
import { pageOf, type Places } from './places.js';

/** A search result, and further words that find it. */
type Entry = readonly [kind: string, title: string, detail: string, href: string, words: string];

const SEARCH_INDEX = 'search-index.js';

/** The maximum length of a detail, in characters. The search shows a detail on one line. */
const MAX_DETAIL = 120;

export function searchIndex(plan: Plan, places: Places): EmittedFile {
  const entries = [
    ...methodEntries(plan),
    ...betaEntries(plan, places),
    ...typeEntries(plan, places),
  ];
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n');
  const text = withVisibleCharacters(`${BANNER}\n\nglobalThis.searchIndex = [\n${lines}\n];\n`);
  return { path: SEARCH_INDEX, text, laidOut: 'all' };
}

function methodEntries({ resources }: Plan): readonly Entry[] {
  return resources.flatMap(({ accessor, file, methods }) =>
    methods.map(({ name, operation, params }): Entry => {
      const { method, description = '' } = operation;
      const detail = summaryOf(description);
      const fields = (params?.fields ?? []).map((field) => field.name);
      const words = [method, pathOf(operation), ...fields].join(' ');
      return ['method', `${accessor}.${name}`, shortened(detail), `${pageOf(file)}#${name}`, words];
    }),
  );
}

function betaEntries({ api, beta: namespace }: Plan, { beta: place }: Places): readonly Entry[] {
  const betas = namespace ? api.betas : [];
  return betas.map(({ id, status, summary = '', unlocks }): Entry => {
    const selectors = new Set(Object.values(unlocks).flat());
    return ['beta', id, shortened(summary), place(id).href, [status, ...selectors].join(' ')];
  });
}

function typeEntries({ types }: Plan, { type: place }: Places): readonly Entry[] {
  return [...types].map(([schema, { name, aliases, schema: named }]): Entry => {
    const { description = '' } = named;
    const others = aliases.flatMap((alias) => alias.name ?? []).join(' ');
    return ['type', name, shortened(summaryOf(description)), place(schema).href, others];
  });
}

function shortened(prose: string): string {
  const text = prose.replaceAll('`', '');
  return text.length > MAX_DETAIL ? `${text.slice(0, MAX_DETAIL - 1)}…` : text;
}
