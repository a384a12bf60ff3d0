/** Makes the pages of a reference: those of each version of the API, and the files that they share. */
import type { EmittedFile } from '../../files.js';
import type { Plan } from '../../plan/types.js';
import { navigationOf } from './navigation.js';
import { pagesOf } from './pages.js';
import { BETA_LIST, MATRIX, OVERVIEW, placesOf, TIMELINE } from './places.js';
import { type Page, renderer, type SiteTemplates, upFrom } from './render.js';
import { searchIndex } from './search.js';

export type { SiteTemplates } from './render.js';

/** The client of one version of the API. */
interface Edition {
  readonly plan: Plan;
  /** Where its pages are: empty for the first, whose overview is the start of the site. */
  readonly folder: string;
  readonly pages: readonly Page[];
  readonly index: EmittedFile;
}

/** @param plans a client per version of the API; the pages of the first are at the root of the site */
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

/** A date, or a name without what the spec says: its version may be any text. */
function folderName(version: string, index: number): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(version) ? version : `version-${index + 1}`;
}

/** The scripts of the pages, and their style sheets as one. No rule of a sheet depends on the order of sheets. */
function* assets(templates: SiteTemplates): Generator<EmittedFile> {
  const files = Object.entries(templates);
  for (const [file, text] of files) {
    if (file.endsWith('.js')) yield { path: `assets/${file}`, text, laidOut: 'all' };
  }
  const sheets = files.filter(([file]) => file.endsWith('.css')).map(([, text]) => text);
  yield { path: 'assets/site.css', text: sheets.join('\n'), laidOut: 'all' };
}

/** Which pages about betas there are. */
function shownPages(pages: readonly Page[]) {
  const has = (path: string) => pages.some((page) => page.path === path);
  return { hasBetas: has(BETA_LIST), hasTimeline: has(TIMELINE), hasMatrix: has(MATRIX) };
}

/** What is around the content of a page. */
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
