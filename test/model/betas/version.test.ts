import { describe, expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import type { VersionOptions } from '../../../generator/model/betas/version.js';
import { model } from '../../../generator/model/model.js';
import { manifest } from '../given.js';
import { active, apiOf, MCP, property, SPEC } from '../unified-spec.js';

describe('the API version of a client', () => {
  const CLOSING = {
    api: {
      versions: {
        '2026-10-21': {
          status: 'current',
          source: ['https://example.com'],
          auth: 'bearer',
          closes: { 'messages.create': ['temperature'] },
        },
        '2023-06-01': { status: 'supported', source: ['https://example.com'] },
      },
    },
  };

  const closing = (closes: Json) => {
    const { versions } = CLOSING.api;
    return {
      api: { versions: { ...versions, '2026-10-21': { ...versions['2026-10-21'], closes } } },
    };
  };

  test('removes the fields that it closes from both namespaces', () => {
    const closed = apiOf(MCP, { version: '2026-10-21' }, CLOSING);
    const open = apiOf(MCP, { version: '2023-06-01' }, CLOSING);
    const names = ['Params', 'BetaParams'];
    expect(names.map((name) => property(closed, name, 'temperature'))).toEqual([
      undefined,
      undefined,
    ]);
    expect(names.map((name) => property(open, name, 'temperature')?.schema.kind)).toEqual([
      'number',
      'number',
    ]);
    expect([closed.protocol, open.protocol]).toEqual([
      { kind: 'claude', auth: 'bearer' },
      { kind: 'claude', auth: 'x-api-key' },
    ]);
  });

  const chosenFrom = (info: Json, options: VersionOptions, given: Json = CLOSING) =>
    model({ ...SPEC, info }, manifest(given), options).version;

  const fits = {
    kind: 'fits',
    beyond: { version: '2026-10-21', method: 'messages.create', selector: 'temperature' },
  };

  test.each([
    [
      'the version in the option',
      { version: '2026-10-21', lockedVersion: '2023-06-01' },
      '2026-10-21',
      'option',
    ],
    [
      'the version in the lock if there is no option',
      { lockedVersion: '2026-10-21' },
      '2026-10-21',
      'lock',
    ],
    ['the version in the spec if there is no option and no lock', {}, '2023-06-01', 'spec'],
  ])('is %s', (_, options, name, kind) => {
    const chosen = chosenFrom({ version: '2023-06-01' }, options);
    expect(chosen).toMatchObject({ name, reason: { kind }, byDefault: '2023-06-01' });
  });

  test('is the newest version that closes no field of the spec', () => {
    const chosen = chosenFrom({ version: '1.0' }, {});
    expect(chosen).toMatchObject({ name: '2023-06-01', reason: fits, newer: '2026-10-21' });
  });

  test('is the current version if it closes no field of the spec', () => {
    const chosen = chosenFrom({}, {}, closing({ 'messages.create': ['top_q'] }));
    expect(chosen).toMatchObject({ name: '2026-10-21', reason: { kind: 'fits' } });
    expect(chosen).not.toHaveProperty('newer');
  });

  test('is the current version if each version closes a field of the spec', () => {
    const versions = { '2026-10-21': CLOSING.api.versions['2026-10-21'] };
    expect(chosenFrom({}, {}, { api: { versions } }).name).toBe('2026-10-21');
  });

  test('is not inferred to be a retired version, or a version newer than the current one', () => {
    const source = ['https://example.com'];
    const versions = {
      ...CLOSING.api.versions,
      '2027-01-01': { status: 'supported', source },
      '2023-07-01': { status: 'retired', source },
    };
    expect(chosenFrom({}, {}, { api: { versions } }).name).toBe('2023-06-01');
  });

  test('causes a warning if lock and spec name different versions', () => {
    const options = { lockedVersion: '2026-10-21' };
    const { warnings } = model(
      { ...SPEC, info: { version: '2023-06-01' } },
      manifest(CLOSING),
      options,
    );
    expect(warnings).toEqual([
      {
        where: '--spec',
        message:
          'the spec describes API version `2023-06-01`, but the client is made for `2026-10-21`, as before',
        hint: 'to move, generate once with --api-version 2023-06-01',
      },
    ]);
  });

  test('is refused if the lock names a version that the manifest lacks', () => {
    expect(() => chosenFrom({}, { lockedVersion: '2030-01-01' })).toThrow(
      '--betas: the client was made for API version `2030-01-01`, which the manifest does not have; choose one with --api-version: `2026-10-21`, `2023-06-01`',
    );
  });

  test('is refused if the option names a version that the manifest lacks', () => {
    expect(() => apiOf({}, { version: '2030-01-01' })).toThrow(
      '--api-version: unknown API version `2030-01-01`; the manifest has `2026-10-21`, `2023-06-01`',
    );
  });

  test('causes a warning if it is retired', () => {
    const source = ['https://example.com'];
    const versions = { '2023-01-01': { status: 'retired', source } };
    const api = { versions: { ...CLOSING.api.versions, ...versions } };
    const { warnings } = model(SPEC, manifest({ api }), { version: '2023-01-01' });
    expect(warnings).toEqual([
      {
        where: '--api-version',
        message: 'the API version `2023-01-01` is retired',
        hint: 'use `2026-10-21`',
      },
    ]);
  });

  test('causes a warning if it closes an unknown field, unless the spec names this version', () => {
    const closes = { 'messages.create': ['temprature'] };
    const { versions } = CLOSING.api;
    const api = { versions: { ...versions, '2026-10-21': { ...versions['2026-10-21'], closes } } };
    const warningsFor = (info: Json) =>
      model({ ...SPEC, info }, manifest({ api }), { version: '2026-10-21' }).warnings;
    expect(warningsFor({ version: '2026-10-21' })).toEqual([]);
    expect(warningsFor({ version: '2023-06-01' }).map(({ message }) => message)).toEqual([
      expect.stringContaining('`temprature` matches nothing in the request of `messages.create`'),
    ]);
  });

  test('is refused if it closes a field that a beta unlocks', () => {
    const beta = active('hot-1', { unlocks: { 'messages.create': ['temperature'] } });
    const options = {
      version: '2026-10-21',
      locate: (path: readonly (string | number)[]) => path.join('/'),
    };
    expect(() => apiOf(beta, options, CLOSING)).toThrow(
      'betas/hot-1/unlocks/messages.create/0: `temperature` of `messages.create` does not exist in the API version 2026-10-21',
    );
  });
});
