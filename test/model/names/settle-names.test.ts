import { expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import { inPath, modelOf, ok, warningsOf } from '../small-specs.js';

const HINT = "name it in the manifest's `operations`";
const get = (operationId?: string) => ({
  get: { ...ok(), ...(operationId !== undefined && { operationId }) },
});
const namesOf = (paths: Json, operations: Json = {}) =>
  modelOf(paths, operations).api.operations.map(({ name }) => name);

test.each<readonly [what: string, paths: Json, want: readonly string[]]>([
  [
    'operation ids decide',
    { '/v1/a': get('x'), '/v2/a': get('listOldA') },
    ['a.list', 'a.listOldA'],
  ],
  [
    'then a number',
    { '/v1/a': get(), '/v2/a': get(), '/v3/a': get() },
    ['a.list', 'a.list2', 'a.list3'],
  ],
  [
    'an id with a slash names the resource',
    { '/v1/a': get(), '/v2/a': get('old/get-it') },
    ['a.list', 'old.getIt'],
  ],
  [
    'an id with an underscore, too',
    { '/v1/a': get(), '/v2/a': get('Users_ListAll') },
    ['a.list', 'users.listAll'],
  ],
  [
    'a method gives way to a resource',
    {
      '/v1/a/{id}/b': { ...inPath('id'), get: ok() },
      '/v1/a/{id}/b/c/{d}': { ...inPath('id', 'd'), get: ok() },
    },
    ['a.b2', 'a.b.c.retrieve'],
  ],
  ['a path without words', { '/': get() }, ['root.retrieve']],
  [
    'a path without words and an operation id',
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
])('a derived name that is not possible: %s', (_what, paths, want) => {
  expect(namesOf(paths)).toEqual(want);
});

test('a name that is too long for a file is shortened', () => {
  const [name = ''] = namesOf({ [`/v1/${'a'.repeat(100)}/b`]: get() });
  expect(name).toMatch(/^a+\.b$/);
  expect(name.length).toBeLessThanOrEqual(100);
});

test('the new name is told, with where to name the operation', () => {
  expect(warningsOf({ '/v1/a': get(), '/v2/a': get() })).toEqual([
    `GET /v2/a: the method name \`a.list\` is taken or not allowed: the method is called \`a.list2\`; ${HINT}`,
  ]);
});

test('the manifest names an operation by its key, with the query where that tells operations apart', () => {
  const paths = { '/v1/a?beta=old': get(), '/v1/a': get() };
  const operations = { 'GET /v1/a?beta=old': { name: 'a.old' }, 'GET /v1/a': { name: 'a.now' } };
  expect(namesOf(paths, operations)).toEqual(['a.old', 'a.now']);
  expect(warningsOf(paths, operations)).toEqual([]);
});
