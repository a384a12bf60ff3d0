import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Api, Operation } from '../../generator/ir/api.js';
import type { Json } from '../../generator/model/spec/json.js';
import { model, type Model, type ModelOptions } from '../../generator/model/model.js';
import type { Schema } from '../../generator/ir/schema.js';
import { childrenOf, referencesOf, schemasOf } from '../../generator/ir/walk.js';
import { officialSpec, shippedManifest } from './given.js';
import { describeOfficial } from '../support/official.js';
import { UNIFIED_SPEC } from '../support/unified.js';

function unified(options: ModelOptions = {}): Model {
  return model(parse(readFileSync(UNIFIED_SPEC, 'utf8')) as Json, shippedManifest(), options);
}

function official(options: ModelOptions = {}): Model {
  return model(officialSpec(), shippedManifest(), { version: '2023-06-01', ...options });
}

/** Returns the names in references to schemas that do not exist. */
function dangling({ operations, schemas }: Api): readonly string[] {
  const all = [
    ...operations.flatMap(schemasOf),
    ...[...schemas.values()].map(({ schema }) => schema),
  ];
  return all.flatMap((schema) => [...referencesOf(schema)]).filter((name) => !schemas.has(name));
}

function holdsGate(schema: Schema): boolean {
  return schema.kind === 'gated' || childrenOf(schema).some(holdsGate);
}

/** Returns the names of the schemas that have gates and that the wanted operations reach. */
function gatedFrom(api: Api, isWanted: (operation: Operation) => boolean): readonly string[] {
  const left = api.operations
    .filter(isWanted)
    .flatMap(schemasOf)
    .flatMap((schema) => [...referencesOf(schema)]);
  const reached = new Set<string>();
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    left.push(...referencesOf(api.schemas.get(name)?.schema ?? { kind: 'never' }));
  }
  return [...reached].filter((name) =>
    holdsGate(api.schemas.get(name)?.schema ?? { kind: 'never' }),
  );
}

function checkWhole({ api }: Model): void {
  expect(dangling(api)).toEqual([]);
  expect(gatedFrom(api, ({ namespace }) => namespace === 'stable')).toEqual([]);
  expect(gatedFrom(api, ({ namespace }) => namespace === 'beta')).not.toEqual([]);
  for (const { method, selector, betas } of api.gates) {
    expect(betas, `${method}: ${selector}`).not.toEqual([]);
    const operation = api.operations.find((one) => one.name === method && one.namespace === 'beta');
    expect(operation?.acceptedBetas).toEqual(expect.arrayContaining([...betas]));
  }
}

describe.each(['2026-10-21', '2023-06-01'])('the unified spec and manifest for %s', (version) => {
  const made = unified({ version });

  test('give a model without unresolved references and without gates in the stable namespace', () => {
    checkWhole(made);
  });

  test('cause warnings only about methods and operations that the spec does not have', () => {
    const lacking = made.warnings.filter(
      ({ message }) =>
        !/^(no method of the spec|the spec does not have the operation)/.test(message),
    );
    expect(lacking).toEqual([]);
  });

  test('give every stable method a beta method', () => {
    const names = (namespace: string) =>
      made.api.operations.filter((one) => one.namespace === namespace).map(({ name }) => name);
    expect(names('beta')).toEqual(expect.arrayContaining(names('stable')));
  });
});

describeOfficial('the shipped manifest on the official spec', () => {
  test('gives a model without unresolved references and without gates in the stable namespace', () => {
    checkWhole(official());
  });

  test('gives a model of a part of the API without unresolved references', () => {
    const made = official({ only: ['messages', 'beta.messages'] });
    const { api } = made;
    checkWhole({ ...made, warnings: [] });
    expect(api.roots).toEqual([]);
    expect([...api.schemas.keys()]).toEqual(
      expect.arrayContaining(['RawMessageStreamEvent', 'BetaRawMessageStreamEvent']),
    );
    expect(
      [...api.schemas.keys()].filter((name) => /Session|Vault|Environment|Webhook/.test(name)),
    ).toEqual([]);
    expect(new Set(api.operations.map(({ name }) => name.split('.')[0]))).toEqual(
      new Set(['messages']),
    );
  });

  test('gives the same model twice', () => {
    const text = ({ api, warnings }: Model) =>
      JSON.stringify({ ...api, schemas: [...api.schemas], warnings });
    expect(text(official())).toBe(text(official()));
  });
});
