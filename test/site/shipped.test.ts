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

test('name no place twice', () => {
  for (const [path, html] of site) {
    const ids = idsOf(html);
    expect(new Set(ids).size, path).toBe(ids.length);
  }
});

// The largest has the types of messages: 184 kB when this was written.
test('are of a moderate size', () => {
  const sizes = [...site.values()].map((text) => Buffer.byteLength(text));
  expect(Math.max(...sizes)).toBeLessThan(250_000);
});
