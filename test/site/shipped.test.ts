/** The files of the HTML pages of the shipped specs. */
import { beforeAll, expect, test } from 'vitest';
import { SHIPPED_VERSIONS, shippedSpec } from '../../generator/load/package.js';
import { brokenLinks, idsOf, type Site, siteOf } from '../emit/site/given.js';
import { planClient } from '../support/planned.js';

let site: Site = new Map();
beforeAll(() => {
  site = siteOf(SHIPPED_VERSIONS.map((version) => planClient(shippedSpec(version), version)));
});

test('the pages have no broken link', () => {
  expect(site.size).toBeGreaterThan(500);
  expect(brokenLinks(site)).toEqual([]);
});

test('the ids in a page are unique', () => {
  for (const [path, html] of site) {
    const ids = idsOf(html);
    expect(new Set(ids).size, path).toBe(ids.length);
  }
});

// When the limits were chosen, the largest page had 184 kB (the types of messages), and the search index had 480 kB. A
// browser loads the index at the first search.
test.each([
  ['pages', /\.html$/, 250_000],
  ['search indexes', /search-index\.js$/, 600_000],
])('the %s are not larger than the limit', (_, names, limit) => {
  const sizes = [...site]
    .filter(([path]) => names.test(path))
    .map(([, text]) => Buffer.byteLength(text));
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThan(limit);
});
