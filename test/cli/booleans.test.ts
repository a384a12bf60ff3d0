import { expect, test } from 'vitest';
import { rewriteBooleans } from '../../generator/cli/booleans.js';

const COMMANDS = [
  { flags: { strict: { type: 'boolean', describe: '' }, out: { type: 'string', describe: '' } } },
] as const;

test.each([
  ['--strict=1', '--strict=true'],
  ['--strict=Yes', '--strict=true'],
  ['--strict=off', '--strict=false'],
  ['--no-strict=1', '--strict=false'],
  ['--strict', '--strict'],
  ['--out=1', '--out=1'],
])('rewriteBooleans rewrites %s as %s', (word, want) => {
  expect(rewriteBooleans([word], COMMANDS)).toEqual([want]);
});

test('rewriteBooleans refuses other values of boolean flags, except after --', () => {
  expect(() => rewriteBooleans(['--strict=maybe'], COMMANDS)).toThrow(
    '--strict: `maybe` is not true or false; write --strict or --no-strict',
  );
  expect(rewriteBooleans(['--', '--strict=maybe'], COMMANDS)).toEqual(['--', '--strict=maybe']);
});
