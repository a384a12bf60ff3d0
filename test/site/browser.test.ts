/** The pages of the shipped specs, opened from files in a browser. */
import { expect, test } from 'vitest';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { SHIPPED_VERSIONS, shippedSpec } from '../../generator/load/package.js';
import { siteOf } from '../emit/site/given.js';
import { describeOn } from '../platforms/executables.js';
import { planClient } from '../support/planned.js';
import { useSite } from './open.js';

const [, OLDER = ''] = SHIPPED_VERSIONS;
const PAGES = [
  'index.html',
  'resources/beta/messages.html',
  'types/models.html',
  'betas.html',
  'betas/beta-mcp-client-2025-11-20.html',
  'timeline.html',
  'matrix.html',
];
const PHONE = { viewport: { width: 390, height: 844 } };

function fileOf(page: Page): string {
  return page.url().replace(/^.*gen-claude-client-[^/]*\//, '');
}

describeOn('Chromium', (executable) => {
  const { open } = useSite(executable, () =>
    siteOf(SHIPPED_VERSIONS.map((version) => planClient(shippedSpec(version), version))),
  );

  test.each(PAGES)('%s loads only files of the site, and causes no error', async (path) => {
    const { page, complaints, foreign } = await open(path);
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    await page.getByRole('combobox').fill('create');
    await page.getByRole('option').first().waitFor();
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  /** Returns the serious findings of axe, each with up to three of its elements. */
  async function findings(page: Page, options: axe.RunOptions = {}): Promise<unknown[]> {
    await page.evaluate(axe.source);
    const found = await page.evaluate<axe.AxeResults>(
      `axe.run(document, ${JSON.stringify(options)})`,
    );
    expect(found.passes.length).toBeGreaterThan(0);
    return found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]);
  }

  test.each(PAGES)('%s causes no serious finding of axe', async (path) => {
    const { page } = await open(path);
    expect(await findings(page)).toEqual([]);
  });

  test.each(['index.html', 'betas.html'])(
    '%s has enough contrast with dark colors',
    async (path) => {
      const { page } = await open(path, { colorScheme: 'dark' });
      expect(await findings(page, { runOnly: ['color-contrast'] })).toEqual([]);
    },
  );

  test('search results cause no serious finding of axe', async () => {
    const { page } = await open('betas/beta-mcp-client-2025-11-20.html');
    await page.getByRole('combobox').fill('create');
    await page.getByRole('option').first().waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test.each([...PAGES, 'types/messages.html'])('%s fits the width of a phone', async (path) => {
    const { page } = await open(path, PHONE);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(PHONE.viewport.width);
    const field = await page.getByRole('combobox').boundingBox();
    expect(field?.width).toBeGreaterThan(300);
  });

  test('the search finds methods, betas and types with only the keyboard', async () => {
    const { page } = await open('resources/beta/messages.html');
    await page.keyboard.press('/');
    await page.keyboard.type('messages create');
    const options = page.getByRole('option');
    await options.first().waitFor();
    expect(await options.first().textContent()).toContain('client.messages.create');
    expect(await options.nth(0).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await options.nth(1).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/resources\/messages\.html#create$/);

    const field = page.getByRole('combobox');
    await field.fill('create');
    expect(await options.first().textContent()).toContain('client.messages.create');
    await field.fill('mcp_servers');
    await page.getByRole('option', { name: 'beta mcp-client-2025-11-20' }).waitFor();
    await field.fill('ToolUnion');
    expect(await options.first().textContent()).toContain('ToolUnion');
    await field.fill('no such thing');
    await page.getByText('0 found').waitFor();
    expect(await options.count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
  });

  test('a link to a method leads to the method and marks it', async () => {
    const { page } = await open('index.html');
    await page
      .locator('.index-row', { hasText: 'client.models' })
      .first()
      .getByText('list')
      .click();
    expect(fileOf(page)).toBe('resources/models.html#list');
    const color = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).color);
    expect(await color('#list h2 a')).not.toBe(await color('#retrieve h2 a'));
  });

  test('the list of betas can be filtered by status, and the address contains the filter', async () => {
    const { page } = await open('betas.html');
    const rows = page.locator('.beta-rows li:visible');
    const all = await rows.count();
    await page.getByRole('button', { name: /^retired/ }).click();
    await page.getByText(/^\d+ retired$/).waitFor();
    const retired = await rows.count();
    expect(retired).toBeGreaterThan(0);
    expect(retired).toBeLessThan(all);
    expect(fileOf(page)).toBe('betas.html#status=retired');
    await page.reload();
    expect(await rows.count()).toBe(retired);
    await page.getByRole('button', { name: /^all/ }).click();
    await expect.poll(() => rows.count()).toBe(all);
  });

  test('the copy button copies an example', async () => {
    const { page } = await open('betas/beta-mcp-client-2025-11-20.html', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy' }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain(
      "betas: ['mcp-client-2025-11-20'],",
    );
  });

  test('the copy button selects the example if the browser refuses to copy', async () => {
    const { page } = await open('betas/beta-mcp-client-2025-11-20.html');
    await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("no"))');
    await page.getByRole('button', { name: 'Copy' }).first().click();
    await page.getByRole('button', { name: 'Selected' }).waitFor();
    expect(await page.evaluate('String(getSelection())')).toContain('mcp-client-2025-11-20');
  });

  test('the version menu leads to the same page of another version', async () => {
    const { page } = await open('resources/messages.html');
    await page.locator('.versions summary').click();
    await page.getByRole('link', { name: OLDER }).click();
    expect(fileOf(page)).toBe(`${OLDER}/resources/messages.html`);
    expect(await page.getByRole('main').textContent()).toContain('temperature');
  });

  test('the next page keeps the colors that a reader has chosen', async () => {
    const { page } = await open('index.html', { colorScheme: 'light' });
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await background();
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.goto(page.url().replace('index.html', 'betas.html'));
    expect(await background()).toBe(dark);
  });

  test.each(['timeline.html', 'matrix.html'])('the drawing of %s fits a phone', async (path) => {
    const { page } = await open(path, PHONE);
    const [drawing] = await page.locator('.picture svg[role]:visible').all();
    expect(await drawing?.getAttribute('class')).toBe('narrow');
    const room = await page.locator('.picture').evaluate(({ clientWidth, scrollWidth }) => ({
      width: clientWidth,
      hidden: scrollWidth - clientWidth,
    }));
    expect(room.width).toBeGreaterThan(300);
    expect(room.hidden).toBeLessThan(16);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.picture .wide').isVisible()).toBe(true);
  });

  test('a page prints without navigation', async () => {
    const { page } = await open('resources/messages.html');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('header.bar').isVisible()).toBe(false);
    expect(await page.getByText('max_tokens').first().isVisible()).toBe(true);
  });

  test('a page can be read without scripts', async () => {
    const { page } = await open('betas.html', { javaScriptEnabled: false });
    expect(await page.locator('.search, .filters, button.theme').first().isVisible()).toBe(false);
    expect(await page.locator('.beta-rows li:visible').count()).toBeGreaterThan(50);
  });
});
