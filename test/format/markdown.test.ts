import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Options } from 'prettier';
import { describe, expect, test } from 'vitest';
import { code, fence, linked, prose } from '../../generator/emit/documents/markdown.js';
import { prettify } from '../../generator/format/prettify.js';
import { randomNumbers } from '../support/random.js';

const CLIENT = join(import.meta.dirname, '..', '..', 'generated', 'claude');

const STYLES: readonly Options[] = [
  {},
  { printWidth: 100, singleQuote: true },
  { printWidth: 40, semi: false, trailingComma: 'none', bracketSpacing: false },
  { tabWidth: 4 },
  { tabWidth: 3, useTabs: true },
  { embeddedLanguageFormatting: 'off' },
  { proseWrap: 'always' },
  { proseWrap: 'never' },
  { endOfLine: 'crlf' },
  { insertPragma: true },
  { rangeEnd: 40 },
];

/** Returns the text as our code formats it, and as prettier formats it. */
async function layOut(text: string, style: Options): Promise<readonly [string, string]> {
  const file = { path: 'x.md', text };
  const ours = await prettify({ file: { ...file, laidOut: 'parts' }, style });
  return [ours.text, (await prettify({ file, style })).text];
}

/** Returns a document with each text as prose, as code, as a link, in a table and in code blocks. */
function documentOf(texts: readonly string[]): string {
  const sections = texts.map((text, index) => {
    const head = `## ${prose(text) || 'x'}\n\n${prose(text) || 'x'}\n\n- Name: ${code(text)}.\n- ${prose(text) || 'x'}`;
    const table = `| name | of |  |\n| --- | --- | --- |\n| ${code(text)} | ${prose(text)} | ${index} |\n`;
    const code_ = [fence('ts', `f(${JSON.stringify(text)})`), fence('sh', text), fence('ts', text)];
    return `${head}\n- Sources: ${linked(text, text)}, ${linked(text, 'https://example.com/')}\n\n${table}\n${code_.join('\n\n')}\n`;
  });
  return `# Title\n\n${sections.join('\n')}`;
}

const ALPHABET = [
  ...Array.from('aZ09 _*`~#>+-=.:,;!?()[]{}<>|\\/&$@"\'^%\n\t'),
  ...['  ', '1. ', '- ', '**', '``', '```', '](', '<a>', '&amp;', '&lt', 'https://', 'www.', '{{'],
  ...['$$', 'a_b', '\n\n', '---', 'a@b.c', '{%', '[^1]', ': ', '\\\n'],
];

function sentence(seed: number): string {
  const next = randomNumbers(seed);
  const pick = () => ALPHABET[Math.floor(next() * ALPHABET.length)] ?? '';
  return Array.from({ length: 1 + Math.floor(next() * 12) }, pick).join('');
}

describe('our formatter for Markdown', () => {
  test.each(STYLES)('gives the result of prettier in the style %o', async (style) => {
    const text = documentOf([
      'Plain words',
      'a `b` c',
      'x|y',
      'f(1);',
      'https://example.com/a?b&c',
    ]);
    const [ours, theirs] = await layOut(text, style);
    expect(ours).toBe(theirs);
  });

  test.each(['README.md', 'REFERENCE.md'])(
    'gives the result of prettier for %s of the shipped client',
    async (name) => {
      const text = await readFile(join(CLIENT, name), 'utf8');
      const plain = text.replace(/ {2,}\|/g, ' |').replace(/-{4,} \|/g, '--- |');
      const [ours, theirs] = await layOut(plain, { printWidth: 60 });
      expect(ours).toBe(theirs);
    },
  );

  test('gives the result of prettier for random texts', async () => {
    for (let seed = 0; seed < 160; seed += 8) {
      const texts = Array.from({ length: 8 }, (_, index) => sentence(seed + index));
      const [ours, theirs] = await layOut(documentOf(texts), {});
      expect(ours, `seed ${seed}`).toBe(theirs);
    }
  });

  test.each(['Größe', '日本語', 'x\u00a0y', 'é\u0301'])(
    'gives the result of prettier for %s',
    async (text) => {
      const [ours, theirs] = await layOut(documentOf([text]), {});
      expect(ours).toBe(theirs);
    },
  );
});
