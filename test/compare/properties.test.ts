/** Properties that hold for the comparison of any two surfaces. */
import { describe, expect, test } from 'vitest';
import { compareFacts } from '../../generator/compare/compare.js';
import { BASE, factsOf, linesIn, scenarioSurfaces } from './given.js';

const SURFACES = [['the base', BASE] as const, ...scenarioSurfaces()];

/** Returns a generator of random integers from 0 to `limit - 1`. The same seed gives the same numbers. */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
}

/** Returns the line with another value for the same fact, or undefined if no pattern changes the line. */
function altered(line: string): string | undefined {
  const edits: readonly (readonly [RegExp, string])[] = [
    [/^(beta \S+) \S+.*$/, '$1 preview since 2001-01-01'],
    [/^(api version) .*$/, '$1 2001-01-01'],
    [/^(api server) .*$/, '$1 https://other.example.com'],
    [/^(export \S+) .*$/, '$1 resource other'],
    [/^(gate .* needs) .*$/, '$1 other-2026-01-01'],
    [/^(method \S+ =) \S+ (\S+)$/, '$1 PATCH $2/other'],
    [/^(method \S+ takes) \(.*\)$/, '$1 (other)'],
    [/^(method \S+ (?:path|query|header|body) [^:]*): .*?( as .*)?$/, '$1: { other: boolean }$2'],
    [/^(method \S+ returns) .*$/, '$1 json { other: boolean }'],
    [/^(type [^|]*?)(\?)?: .*$/, '$1$2: { other: boolean }'],
    [/^(type \S+ =) .*$/, '$1 { other: boolean }'],
  ];
  const edit = edits.find(([pattern]) => pattern.test(line));
  const found = edit && line.replace(edit[0], edit[1]);
  return found === line ? undefined : found;
}

function count(before: readonly string[], after: readonly string[]): number {
  return compareFacts(factsOf(before), factsOf(after)).changes.length;
}

describe.each(SURFACES)('the surface of %s', (_, lines) => {
  test('does not differ from a copy with shuffled lines', () => {
    const next = random(7);
    const shuffled = [...lines].sort(() => next(3) - 1).reverse();
    expect(compareFacts(factsOf(lines), factsOf(shuffled))).toEqual({
      verdict: 'none',
      counts: { breaking: 0, risky: 0, safe: 0 },
      changes: [],
    });
  });

  test('differs from a copy with one line more or one line less', () => {
    const silent = lines.filter((line) => {
      const others = lines.filter((other) => other !== line);
      return count(lines, others) === 0 || count(others, lines) === 0;
    });
    expect(silent).toEqual([]);
  });

  test('differs from a copy with another value in one line', () => {
    const silent = lines.filter((line) => {
      const other = altered(line);
      const now = lines.map((one) => (one === line ? (other ?? one) : one));
      return other !== undefined && (count(lines, now) === 0 || count(now, lines) === 0);
    });
    expect(silent).toEqual([]);
    expect(lines.filter((line) => altered(line) !== undefined).length).toBeGreaterThan(5);
  });
});

describe('the surface of the shipped client', () => {
  const lines = linesIn('generated/claude/surface.txt');

  test('differs from a copy without one line or with another value in it, for each of 12 lines', () => {
    const next = random(11);
    const facts = factsOf(lines);
    const sample = Array.from({ length: 12 }, () => next(lines.length));
    const silent = sample.filter((index) => {
      const other = altered(lines[index] ?? '');
      const now = facts.toSpliced(index, 1, ...factsOf(other === undefined ? [] : [other]));
      const changes = [compareFacts(facts, now), compareFacts(now, facts)];
      return changes.some(({ counts }) => counts.breaking + counts.risky + counts.safe === 0);
    });
    expect(silent).toEqual([]);
  });

  test('gives the same changes in any order of the lines', () => {
    const next = random(13);
    const fewer = lines.filter(() => next(40) > 0);
    const changes = compareFacts(factsOf(lines), factsOf(fewer));
    expect(changes.changes.length).toBeGreaterThan(20);
    const reversed = compareFacts(factsOf([...lines].reverse()), factsOf([...fewer].reverse()));
    expect(reversed).toEqual(changes);
  });
});
