/** The pages of the shipped specs, as files. */
import { beforeAll, expect, test } from 'vitest';
import { SHIPPED_VERSIONS, shippedSpec } from '../../generator/load/package.js';
import { brokenLinks, idsOf, type Site, siteOf } from '../emit/site/given.js';
import { planClient } from '../support/planned.js';

let site: Site = new Map();
beforeAll(() => {
  site = siteOf(SHIPPED_VERSIONS.map((version) => planClient(shippedSpec(version), version)));
});

test('have no broken link', () => {
  expect(site.size).toBeGreaterThan(500);
  expect(brokenLinks(site)).toEqual([]);
});

test('have each id once', () => {
  for (const [path, html] of site) {
    const ids = idsOf(html);
    expect(new Set(ids).size, path).toBe(ids.length);
  }
});

// When the limits were chosen, the largest page, with the types of messages, had 184 kB, and the index of the search
// had 480 kB. A browser loads the index at the first search.
test.each([
  ['pages', /\.html$/, 250_000],
  ['indexes of the search', /search-index\.js$/, 600_000],
])('has %s of a moderate size', (_, names, limit) => {
  const sizes = [...site]
    .filter(([path]) => names.test(path))
    .map(([, text]) => Buffer.byteLength(text));
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThan(limit);
});
