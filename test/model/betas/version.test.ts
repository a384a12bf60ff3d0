import { describe, expect, test } from 'vitest';
import type { Json } from '../../../generator/model/spec/json.js';
import { model } from '../../../generator/model/model.js';
import { manifest } from '../given.js';
import { active, apiOf, MCP, property, SPEC } from '../unified-spec.js';

describe('an API version', () => {
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

  test('removes the positions that it closes from both namespaces', () => {
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
    expect([closed.auth, open.auth]).toEqual(['bearer', 'x-api-key']);
  });

  test('is the requested one, else that of the spec, else the current one', () => {
    const versionOf = (info: Json, version?: string) =>
      model({ ...SPEC, info }, manifest(CLOSING), version === undefined ? {} : { version }).api
        .version;
    expect(versionOf({ version: '2023-06-01' })).toBe('2023-06-01');
    expect(versionOf({ version: '2023-06-01' }, '2026-10-21')).toBe('2026-10-21');
    expect(versionOf({ version: '1.0' })).toBe('2026-10-21');
  });

  test('that the manifest does not have is refused with a list of those it has', () => {
    expect(() => apiOf({}, { version: '2030-01-01' })).toThrow(
      '--api-version: unknown API version `2030-01-01`; the manifest has `2026-10-21`, `2023-06-01`',
    );
  });

  test('that is retired gives a warning', () => {
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

  test('may close what a spec of this version does not have, but not what another spec lacks', () => {
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

  test('that closes what a beta unlocks is refused, with the line of the manifest', () => {
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
