/** The style sheets in `templates/`, which the generator joins into one file. */
import { expect, test } from 'vitest';
import { siteFiles } from '../../../generator/emit/site/site.js';
import { loadSiteTemplates } from '../../../generator/load/package.js';

const templates = await loadSiteTemplates();
const sheets = Object.entries(templates).filter(([file]) => file.endsWith('.css'));

/** Returns the selectors of a sheet, including selectors in media queries. */
function selectorsOf(sheet: string): readonly string[] {
  const rules = sheet.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{[^{}@]*\}/g);
  const lists = Array.from(rules, ([, list = '']) => list.split(/,(?![^(]*\))/));
  return [...new Set(lists.flat().map((selector) => selector.trim()))];
}

test('the site has one style sheet, which contains all sheets', () => {
  const files = [...siteFiles([], templates)].map(({ path, text }) => [path, text] as const);
  const styles = files.filter(([path]) => path.endsWith('.css'));
  expect(styles.map(([path]) => path)).toEqual(['assets/site.css']);
  for (const [, text] of sheets) expect(styles[0]?.[1]).toContain(text);
});

test('each selector is in only one sheet', () => {
  const owners = new Map<string, string>();
  for (const [file, text] of sheets) {
    const selectors = selectorsOf(text);
    expect(selectors.length, file).toBeGreaterThan(0);
    for (const selector of selectors) {
      expect([selector, owners.get(selector) ?? file]).toEqual([selector, file]);
      owners.set(selector, file);
    }
  }
});

test('only styles/colors.css contains colors', () => {
  const withColors = sheets.filter(([, text]) => /#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(/i.test(text));
  expect(withColors.map(([file]) => file)).toEqual(['styles/colors.css']);
});
