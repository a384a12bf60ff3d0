import { describe, expect, test } from 'vitest';
import type { Operation } from '../../generator/ir/api.js';
import type { Schema } from '../../generator/ir/schema.js';
import { plan } from '../../generator/plan/plan.js';
import { api, field, object, operation, OPTIONS, to } from './given.js';

const answering = (name: string, schema: string, namespace: Operation['namespace'] = 'stable') =>
  operation({ name, namespace, result: { kind: 'json', schema: to(schema) } });

/** Returns `Lid: types/boxes` for each type. */
function filesOf(
  operations: readonly Operation[],
  schemas: Readonly<Record<string, Schema>>,
): readonly string[] {
  const { types } = plan(api(operations, schemas), OPTIONS);
  return [...types.values()].map(({ name, file }) => `${name}: ${file}`);
}

const union = (...names: readonly string[]): Schema => ({ kind: 'union', of: names.map(to) });
const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index + 1}`);
const objects = (...names: readonly string[]): Readonly<Record<string, Schema>> =>
  Object.fromEntries(names.map((name) => [name, object()]));

describe('the resource that owns a type', () => {
  test('is the resource with the fewest references between its methods and the type', () => {
    const operations = [answering('tins.get', 'Tin'), answering('boxes.get', 'Box')];
    const schemas = {
      Tin: object(field('box', to('Box'))),
      Box: object(field('lid', to('Lid'))),
      Lid: object(),
    };
    expect(filesOf(operations, schemas)).toEqual([
      'Tin: types/tins',
      'Box: types/boxes',
      'Lid: types/boxes',
    ]);
  });

  test('is the closest common parent of several resources with equally few references', () => {
    const within = [answering('boxes.get', 'Lid'), answering('boxes.lids.get', 'Lid')];
    expect(filesOf(within, objects('Lid'))).toEqual(['Lid: types/boxes']);
    const apart = [answering('boxes.get', 'Lid'), answering('tins.get', 'Lid')];
    expect(filesOf(apart, objects('Lid'))).toEqual(['Lid: types/shared']);
  });

  test('is the same whether stable methods, beta methods or both use the type', () => {
    const stable = answering('boxes.get', 'Lid');
    const beta = answering('boxes.get', 'Lid', 'beta');
    for (const operations of [[stable], [beta], [stable, beta]]) {
      expect(filesOf(operations, objects('Lid'))).toEqual(['Lid: types/boxes']);
    }
  });

  test('is the same for a stable type and its beta type', () => {
    const operations = [answering('boxes.get', 'Lid'), answering('tins.get', 'BetaLid', 'beta')];
    expect(filesOf(operations, objects('Lid', 'BetaLid'))).toEqual([
      'Lid: types/shared',
      'BetaLid: types/shared',
    ]);
  });

  test('is the owner of a type with a reference to or from the type, if no method uses the type', () => {
    const schemas = {
      Lid: object(),
      Hinge: object(field('lid', to('Lid')), field('screw', to('Screw'))),
      Screw: object(),
      Rack: object(field('lid', to('Lid')), field('tin', to('Tin'))),
      Tin: object(),
      Alone: object(),
    };
    const operations = [answering('boxes.get', 'Lid'), answering('tins.get', 'Tin')];
    expect(filesOf(operations, schemas)).toEqual([
      'Lid: types/boxes',
      'Hinge: types/boxes',
      'Screw: types/boxes',
      'Rack: types/shared',
      'Tin: types/tins',
      'Alone: types/shared',
    ]);
  });

  test('gets a file name with a number if the resource is called shared', () => {
    const operations = [answering('shared.get', 'Lid'), answering('SHARED.get', 'Can')];
    expect(filesOf(operations, objects('Lid', 'Can'))).toEqual([
      'Lid: types/shared2',
      'Can: types/shared3',
    ]);
  });

  test('does not exist for types without references from methods or to types of a resource', () => {
    const operations = [
      operation({ name: 'tins.get' }),
      answering('boxes.lids.get', 'BetaLid', 'beta'),
    ];
    const schemas = {
      ...objects('BetaLid', 'BetaOther', 'Other'),
      Holder: object(field('lid', to('BetaLid'))),
      Outer: object(field('holder', to('Holder'))),
    };
    expect(filesOf(operations, schemas)).toEqual([
      'BetaLid: types/boxes/lids',
      'BetaOther: types/shared',
      'Other: types/shared',
      'Holder: types/boxes/lids',
      'Outer: types/boxes/lids',
    ]);
  });
});

describe('a large union', () => {
  const parts = numbered('Part', 8);

  test('has a file for itself and the types that it reaches most directly', () => {
    const schemas = {
      Box: object(field('parts', to('PartUnion')), field('lid', to('Lid'))),
      PartUnion: union(...parts),
      ...objects(...parts, 'Lid', 'Screw'),
      Part1: object(field('screw', to('Screw')), field('lid', to('Lid'))),
    };
    const inUnion = ['PartUnion', ...parts, 'Screw'].map(
      (name) => `${name}: types/boxes/part-union`,
    );
    expect(filesOf([answering('boxes.get', 'Box')], schemas).toSorted()).toEqual(
      ['Box: types/boxes', 'Lid: types/boxes', ...inUnion].toSorted(),
    );
  });

  test('shares the file with its beta counterpart', () => {
    const beta = parts.map((part) => `Beta${part}`);
    const schemas = {
      PartUnion: union(...parts),
      BetaPartUnion: union(...beta),
      ...objects(...parts, ...beta),
    };
    const operations = [
      answering('boxes.get', 'PartUnion'),
      answering('boxes.get', 'BetaPartUnion', 'beta'),
    ];
    const files = new Set(filesOf(operations, schemas).map((line) => line.split(': ')[1]));
    expect([...files]).toEqual(['types/boxes/part-union']);
  });

  test('gets the types that two unions share if it is closer to the methods', () => {
    const schemas = {
      Box: object(field('part', to('PartUnion'))),
      Report: object(field('box', to('Other'))),
      Other: union(...parts, 'Lid'),
      PartUnion: union(...parts),
      ...objects(...parts, 'Lid'),
    };
    const operations = [answering('boxes.get', 'Box'), answering('boxes.report', 'Report')];
    expect(filesOf([...operations, answering('boxes.part', 'PartUnion')], schemas)).toContain(
      'Part1: types/boxes/part-union',
    );
  });

  test('gets the types that two unions share if no method uses the other union', () => {
    const schemas = {
      Any: union(...parts, 'Lid'),
      PartUnion: union(...parts),
      ...objects(...parts, 'Lid'),
    };
    const files = filesOf([answering('boxes.get', 'PartUnion')], schemas);
    expect(files).toContain('Part1: types/boxes/part-union');
  });

  test('stays in the file of its resource if few types belong to it', () => {
    const few = numbered('Part', 7);
    const schemas = { PartUnion: union(...few), ...objects(...few) };
    const files = new Set(
      filesOf([answering('boxes.get', 'PartUnion')], schemas).map((line) => line.split(': ')[1]),
    );
    expect([...files]).toEqual(['types/boxes']);
  });

  test('has a file in types/shared if no resource owns it', () => {
    const schemas = { PartUnion: union(...parts), ...objects(...parts) };
    expect(filesOf([operation({ name: 'boxes.get' })], schemas)).toContain(
      'PartUnion: types/shared/part-union',
    );
  });

  test('does not get the file name of a resource', () => {
    const schemas = { Lids: union(...parts), ...objects(...parts) };
    const operations = [answering('boxes.get', 'Lids'), operation({ name: 'boxes.lids.get' })];
    expect(filesOf(operations, schemas)).toContain('Lids: types/boxes/lids2');
  });
});
