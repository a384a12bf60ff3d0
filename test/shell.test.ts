import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from '../generator/shell.js';

test.each([
  ['specs/claude.openapi-1.yaml', 'specs/claude.openapi-1.yaml'],
  ['https://example.com:1/a,b@c', 'https://example.com:1/a,b@c'],
  ['two words', "'two words'"],
  ['', "''"],
  ["it's", String.raw`'it'\''s'`],
  ['$(exit 1)`exit 1`', "'$(exit 1)`exit 1`'"],
])('shellWord quotes %j as %s', (text, want) => {
  expect(shellWord(text)).toBe(want);
});

test.each(["'; exit 1; '", "''", '"$HOME" \\ *', 'two\nlines', '-n', '#x', '~', 'a=b', '!!'])(
  'a shell reads the word of shellWord for %j unchanged',
  (text) => {
    const printed = execFileSync('sh', ['-c', `printf '%s.' ${shellWord(text)} end`]).toString();
    expect(printed).toBe(`${text}.end.`);
  },
);
