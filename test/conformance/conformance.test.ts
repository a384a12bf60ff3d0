import { beforeAll, describe, expect, test } from 'vitest';
import { describeNeeding } from '../support/needed.js';
import { compare, type Comparison, type PartName, PARTS } from './compare.js';
import { readDifferences, sortDifferences } from './differences.js';
import { PAIRS } from './pairs.js';
import { printTable } from './report.js';

const NAMES = Object.keys(PARTS) as readonly PartName[];

describe.each(PAIRS)('a comparison with the official SDK $sdk', (pair) => {
  describeNeeding(`the client of ${pair.title}`, pair.missing, () => {
    const listed = readDifferences(pair);
    let comparison: Comparison;

    beforeAll(async () => {
      comparison = await compare(pair);
      printTable(pair, comparison, listed);
    });

    test.each(NAMES)(
      'has a listed reason for every difference in %s, and no listed reason without a difference',
      (name) => {
        const { differing } = comparison.parts[name];
        const { unlisted, stale } = sortDifferences(differing, listed[name]);
        expect({ unlisted, stale }).toEqual({ unlisted: [], stale: [] });
      },
    );

    // The official spec was not imported from the SDK, so its share of equal requests and types can be lower.
    test.runIf(pair.isImported)(
      'shares at least 98 % of the requests, params, results and types with the SDK',
      () => {
        for (const name of ['requests', 'calls', 'types'] as const) {
          const { all, differing } = comparison.parts[name];
          expect(all.length).toBeGreaterThan(180);
          expect(differing.length / all.length, name).toBeLessThanOrEqual(0.02);
        }
      },
    );

    test('compiles', () => {
      expect(comparison.errors).toBe('');
    });
  });
});
