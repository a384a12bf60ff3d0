import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../generator/plan/types.js';
import { ACTIVE, IN_PATH, JSON_ANSWER, jsonBody, specOf, STRING } from '../given.js';
import { brokenLinks, siteOf, smallPlan } from './given.js';

const NOTES = specOf({
  '/v1/notes': {
    post: {
      summary: 'Write a `note`.',
      requestBody: jsonBody({
        type: 'object',
        required: ['text'],
        properties: { text: { ...STRING, description: 'Its words.' }, color: STRING },
      }),
      responses: JSON_ANSWER,
    },
  },
  '/v1/notes/{note_id}': {
    delete: { deprecated: true, parameters: [IN_PATH], responses: { 204: { description: 'ok' } } },
  },
});
const BETAS = {
  betas: {
    'ink-2026-01-01': { ...ACTIVE, unlocks: { 'notes.create': ['color'] } },
    'pages-2026-01-01': { ...ACTIVE, requires: ['notes.delete'] },
  },
};

/** Returns the visible text of a page. */
function textOf(html = ''): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#x27;', "'");
}

/** Returns the part of a page about a method or a type. */
function sectionOf(html: string | undefined, id: string): string {
  return textOf(html?.split(`id="${id}"`)[1]?.split('</article>')[0]);
}

describe('the page of a resource', () => {
  const site = siteOf([smallPlan(NOTES, BETAS)]);
  const stable = site.get('resources/notes.html');
  const beta = site.get('resources/beta/notes.html');

  test('shows the arguments and the result of a method', () => {
    const create = sectionOf(stable, 'create');
    expect(create).toContain('POST /v1/notes');
    expect(create).toContain('Write a note .');
    expect(create).toMatch(/text required body string\s+Its words\./);
    expect(create).toContain("text: 'Hello, Claude'");
    expect(create).toContain('--data');
    expect(stable).toContain('<code>note</code>');
    const remove = sectionOf(beta, 'delete');
    expect(remove).toContain('note_id required first argument string');
    expect(remove).toContain('Deprecated.');
    expect(remove).toContain('Returns null');
  });

  test('shows the betas that a method sends and accepts, and the fields that they open', () => {
    const create = sectionOf(beta, 'create');
    expect(create).toContain('betas header string[] Ids of betas');
    expect(create).toContain('Needs the beta ink-2026-01-01');
    expect(create).toContain('Accepted betas ink-2026-01-01');
    expect(create).toContain('1 place that only betas open');
    expect(sectionOf(beta, 'delete')).toContain('Betas on every call pages-2026-01-01');
    expect(sectionOf(stable, 'create')).not.toMatch(/beta/i);
  });
});

describe('the pages about betas', () => {
  const next = { ...ACTIVE, since: '2026-02-02', unlocks: { 'notes.create': ['color'] } };
  const old = {
    ...next,
    since: '2025-01-01',
    status: 'superseded',
    supersededBy: 'ink-2026-02-02',
    conflicts: ['ink-2026-02-02'],
    summary: 'Notes in `color`.',
  };
  const betas = { 'ink-2025-01-01': old, 'ink-2026-02-02': next };
  const site = siteOf([smallPlan(NOTES, { betas })]);

  test('say which fields a beta opens, which beta replaces it, and how to use it', () => {
    const page = textOf(site.get('betas/beta-ink-2025-01-01.html'));
    expect(page).toContain('Notes in color .');
    expect(page).toContain('Since 2025-01-01');
    expect(page).toContain('Replaced by ink-2026-02-02');
    expect(page).toContain('Cannot be combined with ink-2026-02-02');
    expect(page).toContain('Accepted by beta.notes.create');
    expect(page).toContain('Opens in requests color in 1 method beta.notes.create');
    expect(page).toContain("betas: ['ink-2025-01-01'],");
    expect(page).toContain('anthropic-beta: ink-2025-01-01');
    expect(page).toContain('https://example.com/beta');
  });

  test('list the betas with their status', () => {
    const list = textOf(site.get('betas.html'));
    expect(list).toContain('all 2 active 1 superseded 1');
    expect(list).toContain('ink-2025-01-01 Notes in color . superseded since 2025-01-01');
    expect(brokenLinks(site)).toEqual([]);
  });

  test('include separate pages for two ids that differ only in case', () => {
    const similar = { 'Ink-2026': { ...ACTIVE }, 'ink-2026': { ...ACTIVE } };
    const pages = siteOf([smallPlan(NOTES, { betas: { ...betas, ...similar } })]);
    expect(textOf(pages.get('betas/beta-ink-2026.html'))).toContain('Ink-2026');
    expect(textOf(pages.get('betas/beta-ink-2026-2.html'))).toContain('ink-2026');
  });
});

test('a client without betas does not mention them', () => {
  const site = siteOf([smallPlan(NOTES)]);
  const pages = [...site].filter(([path]) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(1);
  for (const [path, html] of pages) expect(textOf(html), path).not.toMatch(/beta/i);
});

test('only versions that are dates become folder names', () => {
  const at = (version: string): Plan => {
    const made = smallPlan(specOf({ '/v1/a': { get: { responses: JSON_ANSWER } } }));
    return { ...made, api: { ...made.api, version } };
  };
  const site = siteOf([at('1.0'), at('../../x'), at('assets'), at('2026-01-01')]);
  const folders = new Set([...site.keys()].map((path) => path.split('/').slice(0, -1)[0]));
  expect([...folders].sort()).toEqual([
    ...['2026-01-01', 'assets', 'resources', 'version-2', 'version-3', undefined],
  ]);
  expect(brokenLinks(site)).toEqual([]);
});

test('pages of several versions link to each other', () => {
  const newer = smallPlan(NOTES, BETAS, '2026-10-21');
  const older = smallPlan(
    specOf({ '/v1/other': { get: { responses: JSON_ANSWER } } }),
    {},
    '2023-06-01',
  );
  const site = siteOf([newer, older]);
  expect(site.get('index.html')).toContain('href="2023-06-01/index.html"');
  // The other version does not have the page.
  expect(site.get('resources/beta/notes.html')).toContain('href="../../2023-06-01/index.html"');
  expect(site.get('2023-06-01/index.html')).toContain('href="../index.html"');
  expect(brokenLinks(site)).toEqual([]);
});
