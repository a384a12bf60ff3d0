import { describe, expect, test } from 'vitest';
import { apply, problemsOf, read } from './given.js';

describe('a hostile overlay', () => {
  test.each(['__proto__', 'constructor', 'prototype'])(
    'cannot change the prototype of objects with the target %s',
    async (name) => {
      const action = `  - { target: $, update: { ${name}: { polluted: yes } } }\n  - { target: "$['${name}']", update: { more: yes } }`;
      const { document } = await apply([action]);
      expect(Object.prototype).not.toHaveProperty('polluted');
      expect(Object.prototype).not.toHaveProperty('more');
      expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
      expect(Object.getOwnPropertyDescriptor(document, name)?.value).toEqual({
        polluted: 'yes',
        more: 'yes',
      });
    },
  );

  test.each(['$.constructor', "$['__proto__']", '$.paths.toString'])(
    'matches no inherited property with the target %s',
    async (target) => {
      const { warnings } = await apply([`  - { target: "${target}", update: { a: b } }`]);
      expect(warnings).toHaveLength(1);
    },
  );

  test('is refused if it doubles the document again and again', async () => {
    const double = "  - { target: '$..*', update: { a: { b: {} } } }\n";
    const document = { openapi: '3.1.0', paths: { '/a': {} } };
    const [problem] = await problemsOf(() => apply([double.repeat(60)], document));
    expect(problem).toMatch(/^1\.yaml:\d+:5: .*(match more than|cannot be merged)/);
  });

  test('is refused if it nests values too deeply', async () => {
    const deep = `{"overlay":"1.0.0","actions":[{"target":"$","update":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}]}`;
    const want = ['deep.json: values are nested too deeply; close brackets or lists earlier'];
    expect(await problemsOf(() => read({ 'deep.json': deep }))).toEqual(want);
  });

  test('causes no stack overflow by a recursive search in deeply nested values', async () => {
    const nest = Array.from(
      { length: 300 },
      (_, index) => `  - { target: "$${'.a'.repeat(index)}", update: { a: {} } }`,
    );
    const search = '  - { target: "$..zzz", remove: true }';
    const [problem] = await problemsOf(() => apply([[...nest, search].join('\n')]));
    expect(problem).toMatch(/^1\.yaml:304:5: `\$\.\.zzz` cannot be evaluated; /);
  });
});
