/** docs/manifest.md explains every key of a manifest, and every status of a beta. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BETA_STATUSES } from '../../generator/ir/lifecycle.js';
import { ROOT, textOf } from './pages.js';

const PAGE = textOf('docs/manifest.md');

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
}

/** Returns the names of all properties in a JSON Schema. */
function keysOf({ properties = {}, additionalProperties, items }: Shape): readonly string[] {
  const inner = [...Object.values(properties), additionalProperties, items];
  return [
    ...Object.keys(properties),
    ...inner.flatMap((shape) => (typeof shape === 'object' ? keysOf(shape) : [])),
  ];
}

test('docs/manifest.md explains every key', () => {
  const schema = readFileSync(join(ROOT, 'specs/betas.schema.json'), 'utf8');
  const keys = new Set(keysOf(JSON.parse(schema) as Shape));
  expect(keys.size).toBeGreaterThan(35);
  expect([...keys].filter((key) => !PAGE.includes(`\`${key}\``))).toEqual([]);
});

test('docs/manifest.md explains every status', () => {
  const listed = Array.from(PAGE.matchAll(/^\| `(\w+)`/gm), ([, name]) => name);
  expect(BETA_STATUSES.filter((status) => !listed.includes(status))).toEqual([]);
});
