/** Makes the HTML pages of small clients, and reads them without a browser. */
import { siteFiles } from '../../../generator/emit/site/site.js';
import { loadSiteTemplates } from '../../../generator/load/package.js';
import { model } from '../../../generator/model/model.js';
import type { Json } from '../../../generator/model/spec/json.js';
import { plan } from '../../../generator/plan/plan.js';
import type { Plan } from '../../../generator/plan/types.js';
import { manifest } from '../../model/given.js';

const templates = await loadSiteTemplates();

/** The files of a site by their path. */
export type Site = ReadonlyMap<string, string>;

export function siteOf(plans: readonly Plan[]): Site {
  return new Map([...siteFiles(plans, templates)].map(({ path, text }) => [path, text]));
}

export function smallPlan(spec: Json, facts: Json = {}, version?: string): Plan {
  const { api } = model(spec, manifest(facts), version === undefined ? {} : { version });
  return plan(api, { clientName: 'Claude', runtimeNames: [] });
}

function decode(text: string): string {
  return text.replace(/&#x([0-9A-F]+);/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** Returns the targets of the links of a page: paths within the site, and other addresses unchanged. */
function linksOf(path: string, html: string): readonly string[] {
  const values = Array.from(html.matchAll(/ (?:href|src)="([^"]*)"/g), ([, value]) => value ?? '');
  return values.map((value) => {
    const { href } = new URL(decode(value), `site:///${path}`);
    return href.replace(/^site:\/\/\//, '');
  });
}

export function idsOf(html: string): readonly string[] {
  return Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id ?? '');
}

/** Returns the links to pages or fragments that the site does not have. */
export function brokenLinks(site: Site): readonly string[] {
  const ids = new Map([...site].map(([path, text]) => [path, new Set(idsOf(text))]));
  const pages = [...site].filter(([path]) => path.endsWith('.html'));
  return pages.flatMap(([path, html]) =>
    linksOf(path, html)
      .filter((link) => {
        if (/^https?:/.test(link)) return false;
        const [file = '', fragment = ''] = link.split('#');
        const known = ids.get(file);
        return known === undefined || (fragment !== '' && !known.has(decodeURI(fragment)));
      })
      .map((link) => `${path}: ${link}`),
  );
}
