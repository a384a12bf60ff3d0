/**
 * Resolves the selectors of the manifest, such as `tools[type=mcp_toolset]`, to positions in the schemas of the spec.
 */
import type { Gate } from '../../ir/api.js';
import type { Schemas } from '../../ir/shape.js';
import { matchesPattern, NameIndex } from '../../pattern.js';
import { joinSelectors, parseSelector, type Selector } from '../../selector.js';
import type { Manifest } from '../../validate/manifest.js';
import type { Report } from '../report.js';
import type { SpecOperation } from '../spec/spec-operation.js';
import { BetaSelectors, type BetasByPosition } from './beta-selectors.js';
import { closedInContained } from './contained.js';
import { isSplit } from './namespaces.js';
import { ownPositions } from './own-positions.js';
import { findPositions, type NoPositions, type Position, rootOf } from './positions.js';
import type { ChosenVersion } from './version.js';

export interface Gates {
  /** Positions that do not exist in the chosen API version, or in a contained request such as a message of a batch. */
  readonly closed: ReadonlySet<Position>;
  /** Positions of requests that a beta opens. */
  readonly unlocked: BetasByPosition;
  /** Positions of responses that a beta opens. */
  readonly returned: BetasByPosition;
  /** Positions of all betas, whatever their status: the set stays the same when a beta graduates or retires. */
  readonly positions: ReadonlySet<Position>;
  readonly list: readonly Gate[];
}

/** One selector of the manifest. */
interface SelectorEntry {
  /** The path of the selector in the manifest. */
  readonly path: readonly (string | number)[];
  readonly pattern: string;
  readonly text: string;
  readonly in: 'request' | 'response';
  /**
   * Whether the entry is derived from an entry for a contained request. Problems are reported for the original entry
   * only.
   */
  readonly derived: boolean;
}

/** A selector, resolved in one method that its pattern matches. */
interface ResolvedSelector {
  readonly entry: SelectorEntry;
  readonly operation: SpecOperation;
  readonly selector: Selector;
  readonly positions: readonly Position[];
}

export function resolveGates(
  operations: readonly SpecOperation[],
  schemas: Schemas,
  manifest: Manifest,
  version: ChosenVersion,
  report: Report,
): Gates {
  const split = isSplit(operations);
  const isGated = ({ namespace }: SpecOperation) => !split || namespace === 'beta';
  const all = new NameIndex(operations);
  const gated = new NameIndex(operations.filter(isGated));
  const stable = new NameIndex(operations.filter((operation) => !isGated(operation)));
  const closing = entriesOf(
    version.facts?.closes,
    ['api', 'versions', version.name, 'closes'],
    'request',
    manifest.contains,
  );
  const closed = new Set(
    closing.flatMap((entry) =>
      resolve(entry, all, schemas, version.isOfSpec ? undefined : report).flatMap((one) =>
        version.isOfSdk ? closedInOne(one, schemas, report) : one.positions,
      ),
    ),
  );
  const unlocked = new BetaSelectors();
  const returned = new BetaSelectors();
  for (const [id, beta] of Object.entries(manifest.betas)) {
    const entries = [
      ...entriesOf(beta.unlocks, ['betas', id, 'unlocks'], 'request', manifest.contains),
      ...entriesOf(beta.returns, ['betas', id, 'returns'], 'response', manifest.contains),
    ];
    for (const entry of entries) {
      const found = resolve(entry, gated, schemas, report);
      reportClosed(found, closed, version, report);
      const selectors = entry.in === 'request' ? unlocked : returned;
      for (const one of found) {
        selectors.add({
          id,
          status: beta.status,
          since: beta.since,
          stable: isResolvedIn(stable, one, schemas),
          method: one.operation.name,
          selector: entry.text,
          positions: one.positions,
        });
      }
    }
  }
  const excluded = entriesOf(closedInContained(manifest), ['contains'], 'request', {}).flatMap(
    (entry) => resolve(entry, gated, schemas, undefined),
  );
  const inContained = excluded
    .filter((one) => !isResolvedIn(stable, one, schemas))
    .flatMap(({ positions }) => positions)
    // A position stays open if a beta opens it in another request that shares the schema.
    .filter((position) => !unlocked.has(position) && !returned.has(position));
  return {
    closed: new Set([...closed, ...inContained]),
    unlocked: unlocked.byPosition(),
    returned: returned.byPosition(),
    positions: new Set([...unlocked.positions(), ...returned.positions()]),
    list: withAcceptedBetas(
      [...unlocked.gates('request'), ...returned.gates('response')],
      manifest,
    ),
  };
}

/**
 * Returns the positions that only this selector matches. Warns if it also matches positions of other variants, which
 * stay open: the SDK has one type for the messages of all roles.
 */
function closedInOne(
  { entry, operation, selector, positions }: ResolvedSelector,
  schemas: Schemas,
  report: Report,
): readonly Position[] {
  const own = ownPositions(rootOf(operation, entry.in), selector, positions, schemas);
  if (own.length < positions.length && !entry.derived) {
    const message = `\`${entry.text}\` of \`${operation.name}\` stays in the types, since the SDK has one type for this variant and others`;
    report.unenforced(entry.path, message, 'do not send it: the API refuses it');
  }
  return own;
}

/**
 * Removes from each gate the betas that its method does not accept. Methods can share a position, so that a gate can
 * have betas of other methods.
 */
function withAcceptedBetas(gates: readonly Gate[], { betas }: Manifest): readonly Gate[] {
  const accepts = (id: string, method: string): boolean =>
    betas[id]?.accepts.some((pattern) => matchesPattern(pattern, method)) ?? false;
  return gates.map((gate) => ({
    ...gate,
    betas: gate.betas.filter((id) => accepts(id, gate.method)),
  }));
}

function entriesOf(
  selectors: Readonly<Record<string, readonly string[]>> | undefined,
  path: readonly string[],
  side: SelectorEntry['in'],
  contains: Manifest['contains'],
): readonly SelectorEntry[] {
  const all = Object.entries(selectors ?? {});
  return all.flatMap(([pattern, texts]) => {
    const container = contains[pattern];
    const derived = new Set(
      all
        .filter(([other]) => container && matchesPattern(other, container.request))
        .flatMap(([, own]) => own.map((text) => joinSelectors(container?.at ?? '', text))),
    );
    return texts.map((text, index) => ({
      path: [...path, pattern, index],
      pattern,
      text,
      in: side,
      derived: derived.has(text),
    }));
  });
}

/** Returns the selector for each matching method that has it. With `report`, reports one that none of them has. */
function resolve(
  entry: SelectorEntry,
  operations: NameIndex<SpecOperation>,
  schemas: Schemas,
  report: Report | undefined,
): readonly ResolvedSelector[] {
  const selector = parseSelector(entry.text);
  if ('error' in selector) return [];
  const found: ResolvedSelector[] = [];
  let mismatch: NoPositions | undefined;
  for (const operation of operations.matching(entry.pattern)) {
    const result = findPositions(rootOf(operation, entry.in), selector, schemas);
    if ('explain' in result) mismatch ??= result;
    else found.push({ entry, operation, selector, positions: result });
  }
  if (report && found.length === 0 && mismatch && !entry.derived) {
    const { message: reason, hint, isOpen } = mismatch.explain();
    const message = `\`${entry.text}\` matches nothing in the ${entry.in} of \`${entry.pattern}\`: ${reason}`;
    report.missing(entry.path, message, hint, isOpen);
  }
  return found;
}

/** Returns whether the method of the same name among `operations` has the selector, too. */
function isResolvedIn(
  operations: NameIndex<SpecOperation>,
  { entry, operation, selector }: ResolvedSelector,
  schemas: Schemas,
): boolean {
  const [ofStable] = operations.matching(operation.name);
  return (
    ofStable !== undefined &&
    !('explain' in findPositions(rootOf(ofStable, entry.in), selector, schemas))
  );
}

function reportClosed(
  found: readonly ResolvedSelector[],
  closed: ReadonlySet<Position>,
  version: ChosenVersion,
  report: Report,
): void {
  const closedSelector = found.find(({ positions }) =>
    positions.every((position) => closed.has(position)),
  );
  if (!closedSelector || closedSelector.entry.derived) return;
  report.error(
    report.inManifest(closedSelector.entry.path),
    `\`${closedSelector.entry.text}\` of \`${closedSelector.operation.name}\` does not exist in the API version ${version.name}`,
    'remove it here, or from `closes` of that version',
  );
}
