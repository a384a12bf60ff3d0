import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { loadSpec, parseSource } from '../../generator/load/spec.js';
import { describeOfficial, OFFICIAL_SPEC } from '../support/official.js';
import { makeFolder, messageOf } from '../support/temporary.js';
import { complaintOf, HEAD, load, PATHS } from './given.js';

describe('loadSpec', () => {
  it('reads JSON and YAML into the same document', async () => {
    const yaml = await load(`${HEAD}${PATHS}`);
    const json = await load(JSON.stringify(yaml.document), 'spec.json');
    expect(json.document).toEqual(yaml.document);
    expect(yaml.label).toBe('spec.yaml');
    expect(json.label).toBe('spec.json');
  });

  it('gives the same hash for other whitespace', async () => {
    const text = `${HEAD}${PATHS}`;
    const { hash, document } = await load(text);
    expect((await load(`# comment\n${text}`)).hash).toBe(hash);
    expect((await load(JSON.stringify(document), 'spec.json')).hash).toBe(hash);
    expect((await load(text.replaceAll('/', '/x'))).hash).not.toBe(hash);
  });

  it('reads stdin', async () => {
    const stream = Readable.from([Buffer.from(HEAD), Buffer.from(PATHS)]);
    const { document, label } = await loadSpec(parseSource('-', stream));
    expect(Object.keys(document.paths)).toEqual(['/a']);
    expect(label).toBe('stdin');
  });

  it.each(['spec.yml', 'spec.YAML'])('reads a YAML flow mapping in %s', async (name) => {
    expect((await load('{ openapi: 3.0.3, paths: { /a: {} } }', name)).document.openapi).toBe(
      '3.0.3',
    );
  });

  it('reads a YAML flow mapping, a byte order mark, merge keys and numeric statuses', async () => {
    const flow = await load('{ openapi: 3.0.3, paths: { /a: {} } }');
    expect(flow.document.openapi).toBe('3.0.3');
    const marked = await load(`\uFEFF${HEAD}${PATHS}`);
    expect(marked.document.openapi).toBe('3.1.0');
    const merged = await load(
      `${HEAD}x-base: &base { summary: s }\npaths: { /a: { <<: *base, get: { responses: { 200: {} } } } }`,
    );
    expect(merged.document.paths).toEqual({
      '/a': { summary: 's', get: { responses: { '200': {} } } },
    });
  });

  it('reads YAML that begins with a merge key', async () => {
    const { document } = await load(`<<: { x-a: 1 }\n${HEAD}${PATHS}`);
    expect(document['x-a']).toBe(1);
  });

  it('changes no prototype', async () => {
    const hostile = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}';
    const spec = `{"openapi":"3.1.0","paths":{"/a":${hostile}},"components":{"schemas":${hostile}}}`;
    for (const name of ['spec.json', 'spec.yaml']) {
      const { document } = await load(name === 'spec.json' ? spec : `# yaml\n${spec}`, name);
      expect(document.openapi).toBe('3.1.0');
      expect(Object.prototype).not.toHaveProperty('polluted');
    }
  });
});

describeOfficial('loadSpec of the official spec', () => {
  it('returns the document unchanged', async () => {
    const { document } = await loadSpec({ kind: 'file', path: OFFICIAL_SPEC });
    expect(document).toEqual(JSON.parse(await readFile(OFFICIAL_SPEC, 'utf8')));
  });
});

it.each([
  ['spec.json', { kind: 'file', path: 'spec.json' }],
  ['specs/a:b.yaml', { kind: 'file', path: 'specs/a:b.yaml' }],
  ['C:\\specs\\a.yaml', { kind: 'file', path: 'C:\\specs\\a.yaml' }],
  ['HTTPS://example.com/a', { kind: 'url', url: 'HTTPS://example.com/a' }],
])('parseSource reads %s as %j', (text, want) => {
  expect(parseSource(text)).toEqual(want);
});

const HINT = 'check that the file is whole and well-formed';

describe('loadSpec with invalid input', () => {
  const cases: readonly (readonly [given: string, text: string, want: string])[] = [
    ['an empty file', ' \n', 'spec.yaml: is empty; an OpenAPI document is expected here'],
    [
      'a scalar',
      'hello',
      'spec.yaml: is not an OpenAPI document; a mapping with `openapi:` is expected',
    ],
    [
      'a list',
      '- a',
      'spec.yaml: is not an OpenAPI document; a mapping with `openapi:` is expected',
    ],
    [
      'a conflict of git',
      `<<<<<<< HEAD\n${HEAD}=======\n${HEAD}>>>>>>> topic\n`,
      'spec.yaml: has git conflict markers; resolve the conflict first',
    ],
    ['HTML', '<!doctype html>', 'spec.yaml: is HTML or XML; name the raw JSON or YAML file'],
    [
      'text that is not YAML',
      'openapi: 3.1.0\npaths: [\n',
      'spec.yaml:3:1: the indentation does not fit the lines above; correct the YAML there',
    ],
    [
      'tabs as indentation',
      'openapi: 3.1.0\npaths:\n\t/a: {}\n',
      'spec.yaml:3:1: a tab is used to indent; indent with spaces',
    ],
    [
      'a duplicate key in YAML',
      `${HEAD}${PATHS}paths: {}\n`,
      'spec.yaml:5:1: `paths` is written twice; keep one of the two (the other is at spec.yaml:3:1)',
    ],
    [
      'truncated JSON',
      '{"openapi": "3.1.0",\n "paths": {',
      `spec.json:2:12: is not JSON: it ends too early; ${HINT}`,
    ],
    [
      'JSON that ends too early',
      '{"openapi":\n "3.1.0",\n "paths":',
      `spec.json:3:10: is not JSON: it ends too early; ${HINT}`,
    ],
    [
      'JSON with a mistake on its first line',
      '{"openapi": x,\n"paths": {} }',
      `spec.json:1:13: is not JSON: unexpected text; ${HINT}`,
    ],
    [
      'only null',
      'null',
      'spec.yaml: is not an OpenAPI document; a mapping with `openapi:` is expected',
    ],
    [
      'no version',
      'paths: {}',
      'spec.yaml: has no `openapi` version; an OpenAPI 3.0 or 3.1 document is expected',
    ],
    [
      'Swagger 2',
      'swagger: "2.0"\npaths: {}',
      'spec.yaml: is Swagger "2.0", which is not supported; convert it to OpenAPI 3.0 or 3.1',
    ],
    [
      'OpenAPI 3.2',
      'openapi: 3.2.0\npaths: {}',
      'spec.yaml: is OpenAPI "3.2.0", which is not supported; use OpenAPI 3.0.x or 3.1.x (a string of three numbers)',
    ],
    [
      'a version that is a number',
      'openapi: 3.1\npaths: {}',
      'spec.yaml: is OpenAPI 3.1, which is not supported; use OpenAPI 3.0.x or 3.1.x (a string of three numbers)',
    ],
    [
      'a version with a suffix',
      'openapi: 3.1.0-rc1\npaths: {}',
      'spec.yaml: is OpenAPI "3.1.0-rc1", which is not supported; use OpenAPI 3.0.x or 3.1.x (a string of three numbers)',
    ],
    [
      'a version that only ends like a supported version',
      'openapi: 13.1.0\npaths: {}',
      'spec.yaml: is OpenAPI "13.1.0", which is not supported; use OpenAPI 3.0.x or 3.1.x (a string of three numbers)',
    ],
    ['no paths', HEAD, 'spec.yaml: has no paths; add the operations under `paths`'],
    [
      'empty paths',
      `${HEAD}paths: {}`,
      'spec.yaml: has no paths; add the operations under `paths`',
    ],
    [
      'paths without a value',
      `${HEAD}paths:\n`,
      'spec.yaml: `paths` is not a mapping; map each path to its verbs',
    ],
    [
      'paths that are a list',
      `${HEAD}paths: [1]`,
      'spec.yaml: `paths` is not a mapping; map each path to its verbs',
    ],
  ];
  it.each(cases)('refuses %s', async (_given, text, want) => {
    expect(await complaintOf(text, want.split(':')[0])).toBe(want);
  });

  it('refuses a missing file, a folder, and bytes that are not UTF-8', async () => {
    const folder = await makeFolder();
    const path = join(folder, 'none.yaml');
    expect(await messageOf(() => loadSpec({ kind: 'file', path }))).toBe(
      `${path}: no such file; check the path`,
    );
    const inner = join(import.meta.filename, 'spec.yaml');
    expect(await messageOf(() => loadSpec({ kind: 'file', path: inner }))).toBe(
      `${inner}: no such file; check the path`,
    );
    const circle = join(folder, 'circle.yaml');
    await symlink(circle, circle);
    expect(await messageOf(() => loadSpec({ kind: 'file', path: circle }))).toBe(
      `${circle}: is a link that leads back to itself; correct the link`,
    );
    expect(await messageOf(() => loadSpec({ kind: 'file', path: folder }))).toBe(
      `${folder}: is a folder; name a file in it`,
    );
    const stream = Readable.from([Buffer.from([0xff, 0xfe, 0x00])]);
    expect(await messageOf(() => loadSpec({ kind: 'stdin', stream }))).toBe(
      'stdin: is not UTF-8 text; save it as UTF-8',
    );
  });

  it('refuses input above the size limit, and stops reading it', async () => {
    let produced = 0;
    function* endless() {
      for (;;) {
        produced += 1;
        yield Buffer.alloc(1024 * 1024, ' ');
      }
    }
    const message = await messageOf(() =>
      loadSpec({ kind: 'stdin', stream: Readable.from(endless()) }),
    );
    expect(message).toBe('stdin: is larger than 64 MiB; check that it is the file that you mean');
    expect(produced).toBeLessThan(100);
  });

  it('refuses aliases that expand to more than 1,000,000 values', async () => {
    const bomb = Array.from({ length: 12 }, (_, index) => {
      const items = index === 0 ? '[x, x]' : `[${`*a${index - 1}, `.repeat(9)}x]`;
      return `x-${index}: &a${index} ${items}\n`;
    });
    expect(await complaintOf(`${HEAD}${PATHS}${bomb.join('')}`)).toMatch(
      /^spec\.yaml:\d+:\d+: aliases expand to more than 1000000 values; write `\$ref`s instead$/,
    );
  });

  it('refuses too deeply nested values', async () => {
    const deep = `{"openapi":"3.1.0","paths":{"/a":{"get":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}}}`;
    expect(await complaintOf(deep, 'spec.json')).toMatch(
      /^spec\.json: is nested too deeply \(#\/paths\/~1a\/get\/a\/[a/]*\); move inner parts into components and reference them$/,
    );
  });
});
