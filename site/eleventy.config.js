/**
 * Configures the project's site: README.md and docs/ become pages, next to the reference of the shipped specs, which
 * `docs` makes.
 */
import { IdAttributePlugin } from '@11ty/eleventy';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const HOME = 'README.md';
const LIST = 'docs/README.md';

/** The sources of pages, in the order of the links in docs/README.md. */
const ORDER = [
  HOME,
  LIST,
  ...Array.from(readFileSync(LIST, 'utf8').matchAll(/\]\(([^)#:]+\.md)/g), ([, path]) =>
    posix.join('docs', path),
  ),
];

/** Returns the fragment of a heading's URL, as GitHub makes it. */
function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** `docs/cookbook/README.md` -> `cookbook/index.html` */
function pageOf(source) {
  if (source === HOME) return 'index.html';
  if (source === LIST) return 'pages.html';
  return source
    .replace(/^docs\//, '')
    .replace(/README\.md$/, 'index.md')
    .replace(/\.md$/, '.html');
}

/** Returns the path of a page's source. Eleventy gets README.md as a template named `docs/home.md`. */
function sourceOf({ inputPath }) {
  const path = posix.normalize(inputPath);
  return path === 'docs/home.md' ? HOME : path;
}

/** Returns `../` once for each folder that contains a page. */
function upFrom(source) {
  return '../'.repeat(pageOf(source).split('/').length - 1);
}

/**
 * Returns the link between pages for a link between their sources. Returns other URLs and fragments unchanged, and
 * undefined for a file of the repository that is not a page.
 */
function targetOf(href, source) {
  if (/^(#|https?:)/.test(href)) return href;
  const [path, fragment] = href.split('#');
  const target = posix.join(posix.dirname(source), path);
  if (target !== HOME && !/^docs\/.*\.md$/.test(target)) return undefined;
  if (!existsSync(target)) throw new Error(`${source}: broken link ${href}`);
  const page = upFrom(source) + pageOf(target);
  return fragment === undefined ? page : `${page}#${fragment}`;
}

/** Links between Markdown files become links between pages; links to other files of the repository become text. */
function rewriteLinks(markdown) {
  const render = (tokens, index, options, self) => self.renderToken(tokens, index, options);
  markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const href = targetOf(token.attrGet('href'), sourceOf(env.page));
    if (href === undefined) token.attrs = token.attrs.filter(([name]) => name !== 'href');
    else token.attrSet('href', href);
    return render(tokens, index, options, self);
  };
  // A table may be wider than the screen of a phone, so it scrolls by itself.
  markdown.renderer.rules.table_open = () =>
    '<div class="scroll" tabindex="0" role="region" aria-label="Table"><table>';
  markdown.renderer.rules.table_close = () => '</table></div>';
}

export default function configure(config) {
  config.setQuietMode(true);
  config.addPlugin(IdAttributePlugin, { slugify: anchor, checkDuplicates: false });
  config.amendLibrary('md', rewriteLinks);
  config.addTemplate('home.md', readFileSync(HOME, 'utf8'));
  config.addPassthroughCopy({ 'site/prose.css': 'prose.css' });
  config.addGlobalData('layout', 'page.liquid');
  config.addGlobalData('eleventyComputed', {
    permalink: ({ page }) => pageOf(sourceOf(page)),
    title: ({ page }) => /^# (.*)$/m.exec(page.rawInput)?.[1] ?? '',
    root: ({ page }) => upFrom(sourceOf(page)),
    path: ({ page }) => pageOf(sourceOf(page)),
    isInner: ({ page }) => /^[^/]+\/(?!index)/.test(pageOf(sourceOf(page))),
  });
  config.addCollection('inOrder', (api) => {
    // A page that the list does not contain follows the README.md of its folder.
    const place = ({ page }) => {
      const source = sourceOf(page);
      const at = ORDER.indexOf(source);
      if (at !== -1) return at;
      const folder = ORDER.indexOf(`${posix.dirname(source)}/README.md`);
      return folder === -1 ? ORDER.length : folder + 0.5;
    };
    return [...api.getAll()].sort(
      (one, other) => place(one) - place(other) || one.inputPath.localeCompare(other.inputPath),
    );
  });
}

export const config = {
  dir: { includes: '../site/layouts' },
  templateFormats: ['md'],
  // Code in a page may contain `{{` or `{%`, which a template engine would replace.
  markdownTemplateEngine: false,
};
