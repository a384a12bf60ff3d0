import { describe, expect, test } from 'vitest';
import { ACTIVE, IN_PATH, JSON_ANSWER, jsonBody, specOf, STRING } from '../given.js';
import { siteOf, smallPlan } from './given.js';

const post = {
  requestBody: jsonBody({ type: 'object', properties: { color: STRING } }),
  responses: JSON_ANSWER,
};
const get = { parameters: [IN_PATH], responses: JSON_ANSWER };
const SPEC = specOf({
  '/v1/notes': { post },
  '/v1/notes/{note_id}': { get },
  '/v1/inks': { post },
  '/v1/inks/{note_id}': { get },
});
const BETAS = {
  'old-2025-01-01': {
    ...{ ...ACTIVE, status: 'superseded', supersededBy: 'new-2025-07-02', since: '2025-01-01' },
    unlocks: { 'notes.create': ['color'] },
  },
  'new-2025-07-02': { ...ACTIVE, since: '2025-07-02', accepts: ['notes.create'] },
  'end-2025-02-01': { ...ACTIVE, status: 'retired', since: '2025-02-01', until: '2025-03-01' },
  'ink-2025-12-31': { ...ACTIVE, since: '2025-12-31', requires: ['inks.**'] },
  'some-day': { ...ACTIVE, since: 'unknown', accepts: ['notes.create'] },
};
const site = siteOf([smallPlan(SPEC, { betas: BETAS })]);

/** Returns the drawing of a page for a wide screen, or for a phone. */
function drawing(page: string, name: 'wide' | 'narrow'): string {
  const [found = ''] =
    new RegExp(`<svg class="${name}"[^]*?</svg>`).exec(site.get(page) ?? '') ?? [];
  return found;
}

describe.each(['wide', 'narrow'] as const)('the %s timeline', (name) => {
  const [from, to] = { wide: [330, 952], narrow: [6, 326] }[name] as [number, number];
  const rows = new Map(
    Array.from(drawing('timeline.html', name).matchAll(/<a class="row[^]*?<\/a>/g), ([row]) => {
      const [, id = ''] = /<title>([^:]*):/.exec(row) ?? [];
      const line = (name: string) => {
        const [, from, to] = new RegExp(`"${name}" x1="([\\d.]+)" x2="([\\d.]+)"`).exec(row) ?? [];
        return [Number(from), Number(to)];
      };
      return [id, { solid: line('solid'), faint: line('faint'), row }] as const;
    }),
  );

  test('has a row for each beta with a date, the oldest first', () => {
    expect([...rows.keys()]).toEqual([
      'old-2025-01-01',
      'end-2025-02-01',
      'new-2025-07-02',
      'ink-2025-12-31',
    ]);
    expect(site.get('timeline.html')).toContain('1 beta without a date of release');
  });

  test('ends the solid line of a beta at the start of its successor, or on its last day', () => {
    const [old, next, end] = ['old-2025-01-01', 'new-2025-07-02', 'end-2025-02-01'].map((id) =>
      rows.get(id),
    );
    const [start = 0] = next?.solid ?? [];
    expect(old?.solid).toEqual([from, start]);
    // new-2025-07-02 starts in the middle of the year.
    expect(start).toBeCloseTo((from + to) / 2, 0);
    expect(old?.faint[1]).toBe(to);
    expect(next?.solid[1]).toBe(to);
    expect(end?.solid[1]).toBeLessThan(from + (to - from) / 4);
    expect(end?.solid[1]).toBe(end?.faint[1]);
    expect(end?.row).toContain('class="stop"');
  });
});

describe.each(['wide', 'narrow'] as const)('the %s matrix', (name) => {
  const html = drawing('matrix.html', name);
  const titles = Array.from(html.matchAll(/<use class="(\w+)".*<title>(.*)<\/title>/g), (found) =>
    found.slice(1).join(': '),
  );

  test('shows which methods accept or send a beta, or have fields that the beta opens', () => {
    expect(titles).toEqual([
      'accepted: notes.create accepts new-2025-07-02',
      'accepted: notes.create accepts some-day',
      'opens: notes.create has fields or values opened by old-2025-01-01',
      'sent: inks.** always sends ink-2025-12-31',
    ]);
  });

  test('has no column for methods without a beta', () => {
    expect(html).not.toContain('notes.retrieve');
  });
});
