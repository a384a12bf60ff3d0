import { expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import { inPath, modelOf, ok, warningsOf } from '../small-specs.js';

const HINT = "give it another name in the manifest's `operations`";
const get = (operationId?: string) => ({
  get: { ...ok(), ...(operationId !== undefined && { operationId }) },
});
const namesOf = (paths: Json, operations: Json = {}) =>
  modelOf(paths, operations).api.operations.map(({ name }) => name);

test.each<readonly [what: string, paths: Json, want: readonly string[]]>([
  [
    'two equal names, if the second operation has an id',
    { '/v1/a': get('x'), '/v2/a': get('listOldA') },
    ['a.list', 'a.listOldA'],
  ],
  [
    'equal names without operation ids, by a number',
    { '/v1/a': get(), '/v2/a': get(), '/v3/a': get() },
    ['a.list', 'a.list2', 'a.list3'],
  ],
  [
    'equal names, if an operation id has a resource before a slash',
    { '/v1/a': get(), '/v2/a': get('old/get-it') },
    ['a.list', 'old.getIt'],
  ],
  [
    'equal names, if an operation id has a resource before an underscore',
    { '/v1/a': get(), '/v2/a': get('Users_ListAll') },
    ['a.list', 'users.listAll'],
  ],
  [
    'a method name that is also the name of a resource',
    {
      '/v1/a/{id}/b': { ...inPath('id'), get: ok() },
      '/v1/a/{id}/b/c/{d}': { ...inPath('id', 'd'), get: ok() },
    },
    ['a.b2', 'a.b.c.retrieve'],
  ],
  ['a path without words', { '/': get() }, ['root.retrieve']],
  [
    'a path without words, with an operation id',
    { '/v2/{name}': { ...inPath('name'), ...get('jobs.get') } },
    ['jobs.get'],
  ],
  ['a word that begins with a digit', { '/v1/2fa/a': get() }, ['v2fa.a']],
  ['a reserved word', { '/v1/a/then': get() }, ['a.thenMethod']],
  ['a property of every object', { '/v1/a/toString': get() }, ['a.toStringMethod']],
  ['a property of the client', { '/v1/request/a': get() }, ['requestResource.a']],
  ['the beta namespace', { '/v1/beta/a': get() }, ['betaResource.a']],
  ['the query of a path key', { '/v1/a?beta=old': get(), '/v1/a': get() }, ['a.list2', 'a.list']],
  ['a verb after a colon', { '/v1/a/{id}:cancel': { ...inPath('id'), ...get() } }, ['a.cancel']],
])('operations get allowed, unique method names: %s', (_what, paths, want) => {
  expect(namesOf(paths)).toEqual(want);
});

test('a method name that is too long is shortened to at most 100 characters', () => {
  const [name = ''] = namesOf({ [`/v1/${'a'.repeat(100)}/b`]: get() });
  expect(name).toMatch(/^a+\.b$/);
  expect(name.length).toBeLessThanOrEqual(100);
});

test('a replaced method name causes a warning', () => {
  expect(warningsOf({ '/v1/a': get(), '/v2/a': get() })).toEqual([
    `GET /v2/a: the method name \`a.list\` is taken or not allowed: the method is called \`a.list2\`; ${HINT}`,
  ]);
});

test('operations that differ only in their query get their names from the manifest', () => {
  const paths = { '/v1/a?beta=old': get(), '/v1/a': get() };
  const operations = { 'GET /v1/a?beta=old': { name: 'a.old' }, 'GET /v1/a': { name: 'a.now' } };
  expect(namesOf(paths, operations)).toEqual(['a.old', 'a.now']);
  expect(warningsOf(paths, operations)).toEqual([]);
});
