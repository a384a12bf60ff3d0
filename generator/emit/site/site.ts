/** Makes the pages of a reference: those of each version of the API, and the files that they share. */
import type { EmittedFile } from '../../files.js';
import type { Plan } from '../../plan/types.js';
import { navigationOf } from './navigation.js';
import { pagesOf } from './pages.js';
import { OVERVIEW, placesOf } from './places.js';
import { type Page, renderer, type SiteTemplates, upFrom } from './render.js';

export type { SiteTemplates } from './render.js';

/** The client of one version of the API. */
interface Edition {
  readonly plan: Plan;
  /** Where its pages are: empty for the first, whose overview is the start of the site. */
  readonly folder: string;
  readonly pages: readonly Page[];
}

/** @param plans a client per version of the API; the pages of the first are at the root of the site */
export function* siteFiles(
  plans: readonly Plan[],
  templates: SiteTemplates,
): Generator<EmittedFile> {
  for (const [file, text] of Object.entries(templates)) {
    if (!file.endsWith('.hbs')) yield { path: `assets/${file}`, text, laidOut: 'all' };
  }
  const render = renderer(templates);
  const editions = plans.map((plan, index): Edition => {
    const folder = index === 0 ? '' : `${plan.api.version}/`;
    return { plan, folder, pages: pagesOf(plan, placesOf(plan)) };
  });
  for (const edition of editions) {
    for (const page of edition.pages) {
      const { path, ...file } = render(page, frameOf(page, edition, editions));
      yield { path: `${edition.folder}${path}`, ...file };
    }
  }
}

/** What is around the content of a page. */
function frameOf({ path }: Page, { plan, folder }: Edition, editions: readonly Edition[]) {
  const root = upFrom(path);
  const site = upFrom(`${folder}${path}`);
  return {
    root,
    assets: `${site}assets/`,
    clientName: plan.clientName,
    apiTitle: plan.api.title,
    version: plan.api.version,
    hasBetas: plan.beta !== undefined,
    navigation: navigationOf(plan, path),
    versions: editions.map((other) => {
      const isThere = other.pages.some((page) => page.path === path);
      return {
        version: other.plan.api.version,
        isCurrent: other.plan === plan,
        href: `${site}${other.folder}${isThere ? path : OVERVIEW}`,
      };
    }),
  };
}
