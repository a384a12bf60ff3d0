import { describe, expect, test } from 'vitest';
import type { Api } from '../../generator/ir/api.js';
import type { OtherProtocol } from '../../generator/ir/protocol.js';
import type { Schema } from '../../generator/ir/schema.js';
import { plan } from '../../generator/plan/plan.js';
import { api, field, object, operation, OPTIONS, text, to } from './given.js';

describe('plan', () => {
  test.each(['Stream', 'Promise', 'API_VERSION'])(
    'rejects the client name %s, which is taken',
    (clientName) => {
      expect(() => plan(api([]), { ...OPTIONS, clientName })).toThrow(
        `--client-name: \`${clientName}\` is already used for something else in the client; choose another one`,
      );
    },
  );

  test.each<readonly [names: { clientName?: string; error?: string }, place: string, name: string]>(
    [
      [{ clientName: 'Stream' }, 'place of client', 'Stream'],
      [{ error: 'Promise' }, 'place of error', 'Promise'],
      [{ error: 'APIResource' }, 'place of error', 'APIResource'],
      [{ clientName: 'Own', error: 'Own' }, 'place of client', 'Own'],
    ],
  )('rejects names in the manifest that are taken: %j', ({ clientName, error }, place, name) => {
    const protocol: OtherProtocol = {
      ...{ kind: 'other', credentials: [], environment: {} },
      error: error ?? 'ClientError',
    };
    const given = { ...api([]), clientName: clientName ?? 'ApiClient', protocol };
    const options = {
      runtimeNames: ['APIResource', 'ClaudeError', 'Stream'],
      inManifest: ([, key = '']: readonly string[]) => `place of ${key}`,
    };
    expect(() => plan(given, options)).toThrow(
      `${place}: \`${name}\` is already used for something else in the client; choose another one`,
    );
  });

  test('renames a type with the name of the base error in the manifest', () => {
    const protocol: OtherProtocol = {
      ...{ kind: 'other', credentials: [], environment: {} },
      error: 'PetError',
    };
    const schema = object(field('a', to('PetError')));
    const body = { encoding: 'json', schema, required: true } as const;
    const create = operation({ name: 'boxes.create', body });
    const given = { ...api([create], { PetError: object(field('a')) }), protocol };
    const planned = plan(given, { clientName: 'Pets', runtimeNames: ['ClaudeError'] });
    expect(planned).not.toHaveProperty('errorAlias');
    expect(planned.types.get('PetError')?.name).toBe('PetErrorObject');
  });

  test('rejects two params fields with the same name', () => {
    const duplicate = operation({
      name: 'boxes.create',
      queryParameters: [field('a')],
      body: { encoding: 'json', schema: object(field('a')), required: true },
    });
    expect(() => plan(api([duplicate]), OPTIONS)).toThrow(
      "POST /v1/boxes.create: two fields of its params would be called 'a'; rename the query or header parameter in the spec: path, query, header and body fields share one object",
    );
  });

  test('names the type of a body ...Params, or ...Body if the method has other parameters', () => {
    const body = { encoding: 'json', schema: to('Body_of_it'), required: true } as const;
    const schemas = { Body_of_it: object(field('a')) };
    const bare = plan(api([operation({ name: 'boxes.create', body })], schemas), OPTIONS);
    expect(bare.types.get('Body_of_it')?.name).toBe('BoxCreateParams');
    const added = plan(
      api([operation({ name: 'boxes.create', body, queryParameters: [field('q')] })], schemas),
      OPTIONS,
    );
    expect(added.types.get('Body_of_it')?.name).toBe('BoxCreateBody');
    expect(added.stable[0]?.methods[0]?.params).toMatchObject({
      name: 'BoxCreateParams',
      isBody: false,
    });
  });

  test('keeps the name of a body schema as an alias if responses contain the schema, too', () => {
    const body = { encoding: 'json', schema: to('Box'), required: true } as const;
    const result = { kind: 'json', schema: to('Boxes') } as const;
    const schemas = { Box: object(field('a')), Boxes: object(field('of', to('Box'))) };
    const both = [
      operation({ name: 'boxes.create', body }),
      operation({ name: 'boxes.update', body, queryParameters: [field('q')] }),
    ];
    const { types: ofBodies } = plan(api(both, schemas), OPTIONS);
    expect(ofBodies.get('Box')).toMatchObject({ name: 'BoxCreateParams', aliases: [] });
    const read = operation({ name: 'boxes.list', result });
    const { types } = plan(api([...both, read], schemas), OPTIONS);
    expect(types.get('Box')).toMatchObject({
      name: 'BoxCreateParams',
      aliases: [{ name: 'Box', publicName: 'Box' }],
    });
  });

  test('names helper types after the message, unless these names are taken', () => {
    const create = operation({
      name: 'letters.create',
      result: { kind: 'json-or-sse', schema: to('Letter'), event: text, when: 'stream' },
      helpers: ['stream', 'parse'],
    });
    const namesOf = (schemas: Readonly<Record<string, Schema>>) =>
      plan(api([create], { Letter: object(), ...schemas }), OPTIONS).helperTypes;
    expect(namesOf({})).toMatchObject([
      { stream: 'LetterStream', events: 'LetterStreamEvents', parsed: 'ParsedLetter' },
    ]);
    expect(namesOf({ ParsedLetter: object() })).toEqual([]);
  });

  test('renames path parameters called params or options', () => {
    const names = ['params', 'options', 'box_id'].map((name) => {
      const pathParameters = [field(name)];
      const get = operation({ name: 'boxes.get', method: 'GET', pathParameters });
      return plan(api([get]), OPTIONS).stable[0]?.methods[0]?.positional;
    });
    expect(names).toEqual(['paramsValue', 'optionsValue', 'boxID']);
  });

  test.each([
    ['a required body', true, [], false],
    ['an optional body', false, [], true],
    ['a body with optional fields', false, [field('a', text, false)], true],
    ['a body with a required field', false, [field('a', text, false), field('b')], false],
  ])('decides whether params are optional for %s: %s, %j -> %s', (_, required, fields, want) => {
    const bodies = [object(...fields), to('Body')];
    const optional = bodies.map((schema) => {
      const body = { encoding: 'json', schema, required } as const;
      const create = operation({ name: 'boxes.create', body });
      const planned = plan(api([create], { Body: object(...fields) }), OPTIONS);
      return planned.stable[0]?.methods[0]?.params?.optional;
    });
    expect(optional).toEqual([want, want]);
  });

  test('names the base error after the client, unless the name is taken', () => {
    const options = { clientName: 'Acme', runtimeNames: ['ClaudeError'] };
    expect(plan(api([]), options).errorAlias).toEqual({ name: 'AcmeError', of: 'ClaudeError' });
    expect(plan(api([], { AcmeError: object() }), options)).not.toHaveProperty('errorAlias');
    expect(plan(api([]), { ...options, runtimeNames: [] })).not.toHaveProperty('errorAlias');
    expect(plan(api([]), { ...options, clientName: 'Claude' })).not.toHaveProperty('errorAlias');
  });

  test('adds the type parameter B to params if two accepted betas conflict', () => {
    const betas = [
      { id: 'a-1', conflicts: ['b-1'] },
      { id: 'b-1', conflicts: ['a-1'] },
    ];
    const acceptedBetas = ['a-1', 'b-1'];
    const create = operation({ name: 'boxes.create', acceptedBetas, takesBetas: true });
    const planned = plan({ ...api([create]), betas } as unknown as Api, OPTIONS);
    expect(planned.stable[0]?.methods[0]).toMatchObject({
      conflicts: [['a-1', 'b-1']],
      params: { parameters: ['B'] },
    });
    const withOne = operation({ ...create, acceptedBetas: ['a-1'] });
    expect(
      plan({ ...api([withOne]), betas } as unknown as Api, OPTIONS).stable[0]?.methods[0],
    ).toMatchObject({ conflicts: [], params: { parameters: [] } });
  });

  test('adds the type parameter B to types with a gate, and to types that refer to them', () => {
    const gated: Schema = { kind: 'gated', schema: text, betas: ['a-1'] };
    const schemas = {
      Outer: object(field('inner', to('Inner'))),
      Inner: object(field('x', gated, false)),
      Other: object(),
    };
    const { types } = plan(api([], schemas), OPTIONS);
    expect(['Outer', 'Inner', 'Other'].map((name) => types.get(name)?.parameters)).toEqual([
      ['B'],
      ['B'],
      [],
    ]);
  });
});
