/** Reports method patterns and operation keys of the manifest that match nothing in the spec. */
import type { ShippedMethods } from '../../load/package.js';
import { NameIndex } from '../../pattern.js';
import { didYouMean } from '../../suggest.js';
import type { Manifest } from '../../validate/manifest.js';
import type { Report } from '../report.js';
import { anonymous } from '../spec/paths.js';
import type { SpecOperation } from '../spec/spec-operation.js';
import { isCovered } from './coverage.js';
import type { ChosenVersion } from './version.js';

/** The operations of the spec. */
interface Described {
  readonly operations: readonly SpecOperation[];
  /** Keys of the operations that the manifest skips. */
  readonly skipped: readonly string[];
}

/**
 * Warns of method patterns and operation keys of the manifest that match nothing, once per beta and pattern. Does not
 * warn of names in a shipped spec, since one manifest serves older and newer specs. Without `shipped`, warns only of
 * names in parts of the API that the spec describes: a spec may omit other parts on purpose.
 */
export function reportUnknownNames(
  { operations, skipped }: Described,
  manifest: Manifest,
  version: ChosenVersion,
  shipped: ShippedMethods | undefined,
  report: Report,
): void {
  const names = [...new Set(operations.map(({ name }) => name))];
  const described = indexOf(names);
  const other = shipped && indexOf(shipped.names);
  const reported = new Set<string>();
  for (const [path, pattern] of patternsOf(manifest, version)) {
    const entry = JSON.stringify([path[1], pattern]);
    if (reported.has(entry) || described.matching(pattern).length > 0) continue;
    if (other ? other.matching(pattern).length > 0 : !isCovered(pattern, names)) continue;
    reported.add(entry);
    const message = `no method of the spec matches \`${pattern}\``;
    report.missing(path, message, hintFor(pattern, names, shipped?.names));
  }
  const keys = [...new Set([...operations.map(({ key }) => key), ...skipped])];
  const known = new Set(keys.map(anonymous));
  const elsewhere = shipped && new Set(shipped.keys.map(anonymous));
  for (const wanted of Object.keys(manifest.operations)) {
    const key = anonymous(wanted.replace(/\?[^#]*/, ''));
    if (known.has(key)) continue;
    if (elsewhere ? elsewhere.has(key) : !isCovered(wanted, keys)) continue;
    const message = `the spec does not have the operation \`${wanted}\``;
    const path = ['operations', wanted];
    report.missing(path, message, hintFor(wanted, keys, shipped?.keys));
  }
}

function indexOf(names: readonly string[]): NameIndex<{ readonly name: string }> {
  return new NameIndex(names.map((name) => ({ name })));
}

function hintFor(
  wanted: string,
  described: readonly string[],
  shipped: readonly string[] = [],
): string {
  return didYouMean(wanted, [...described, ...shipped], 'has no effect with this spec');
}

/**
 * Returns the method patterns of the manifest with their paths; of the API versions, only those of `version`. A method
 * in `contains` is listed only with its path there.
 */
function patternsOf(
  { betas, contains }: Manifest,
  version: ChosenVersion,
): readonly (readonly [path: readonly string[], pattern: string])[] {
  const ofBetas = Object.entries(betas).flatMap(([id, beta]) => [
    ...Object.keys(beta.unlocks).map((pattern) => ['betas', id, 'unlocks', pattern]),
    ...Object.keys(beta.returns).map((pattern) => ['betas', id, 'returns', pattern]),
    ...beta.requires.map((pattern) => ['betas', id, 'requires', pattern]),
    ...beta.accepts.map((pattern) => ['betas', id, 'accepts', pattern]),
  ]);
  const root = ['api', 'versions', version.name];
  const { closes = {}, bakes = {} } = version.facts ?? {};
  const keys = [
    ...ofBetas,
    ...Object.keys(closes).map((pattern) => [...root, 'closes', pattern]),
    ...Object.entries(bakes).flatMap(([id, patterns]) =>
      patterns.map((pattern) => [...root, 'bakes', id, pattern]),
    ),
  ];
  return [
    ...keys
      .map((path) => [path, path.at(-1) ?? ''] as const)
      .filter(([, pattern]) => contains[pattern] === undefined),
    ...Object.entries(contains).flatMap(([method, { request }]) => [
      [['contains', method], method] as const,
      [['contains', method, 'request'], request] as const,
    ]),
  ];
}
