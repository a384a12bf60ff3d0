/** Links between pages lead to files and headings that exist; links to decisions have the titles of these. */
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGES, ROOT, textOf } from './pages.js';

interface Link {
  readonly path: string;
  readonly anchor: string | undefined;
}

/** Returns the relative links of a page, with paths from the root of the repository. */
function linksOf(page: string): readonly Link[] {
  const prose = textOf(page).replace(/^( *)```.*?^\1```/gms, '');
  return [...prose.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(
    ([, path = '', anchor]) => ({
      path: path === '' ? page : normalize(join(dirname(page), path)).replaceAll('\\', '/'),
      anchor,
    }),
  );
}

/** Returns the anchors that GitHub gives to the headings of a page. */
const anchorsOf = (page: string): readonly string[] =>
  Array.from(textOf(page).matchAll(/^#+ (.*)$/gm), ([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the links in pages', () => {
  test.each(PAGES)('lead to existing files and headings, in %s', (page) => {
    for (const { path, anchor } of linksOf(page)) {
      expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
      if (anchor !== undefined)
        expect([path, anchorsOf(path)]).toEqual([path, expect.arrayContaining([anchor])]);
    }
  });

  test('lead to every page directly in docs/, in docs/README.md', () => {
    const linked = linksOf('docs/README.md').map(({ path }) => path);
    const pages = PAGES.filter(
      (page) => /^docs\/[^/]+\.md$/.test(page) && page !== 'docs/README.md',
    );
    expect(linked).toEqual(expect.arrayContaining(pages));
  });

  test('have the titles of the decisions that they lead to, in docs/architecture.md', () => {
    const links = textOf('docs/architecture.md').matchAll(/^(\d\. )\[(.*)\]\((decisions\/.*)\)$/gm);
    const titles = Array.from(links, ([, number, title, path]) => [path, `# ${number}${title}`]);
    expect(titles.length).toBeGreaterThan(4);
    for (const [path, title] of titles)
      expect([path, textOf(`docs/${path}`).split('\n')[0]]).toEqual([path, title]);
  });
});
