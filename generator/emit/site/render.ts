/** Renders pages with the templates in `templates/site`. */
import Handlebars, { type HelperOptions } from 'handlebars';
import type { EmittedFile } from '../../files.js';
import { inline, link, paragraphs, withVisibleCharacters } from './html.js';

/** The template and the data of a page. */
export interface Page {
  /** The path in the folder of the version. */
  readonly path: string;
  /** The name of the template file, without `.hbs`. */
  readonly template: string;
  readonly title: string;
  /** A description for search engines. */
  readonly description: string;
  readonly data: object;
}

/** Handlebars sources, and the style sheets and scripts of the pages, by file name. */
export type SiteTemplates = Readonly<Record<string, string>>;

const raw = (html: string) => new Handlebars.SafeString(html);

const HELPERS = {
  inline: (text: string) => raw(inline(text)),
  paragraphs: (text: string) => raw(paragraphs(text)),
  link: (address: string) => raw(link(address)),
  /** Returns a path relative to the page with the link. */
  to: (path: string, { data }: HelperOptions) =>
    `${(data as { readonly root: { readonly root: string } }).root.root}${path}`,
  count: (many: number, noun: string) => `${many} ${noun}${many === 1 ? '' : 's'}`,
};

/** Returns `../` once for each folder in a path. */
export function upFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** Returns a function that renders a page. `frame` is the data of the parts that all pages have. */
export function renderer(templates: SiteTemplates): (page: Page, frame: object) => EmittedFile {
  const handlebars = Handlebars.create();
  for (const [file, text] of Object.entries(templates)) {
    if (file.endsWith('.hbs')) handlebars.registerPartial(file.slice(0, -'.hbs'.length), text);
  }
  const known = new Map<string, Handlebars.TemplateDelegate>();
  const templateOf = (name: string) => {
    const found = known.get(name) ?? handlebars.compile(`{{> ${name}}}`, { strict: true });
    known.set(name, found);
    return found;
  };
  return (page, frame) => {
    const { path, template, data, title, description } = page;
    const context = { ...data, ...frame, path, title, description };
    const html = templateOf(template)(context, { helpers: HELPERS });
    return { path, text: withVisibleCharacters(html), laidOut: 'all' };
  };
}
