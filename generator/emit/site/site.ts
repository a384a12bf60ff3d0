/** Makes the pages of a reference: the pages of each version of the API, and the files that all pages share. */
import type { EmittedFile } from '../../files.js';
import type { Plan } from '../../plan/types.js';
import { BANNER } from '../banner.js';
import { navigationOf } from './navigation.js';
import { pagesOf } from './pages.js';
import { BETA_LIST, MATRIX, OVERVIEW, placesOf, TIMELINE } from './places.js';
import { type Page, renderer, type SiteTemplates, upFrom } from './render.js';
import { searchIndex } from './search.js';

export type { SiteTemplates } from './render.js';

/** The client of one version of the API, with its pages and its search index. */
interface Edition {
  readonly plan: Plan;
  /** The folder of the pages; empty for the first edition, whose overview is the home page. */
  readonly folder: string;
  readonly pages: readonly Page[];
  readonly index: EmittedFile;
}

/**
 * Returns all files of the reference.
 *
 * @param plans one client per version of the API; the pages of the first client are at the root of the site
 */
export function* siteFiles(
  plans: readonly Plan[],
  templates: SiteTemplates,
): Generator<EmittedFile> {
  yield* assets(templates);
  const render = renderer(templates);
  const editions = plans.map((plan, index): Edition => {
    const folder = index === 0 ? '' : `${folderName(plan.api.version, index)}/`;
    const places = placesOf(plan);
    return { plan, folder, pages: pagesOf(plan, places), index: searchIndex(plan, places) };
  });
  for (const edition of editions) {
    const { folder, pages, index } = edition;
    const rendered = pages.map((page) => render(page, frameOf(page, edition, editions)));
    for (const { path, ...file } of [...rendered, index]) {
      yield { path: `${folder}${path}`, ...file };
    }
  }
}

/**
 * Returns the name of a version's folder: the version if it is a date, else a name such as `version-2`, since the
 * version in a spec may be any text.
 */
function folderName(version: string, index: number): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(version) ? version : `version-${index + 1}`;
}

/** Returns the scripts of the pages, and one file with all style sheets. The order of the sheets does not matter. */
function* assets(templates: SiteTemplates): Generator<EmittedFile> {
  const files = Object.entries(templates);
  for (const [file, text] of files) {
    if (file.endsWith('.js'))
      yield { path: `assets/${file}`, text: `${BANNER}\n\n${text}`, laidOut: 'all' };
  }
  const sheets = files.filter(([file]) => file.endsWith('.css')).map(([, text]) => text);
  const text = [`/* ${BANNER.replace('// ', '')} */\n`, ...sheets].join('\n');
  yield { path: 'assets/site.css', text, laidOut: 'all' };
}

/** Returns which of the optional pages about betas exist. */
function shownPages(pages: readonly Page[]) {
  const has = (path: string) => pages.some((page) => page.path === path);
  return { hasBetas: has(BETA_LIST), hasTimeline: has(TIMELINE), hasMatrix: has(MATRIX) };
}

/** Returns the data of the parts around the content of a page. */
function frameOf({ path }: Page, { plan, folder, pages }: Edition, editions: readonly Edition[]) {
  const root = upFrom(path);
  const site = upFrom(`${folder}${path}`);
  return {
    root,
    assets: `${site}assets/`,
    clientName: plan.clientName,
    apiTitle: plan.api.title,
    version: plan.api.version,
    ...shownPages(pages),
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
