/** The surface of a client: the facts that callers depend on. `test/ir/surface` tests the grammar of its lines. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { surfaceFacts } from '../../../generator/emit/documents/surface.js';
import type { Fact } from '../../../generator/ir/surface/facts.js';
import { factKey, formatSurface, parseSurface } from '../../../generator/ir/surface/surface.js';
import { parseManifest } from '../../../generator/load/manifest-text.js';
import { SHIPPED_MANIFEST, SHIPPED_SPEC } from '../../../generator/load/package.js';
import { UNIFIED_SPEC } from '../../support/unified.js';
import { model, type ModelOptions } from '../../../generator/model/model.js';
import type { Json } from '../../../generator/model/spec/json.js';
import { plan } from '../../../generator/plan/plan.js';
import { validateManifest } from '../../../generator/validate/manifest.js';
import { describeOfficial, OFFICIAL_SPEC } from '../../support/official.js';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');

/** Returns the facts about the client of a spec file and a manifest. */
function factsOf(
  spec: string,
  manifest = readFileSync(SHIPPED_MANIFEST, 'utf8'),
  { sdkNames = false, ...options }: ModelOptions & { readonly sdkNames?: boolean } = {},
): readonly Fact[] {
  const text = readFileSync(spec, 'utf8');
  const root = (spec.endsWith('.json') ? JSON.parse(text) : parse(text)) as Json;
  const validated = validateManifest(parseManifest(manifest, 'betas.yaml'));
  const { api } = model(root, validated, options);
  return surfaceFacts(plan(api, { clientName: 'Claude', runtimeNames: [], sdkNames }));
}

/** Returns the facts as sorted strings, since comparing strings takes a tenth of the time of comparing objects. */
function textsOf(facts: readonly Fact[]): readonly string[] {
  return facts.map((fact) => `${factKey(fact)} ${JSON.stringify(fact, sortKeys)}`).toSorted();
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function expectLossless(facts: readonly Fact[]): void {
  const text = formatSurface(facts);
  const read = parseSurface(text);
  if ('message' in read) throw new Error(`line ${read.line}: ${read.message}`);
  expect(read).toHaveLength(facts.length);
  expect(textsOf(read)).toEqual(textsOf(facts));
  const lines = text.trimEnd().split('\n');
  const byBytes = lines.toSorted((left, right) =>
    Buffer.compare(Buffer.from(left), Buffer.from(right)),
  );
  // Compares strings, since a comparison of arrays with thousands of items takes seconds.
  expect(byBytes.join('\n')).toBe(lines.join('\n'));
}

describe('a surface in text form', () => {
  test('is sorted and lossless for the shipped client with SDK names', () => {
    const facts = factsOf(SHIPPED_SPEC, undefined, { sdkNames: true });
    expect(facts.length).toBeGreaterThan(2000);
    expect(formatSurface(facts)).toContain('\nexport Claude.Message sdk-name Message\n');
    expectLossless(facts);
  });

  test('has `toolRunner` only in the beta namespace', () => {
    const helpers = factsOf(UNIFIED_SPEC).filter(({ kind }) => kind === 'helper');
    const runners = helpers.filter((fact) => 'helper' in fact && fact.helper === 'toolRunner');
    expect(runners.map(factKey)).toEqual(['helper method beta.messages.create helper toolRunner']);
  });

  test.each(readdirSync(SCENARIOS))('is sorted and lossless for the scenario %s', (scenario) => {
    const folder = join(SCENARIOS, scenario);
    const manifest = readFileSync(join(folder, 'betas.yaml'), 'utf8');
    expectLossless(factsOf(join(folder, 'spec.yaml'), manifest));
  });

  describeOfficial('of the official spec', () => {
    test.each(['2023-06-01', '2026-10-21'])(
      'is sorted and lossless for the API version %s',
      (version) => {
        const facts = factsOf(OFFICIAL_SPEC, undefined, { version });
        expect(facts.length).toBeGreaterThan(4000);
        expectLossless(facts);
      },
    );
  });
});

describe('the surface after a change of the manifest', () => {
  const manifest = readFileSync(SHIPPED_MANIFEST, 'utf8');
  const linesOf = (spec: string, text?: string) =>
    new Set(formatSurface(factsOf(spec, text)).split('\n'));

  /** Returns the lines that only the old surface or only the new surface has. */
  function compare(changed: string, spec = UNIFIED_SPEC) {
    const before = linesOf(spec);
    const after = linesOf(spec, changed);
    return {
      removed: [...before].filter((line) => !after.has(line)),
      added: [...after].filter((line) => !before.has(line)),
    };
  }

  const id = 'message-threads-2026-08-12';
  const graduated = manifest.replace(
    `  ${id}:\n    status: active`,
    `  ${id}:\n    status: graduated`,
  );

  test('has no gates of a beta that has graduated', () => {
    expect(compare(graduated, SHIPPED_SPEC)).toEqual({
      removed: [
        `beta ${id} active since 2026-08-12`,
        `gate beta.messages.create request thread needs ${id}`,
        `type BetaMessageCreateBody.thread?: BetaMessageThreadParam | null needs ${id}`,
      ],
      added: [
        `beta ${id} graduated since 2026-08-12`,
        'type BetaMessageCreateBody.thread?: BetaMessageThreadParam | null',
      ],
    });
  });

  test('has the fields of a graduated beta in stable types, for a unified spec', () => {
    expect(compare(graduated)).toEqual({
      removed: [
        `beta ${id} active since 2026-08-12`,
        `gate beta.messages.create request thread needs ${id}`,
        `type BetaMessageCreateBody.thread?: MessageThreadParam | null needs ${id}`,
      ],
      added: [
        `beta ${id} graduated since 2026-08-12`,
        'type BetaMessageCreateBody.thread?: MessageThreadParam | null',
        'type MessageCreateBody.thread?: MessageThreadParam | null',
      ],
    });
  });

  test('has one line more if the manifest has one more model with a retirement date', () => {
    const changed = manifest.replace(/^models:\n/m, '$&  m-1: { retires: 2027-01-01 }\n');
    expect(compare(changed)).toEqual({ removed: [], added: ['model m-1 retires 2027-01-01'] });
  });

  test('is the same after a change of summaries', () => {
    const changed = manifest.replace(/summary: .*(?:\n {6}\S.*)*/g, 'summary: Other words.');
    expect(compare(changed)).toEqual({ removed: [], added: [] });
  });
});

test('the surface does not depend on descriptions and the order of properties in the spec', () => {
  const folder = join(SCENARIOS, 'gates');
  const manifest = readFileSync(join(folder, 'betas.yaml'), 'utf8');
  const spec = parse(readFileSync(join(folder, 'spec.yaml'), 'utf8')) as Json;
  const surface = (root: Json) => {
    const { api } = model(root, validateManifest(parseManifest(manifest, 'betas.yaml')));
    return formatSurface(surfaceFacts(plan(api, { clientName: 'Claude', runtimeNames: [] })));
  };
  expect(surface(reordered(spec) as Json)).toBe(surface(spec));
});

/** Reverses the variants of unions and the properties of objects, and changes all descriptions. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    if (key === 'description') return [key, 'Other words.'] as const;
    if (key === 'properties') {
      const properties = Object.entries(inner as object).toReversed();
      return [key, reordered(Object.fromEntries(properties))] as const;
    }
    const isUnion = /^(oneOf|anyOf|enum)$/.test(key) && Array.isArray(inner);
    return [key, reordered(isUnion ? inner.toReversed() : inner)] as const;
  });
  return Object.fromEntries(entries);
}
