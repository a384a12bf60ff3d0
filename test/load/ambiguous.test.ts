import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../generator/diagnostics.js';
import { parseLocated } from '../../generator/load/located.js';
import { loadSpec } from '../../generator/load/spec.js';
import { makeFolder } from '../support/temporary.js';
import { complaintOf, HEAD, load, PATHS } from './given.js';

/** Loads a spec that starts with these lines. Returns the document and the warnings. */
async function warningsOf(text: string) {
  const { document, warnings } = await load(`${text}\n${HEAD}${PATHS}`);
  const lines = warnings.map((one) => formatDiagnostic(one).replace(/^.*?(?=spec\.yaml)/, ''));
  return { document, lines };
}

describe('YAML that YAML 1.1 and 1.2 read differently', () => {
  it.each([
    ['012', 12, '`012` is read as 12, but YAML 1.1 may read another value; write 12, or put it'],
    ['0o14', 12, '`0o14` is read as 12, but YAML 1.1 may read another value; write 12, or put it'],
    ['-08', -8, '`-08` is read as -8, but YAML 1.1 may read another value; write -8, or put it'],
  ])('gets a warning if it is the number %s', async (source, value, want) => {
    const { document, lines } = await warningsOf(`a: { b: ${source} }`);
    expect(document['a']).toEqual({ b: value });
    expect(lines).toEqual([`spec.yaml:1:9: ${want} in quotes`]);
  });

  it.each(['.inf', '-.Inf', '.NaN'])(
    'gets a warning if it is %s, which JSON lacks',
    async (source) => {
      expect((await warningsOf(`a: { b: [${source}] }`)).lines).toEqual([
        `spec.yaml:1:10: \`${source}\` is a number that JSON does not have; write another number, or put it in quotes`,
      ]);
    },
  );

  it('gets a warning if it is a version that is read as a number with another text', async () => {
    const { lines } = await warningsOf('a: { version: 1.10, b: { version: 2 }, minimum: 1.0 }');
    expect(lines).toEqual([
      'spec.yaml:1:15: `1.10` is read as the number 1.1; put the version in quotes',
    ]);
  });

  it('gets a warning if it is a key other than a string; the key is kept as written', async () => {
    const { document, lines } = await warningsOf('a: { 012: 1, 1.0: 1, ~: 1, True: 1 }');
    expect(document['a']).toEqual({ '012': 1, '1.0': 1, '~': 1, True: 1 });
    const ends = 'is not a string in YAML, but is read as one; put it in quotes';
    expect(lines).toEqual([
      `spec.yaml:1:6: the key \`012\` ${ends}`,
      `spec.yaml:1:14: the key \`1.0\` ${ends}`,
      `spec.yaml:1:22: the key \`~\` ${ends}`,
      `spec.yaml:1:28: the key \`True\` ${ends}`,
    ]);
  });

  it('gets no warning in examples, or for values such as `on` and dates, which YAML 1.2 reads as strings', async () => {
    const values = [
      'yes',
      'on',
      '1_000',
      '12:30:45',
      '2001-12-14',
      '0',
      '0.5',
      '-1',
      '1e3',
      "'012'",
    ];
    const keys = 'on: 1, y: 1, 200: 1, true: 1';
    const { document, lines } = await warningsOf(
      `a: { ${keys}, example: 012, examples: { b: { value: 0o7 } }, x-c: 007, d: [${values.join(', ')}] }`,
    );
    expect(lines).toEqual([]);
    expect(document['a']).toMatchObject({
      on: 1,
      '200': 1,
      d: ['yes', 'on', '1_000', '12:30:45', '2001-12-14', 0, 0.5, -1, 1000, '012'],
    });
  });

  it('gets a warning in files that a spec refers to', async () => {
    const folder = await makeFolder({
      'spec.yaml': `${HEAD}paths: { /a: { $ref: a.yaml } }`,
      'a.yaml': 'get: { x: 012 }',
    });
    const { warnings } = await loadSpec({ kind: 'file', path: join(folder, 'spec.yaml') });
    expect(warnings.map(({ where }) => where)).toEqual(['a.yaml:1:11']);
  });

  it('is an error in a manifest', () => {
    expect(() => parseLocated('a: 012', 'betas.yaml')).toThrow(
      'betas.yaml:1:4: `012` is read as 12',
    );
  });
});

it.each(['!!binary aGVsbG8=', '!custom x', '!!timestamp 2001-12-14', '!!set { a, b }'])(
  'a YAML file with the tag %s is refused',
  async (value) => {
    expect(await complaintOf(`x: ${value}\n${HEAD}${PATHS}`)).toMatch(
      /^spec\.yaml:1:\d+: YAML tags are not supported; write the value without the tag$/,
    );
  },
);

it.each([
  '!!int abc',
  '!!float x',
  '!!bool yes',
  '!!null x',
  '!!int [1]',
  '!!seq { a: b }',
  '!!map x',
])('a YAML file with the value %s, which does not fit its tag, is refused', async (value) => {
  expect(await complaintOf(`x: ${value}\n${HEAD}${PATHS}`)).toMatch(
    /^spec\.yaml:1:\d+: a tag does not fit its value; remove the tag$/,
  );
});

it('a YAML file may have tags that fit their values', async () => {
  const text =
    'x: { !!str 1: !!int 0x10, b: !!float 1.5, c: !!bool true, d: !!null , e: !!seq [!!map { }], f: !!float -3 }';
  const { document } = await load(`${text}\n${HEAD}${PATHS}`);
  expect(document['x']).toEqual({ 1: 16, b: 1.5, c: true, d: null, e: [{}], f: -3 });
});

it('`<<` with a tag is an ordinary key of a YAML file', async () => {
  const { document } = await load(`x: { !!str <<: { a: 1 } }\n${HEAD}${PATHS}`);
  expect(document['x']).toEqual({ '<<': { a: 1 } });
});

it('a YAML file may have anchors of keys', async () => {
  const { document } = await load(`x: { &k name: 1, b: *k }\n${HEAD}${PATHS}`);
  expect(document['x']).toEqual({ name: 1, b: 'name' });
});

it('the tag `!` is refused with the advice to put the text in quotes', async () => {
  expect(await complaintOf(`x: ! 12\n${HEAD}${PATHS}`)).toMatch(
    /^spec\.yaml:1:6: YAML tags are not supported; put the text in quotes$/,
  );
});

it('a file with a YAML 1.1 directive is refused', async () => {
  expect(await complaintOf(`%YAML 1.1\n---\n${HEAD}${PATHS}`)).toContain(
    'spec.yaml:1:1: the directive `%YAML 1.1` is not supported: files are read as YAML 1.2; ',
  );
  expect((await load(`%YAML 1.2\n---\n${HEAD}${PATHS}`)).document.openapi).toBe('3.1.0');
});

describe('duplicate keys in JSON', () => {
  const paths = '"paths": { "/a": { "get": {} } }';

  it('are refused with line and column of both', async () => {
    const text = `{ "openapi": "3.1.0", ${paths},\n "x": { "a\\"": [{ "b": 1, "\\u0062": 2 }] } }`;
    expect(await complaintOf(text, 'spec.json')).toMatch(
      /spec\.json:2:27: `b` is written twice; keep one of the two \(the other is at .*spec\.json:2:19\)$/,
    );
  });

  it('are not confused with strings that contain quotes and colons', async () => {
    const x = { 'a": "b': ['": ', '\\', '\\"', 'c:'], '\\': ' :', '': { '__proto__ ': null } };
    const text = `{ "openapi": "3.1.0", ${paths}, "x" \n : ${JSON.stringify(x)} }`;
    expect((await load(text, 'spec.json')).document['x']).toEqual(x);
  });
});
