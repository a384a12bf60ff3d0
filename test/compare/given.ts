/** A small surface (the list of facts about a client, one per line), and comparisons with changed copies of it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Overrides } from '../../generator/compare/change.js';
import { compareFacts, type Comparison } from '../../generator/compare/compare.js';
import type { Fact } from '../../generator/ir/surface/facts.js';
import { parseSurface } from '../../generator/ir/surface/surface.js';

const HEADER = '# surface 1: test';

export const BASE: readonly string[] = [
  'api auth bearer',
  'api server https://api.example.com',
  'api version 2026-10-21',
  'beta one-2026 active since 2026-01-01',
  'beta two-2026 active',
  'export Claude client',
  'gate beta.things.create request size needs one-2026',
  'method beta.things.create = POST /v1/things',
  'method beta.things.create takes (params)',
  'method beta.things.create takes betas',
  'method beta.things.create accepts one-2026',
  'method beta.things.create body json: ThingParams',
  'method beta.things.create header user?: string as x-user',
  'method beta.things.create helper stream',
  'method beta.things.create returns json Thing',
  'method things.list = GET /v1/things',
  'method things.list query limit?: number',
  'method things.list returns page cursor Thing',
  'method things.list takes (params?)',
  'type Event = Thing',
  'type Kind | "a"',
  'type Kind | "b"',
  'type Thing.id: string',
  'type Thing.kind: Kind',
  'type Thing.parts?: Part[]',
  'type Part | TextPart',
  'type TextPart.type: "text"',
  'type TextPart.text: string | null',
  'type ThingParams.name: string',
  'type ThingParams.kind?: Kind',
  'type ThingParams.size?: number needs one-2026',
];

export function factsOf(lines: readonly string[]): readonly Fact[] {
  const facts = parseSurface([HEADER, ...lines, ''].join('\n'));
  if ('message' in facts) throw new Error(`line ${facts.line}: ${facts.message}`);
  return facts;
}

export interface Edit {
  /** Prefixes of the lines to remove from {@link BASE}. */
  readonly without?: readonly string[];
  readonly with?: readonly string[];
}

function edited({ without = [], with: added = [] }: Edit): readonly string[] {
  const kept = BASE.filter((line) => !without.some((start) => line.startsWith(start)));
  const gone = without.filter((start) => !BASE.some((line) => line.startsWith(start)));
  if (gone.length > 0) throw new Error(`no line of the base starts with ${gone.join(', ')}`);
  return [...kept, ...added];
}

export function compareEdits(before: Edit, after: Edit, overrides: Overrides = {}): Comparison {
  return compareFacts(factsOf(edited(before)), factsOf(edited(after)), overrides);
}

/** Returns the lines of `surface.txt` of each folder in `test/scenarios`, without the header. */
export function scenarioSurfaces(): readonly (readonly [name: string, lines: readonly string[]])[] {
  return readdirSync('test/scenarios', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, linesIn(`test/scenarios/${name}/expected/surface.txt`)]);
}

export function linesIn(file: string): readonly string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
}
