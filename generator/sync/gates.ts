/** Finds the places of an SDK's document that the betas of a manifest open. */
import { matchesPattern } from '../pattern.js';
import { parseSelector, type Selector, type Step } from '../selector.js';
import type { Manifest } from '../validate/manifest.js';
import { findPositions, SIDES, type Json, type Side, type SyncOperation } from './places.js';
import type { Place } from './walk.js';

interface Gate {
  readonly beta: string;
  readonly side: Side;
  readonly pattern: string;
  readonly selector: Selector;
}

export class Gates {
  readonly #gates: readonly Gate[];
  /** The betas that open a position, by its `holder` and its `step`. */
  readonly #positions = new Map<Json, Map<string, Set<string>>>();

  constructor({ betas }: Manifest, operations: readonly SyncOperation[], document: Json) {
    this.#gates = Object.entries(betas).flatMap(([beta, { unlocks, returns }]) =>
      SIDES.flatMap((side) => gatesOf(beta, side, side === 'request' ? unlocks : returns)),
    );
    for (const { beta, side, pattern, selector } of this.#gates) {
      for (const { method, roots } of operations) {
        if (!matchesPattern(pattern, method)) continue;
        for (const root of roots[side]) {
          for (const { holder, step } of findPositions([root], selector, document)) {
            this.#add(holder, step, beta);
          }
        }
      }
    }
  }

  #add(holder: Json, step: string, beta: string): void {
    const steps = this.#positions.get(holder) ?? new Map<string, Set<string>>();
    steps.set(step, (steps.get(step) ?? new Set()).add(beta));
    this.#positions.set(holder, steps);
  }

  /** Returns the betas that open the place or a place that contains it. */
  at(method: string, side: Side, { selector, positions }: Place): ReadonlySet<string> {
    const found = new Set<string>();
    for (const { holder, step } of positions) {
      for (const beta of this.#positions.get(holder)?.get(step) ?? []) found.add(beta);
    }
    const steps = parseSelector(selector);
    if ('error' in steps) return found;
    for (const gate of this.#gates) {
      if (gate.side !== side || !matchesPattern(gate.pattern, method)) continue;
      if (gate.selector.every((step, index) => isSame(step, steps[index]))) found.add(gate.beta);
    }
    return found;
  }
}

function gatesOf(
  beta: string,
  side: Side,
  selectors: Readonly<Record<string, readonly string[]>>,
): readonly Gate[] {
  return Object.entries(selectors).flatMap(([pattern, texts]) =>
    texts.flatMap((text) => {
      const selector = parseSelector(text);
      return 'error' in selector ? [] : [{ beta, side, pattern, selector }];
    }),
  );
}

/** Returns whether the step of a gate matches a step. `[]` of a manifest also matches one variant of the items. */
function isSame(gate: Step, step: Step | undefined): boolean {
  if (!step) return false;
  if (gate.kind === 'items') return step.kind === 'items' || step.kind === 'variant';
  return JSON.stringify(gate) === JSON.stringify(step);
}
