import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder, readFolder } from '../support/temporary.js';
import { run } from './given.js';

const HOME = process.cwd();
afterEach(() => {
  process.chdir(HOME);
});

describe('usage errors of gen-claude-client', () => {
  const cases: readonly (readonly [argv: readonly string[], want: string])[] = [
    [['--spek', 'x'], 'usage: unknown flag `--spek`; did you mean `--spec`?'],
    [['generat'], 'usage: unknown command `generat`; see gen-claude-client --help'],
    [['--zzz'], 'usage: unknown flag `--zzz`; see gen-claude-client --help'],
    [['-z'], 'usage: unknown flag `-z`; see gen-claude-client --help'],
    [['--ot=x'], 'usage: unknown flag `--ot`; did you mean `--out`?'],
    [['--no-helprs'], 'usage: unknown flag `--no-helprs`; did you mean `--no-helpers`?'],
    [['audit', '--manifst', 'x'], 'usage: unknown flag `--manifst`; did you mean `--manifest`?'],
    [['chekc'], 'usage: unknown command `chekc`; did you mean `check`?'],
    [
      ['check', '--', '--out', 'x'],
      'usage: words after `--` are not read: `--out x`; leave `--` out',
    ],
    [['audit', '--', 'src'], 'usage: words after `--` are not read: `src`; leave `--` out'],
    [['--strict', 'yes'], 'usage: unknown argument `yes`; see gen-claude-client --help'],
    [['check', '--dry-run'], 'usage: unknown flag `--dry-run`; see gen-claude-client check --help'],
    [
      ['diff'],
      'diff: <before> is missing; write gen-claude-client diff <before> [after], such as gen-claude-client diff git:main',
    ],
    [
      ['betas', '--betas', 'none'],
      'none: no such file; check the path, or omit it to use the shipped manifest',
    ],
    [['--out'], '--out: has no value; write a path, or leave it out'],
    [['--spec', ''], '--spec: has no value; write a path or a URL, or leave it out'],
    [['--spec='], '--spec: has no value; write a path or a URL, or leave it out'],
    [
      ['--spec', '--only', 'models'],
      '--spec: has no value; write a path or a URL, or leave it out',
    ],
    [['--check', '--spec'], '--spec: has no value; write a path or a URL, or leave it out'],
    [['--check', '--dry-run'], '--dry-run: has no effect with --check; remove one of the two'],
    [['--check', '--force'], '--force: has no effect with --check; remove one of the two'],
    [['--betas', ''], '--betas: has no value; write a path, or leave it out'],
    [['--config'], '--config: has no value; write a path, or leave --config out'],
    [
      ['--only', ','],
      '--only: has no value; write names, such as messages,beta.messages, or leave it out',
    ],
    [['--out', 'a', '--out', 'b'], '--out: is given more than once; write it once'],
    [
      ['--client-name', 'my-client'],
      '--client-name: `my-client` is not an identifier; choose a name such as Claude',
    ],
    [
      ['--client-name', 'class'],
      '--client-name: `class` is a reserved word; choose a name such as Claude',
    ],
    [
      ['--spec', 'none.json'],
      'none.json: no such file; check the path, or make it from the official SDK with gen-claude-client pull --out none.json',
    ],
    [['--spec', 'none\u001b[31m.yaml'], 'none\\u{1b}[31m.yaml: no such file; check the path'],
    [['--spec', 'http://example.com/a'], 'http://example.com is not https'],
    [
      ['check', '--format', 'json', '--format', 'text'],
      '--format: is given more than once; give it once, with `text`, `json`, `markdown` or `sarif`',
    ],
    [
      ['diff', 'a', 'b', '--fail-on'],
      '--fail-on: has no value; give it once, with `breaking` or `risky`',
    ],
    [['pull', '--no-from'], '--from: has no value; give it once, with a value'],
    [['--header', 'secret'], "--header: is not a header; write --header 'Name: value'"],
    [['--header', 'A:'], "--header: is not a header; write --header 'Name: value'"],
    [['--header', 'A: \u0007'], "--header: is not a header; write --header 'Name: value'"],
    [['--header', 'Host: a'], '--header: cannot set Host; leave it out'],
    [['--header', 'A: b'], '--header: has no effect on a spec that is not a URL; leave it out'],
    [
      ['pull', '--from', '@anthropic-ai/sdk@1.14.0', '--header', 'A: b'],
      '--header: has no effect on an npm package; leave this flag out',
    ],
    [['--target', 'mjs'], '--target: unknown target `mjs`; did you mean `js`?'],
    [['--config', 'none.yaml'], 'none.yaml: no such file; check the path'],
  ];
  it.each(cases)('%j is refused in one line', async (argv, want) => {
    const cwd = await makeFolder();
    const { code, stdout, stderr } = await run(argv, { cwd });
    expect(stderr).toContain(`error: `);
    expect(stderr).toContain(want);
    expect(stderr.split('\n')).toHaveLength(2);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(await readFolder(cwd)).toEqual({});
  });
});
