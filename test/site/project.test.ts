/** The site of this project, which `npm run site` makes. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { brokenLinks } from '../emit/site/given.js';
import { makeFolder, readFolder } from '../support/temporary.js';

const ROOT = join(import.meta.dirname, '../..');

test('the site has the pages of docs/ and the reference, and no broken link', async () => {
  const folder = await makeFolder();
  const script = join(ROOT, 'scripts/site.mjs');
  await promisify(execFile)(process.execPath, [script, join(folder, 'site')]);
  const site = new Map(Object.entries(await readFolder(join(folder, 'site'))));
  const pages = [...site.keys()].filter((path) => !path.startsWith('reference/'));
  expect(pages).toEqual(expect.arrayContaining(['index.html', 'betas.html', 'architecture.html']));
  expect(site.get('index.html')).toContain('href="reference/index.html"');
  expect(site.get('betas.html')).toContain('<h1');
  // Each page has two scripts. Its policy allows neither inline scripts nor scripts of other servers.
  for (const path of pages.filter((name) => name.endsWith('.html'))) {
    expect(site.get(path)?.match(/<script/g), path).toHaveLength(2);
    expect(site.get(path), path).toContain("script-src 'self' file:;");
  }
  expect(brokenLinks(site)).toEqual([]);
});
