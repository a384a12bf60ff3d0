/** README.md and the pages in docs/ without the decisions, and the code blocks on them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, blocksOf } from '../support/examples.js';

export const ROOT = join(import.meta.dirname, '..', '..');

const DOCUMENTS = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && !path.startsWith('decisions'))
  .map((path) => `docs/${path.replaceAll('\\', '/')}`);

/** The paths of all pages, from the root of the repository. */
export const PAGES: readonly string[] = ['README.md', ...DOCUMENTS.sort()];

export const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** Returns the texts of the code blocks of a page in one language. */
export function blocksIn(page: string, language: string): readonly string[] {
  return blocksOf(textOf(page))
    .filter((block: Block) => block.language === language)
    .map(({ text }) => text);
}
