/** Resolves what the manifest opens, returns and closes into positions of the spec's schemas. */
import type { Gate } from '../../ir/api.js';
import { schemasOfResult } from '../../ir/results.js';
import type { Schemas } from '../../ir/shape.js';
import { matchesPattern } from '../../pattern.js';
import { joinSelectors, parseSelector, type Selector } from '../../selector.js';
import type { Manifest } from '../../validate/manifest.js';
import type { Report } from '../report.js';
import type { SpecOperation } from '../spec/spec-operation.js';
import { isSplit } from './namespaces.js';
import { Openings, type OpeningBetas } from './openings.js';
import { findPositions, type Mismatch, type Position, type Root } from './positions.js';
import type { ChosenVersion } from './version.js';

export interface Gates {
  /** Absent under the chosen version. */
  readonly closed: ReadonlySet<Position>;
  /** Accepted in requests only with a beta. */
  readonly unlocked: OpeningBetas;
  /** Part of answers only with a beta. */
  readonly returned: OpeningBetas;
  /** Every position that a beta opens or has ever opened: the same whatever becomes of the beta. */
  readonly positions: ReadonlySet<Position>;
  readonly list: readonly Gate[];
}

/** One selector on one method. */
interface Claim {
  /** A list of selectors of the manifest, and the place in it. */
  readonly path: readonly (string | number)[];
  readonly pattern: string;
  readonly text: string;
  readonly in: 'request' | 'response';
  /** Derived from the selector of a contained request: a problem is reported for that one alone. */
  readonly derived: boolean;
}

interface Found {
  readonly claim: Claim;
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
  const gated = operations.filter(({ namespace }) => !split || namespace === 'beta');
  const stable = operations.filter((operation) => !gated.includes(operation));
  const closing = claimsOf(
    version.facts?.closes,
    ['api', 'versions', version.name, 'closes'],
    'request',
    manifest.contains,
  );
  const closed = new Set(
    closing.flatMap((claim) =>
      find(claim, operations, schemas, report).flatMap(({ positions }) => positions),
    ),
  );
  const unlocked = new Openings();
  const returned = new Openings();
  for (const [id, beta] of Object.entries(manifest.betas)) {
    const claims = [
      ...claimsOf(beta.unlocks, ['betas', id, 'unlocks'], 'request', manifest.contains),
      ...claimsOf(beta.returns, ['betas', id, 'returns'], 'response', manifest.contains),
    ];
    for (const claim of claims) {
      const found = find(claim, gated, schemas, report);
      reportShut(found, closed, version, report);
      const openings = claim.in === 'request' ? unlocked : returned;
      for (const one of found) {
        openings.add({
          id,
          status: beta.status,
          stable: isFoundIn(stable, one, schemas),
          method: one.operation.name,
          selector: claim.text,
          positions: one.positions,
        });
      }
    }
  }
  return {
    closed,
    unlocked: unlocked.byPosition(),
    returned: returned.byPosition(),
    positions: new Set([...unlocked.positions(), ...returned.positions()]),
    list: acceptable([...unlocked.list('request'), ...returned.list('response')], manifest),
  };
}

/** A position may be shared with a method that accepts more betas: its gate lists those that its own method accepts. */
function acceptable(gates: readonly Gate[], { betas }: Manifest): readonly Gate[] {
  const accepts = (id: string, method: string): boolean =>
    betas[id]?.accepts.some((pattern) => matchesPattern(pattern, method)) ?? false;
  return gates.map((gate) => ({
    ...gate,
    betas: gate.betas.filter((id) => accepts(id, gate.method)),
  }));
}

function claimsOf(
  selectors: Readonly<Record<string, readonly string[]>> | undefined,
  path: readonly string[],
  place: Claim['in'],
  contains: Manifest['contains'],
): readonly Claim[] {
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
      in: place,
      derived: derived.has(text),
    }));
  });
}

/** A pattern may cover methods without the place; it is reported when no method has it. */
function find(
  claim: Claim,
  operations: readonly SpecOperation[],
  schemas: Schemas,
  report: Report,
): readonly Found[] {
  const selector = parseSelector(claim.text);
  if ('error' in selector) return [];
  const found: Found[] = [];
  let mismatch: Mismatch | undefined;
  for (const operation of operations.filter(({ name }) => matchesPattern(claim.pattern, name))) {
    const result = findPositions(rootOf(operation, claim.in), selector, schemas);
    if ('message' in result) mismatch ??= result;
    else found.push({ claim, operation, selector, positions: result });
  }
  if (found.length === 0 && mismatch && !claim.derived) {
    const message = `\`${claim.text}\` matches nothing in the ${claim.in} of \`${claim.pattern}\`: ${mismatch.message}`;
    report.warn(report.inManifest(claim.path), message, mismatch.hint);
  }
  return found;
}

/** Whether one of `operations` has the same method's place, too. */
function isFoundIn(
  operations: readonly SpecOperation[],
  { claim, operation, selector }: Found,
  schemas: Schemas,
): boolean {
  const ofStable = operations.find(({ name }) => name === operation.name);
  return (
    ofStable !== undefined &&
    !('message' in findPositions(rootOf(ofStable, claim.in), selector, schemas))
  );
}

function rootOf(operation: SpecOperation, place: Claim['in']): Root {
  if (place === 'response') return { properties: [], schemas: schemasOfResult(operation.result) };
  const { queryParameters, headerParameters, body } = operation;
  return {
    properties: [...queryParameters, ...headerParameters],
    schemas: body ? [body.schema] : [],
  };
}

function reportShut(
  found: readonly Found[],
  closed: ReadonlySet<Position>,
  version: ChosenVersion,
  report: Report,
): void {
  const shut = found.find(({ positions }) => positions.every((position) => closed.has(position)));
  if (!shut || shut.claim.derived) return;
  report.error(
    report.inManifest(shut.claim.path),
    `\`${shut.claim.text}\` of \`${shut.operation.name}\` does not exist under the API version ${version.name}`,
    'remove it here, or from what that version closes',
  );
}
