/**
 * Collects the betas that open each position: a property, or a variant of a union, that callers may use only with one
 * of these betas.
 */
import type { Gate } from '../../ir/api.js';
import { type BetaStatus, inOrder, stageOf } from '../../ir/lifecycle.js';
import type { Position } from './positions.js';

/**
 * The betas that open each position, the most recommended first. The set is empty if all of these betas are retired.
 */
export type BetasByPosition = ReadonlyMap<Position, ReadonlySet<string>>;

/** A selector, such as `tools[type=mcp_toolset]`, that one beta opens in one method. */
export interface BetaSelector {
  readonly id: string;
  readonly status: BetaStatus;
  /** `YYYY-MM-DD`, or `unknown`. */
  readonly since: string;
  /**
   * Whether the spec is split and the stable method of the same name has the place, too, so that callers need no beta
   * for it.
   */
  readonly stable: boolean;
  readonly method: string;
  readonly selector: string;
  readonly positions: readonly Position[];
}

export class BetaSelectors {
  readonly #all: BetaSelector[] = [];

  add(selector: BetaSelector): void {
    this.#all.push(selector);
  }

  has(position: Position): boolean {
    return this.#all.some(({ positions }) => positions.includes(position));
  }

  /**
   * Returns the betas by position. Omits positions that need no beta: graduated betas open them, or stable methods have
   * them.
   */
  byPosition(): BetasByPosition {
    const open = this.#all.filter(
      ({ status, stable }) => stable || stageOf(status).opensFor === 'everyone',
    );
    const openToAll = new Set(open.flatMap(({ positions }) => positions));
    const betas = new Map<Position, Set<string>>();
    for (const { id, status, positions } of inOrder(this.#all)) {
      for (const position of positions.filter((one) => !openToAll.has(one))) {
        const ids = betas.get(position) ?? new Set();
        if (stageOf(status).opensFor !== 'no-one') ids.add(id);
        betas.set(position, ids);
      }
    }
    return betas;
  }

  /** Returns the positions of all betas, whatever their status, except positions that stable methods have. */
  positions(): ReadonlySet<Position> {
    const stable = this.#all.filter((opening) => opening.stable);
    const openToAll = new Set(stable.flatMap(({ positions }) => positions));
    const all = this.#all.flatMap(({ positions }) => positions);
    return new Set(all.filter((position) => !openToAll.has(position)));
  }

  /** Returns one gate for each method and selector that needs a beta. */
  gates(side: Gate['in']): readonly Gate[] {
    const betas = this.byPosition();
    const order = [...new Set(inOrder(this.#all).map(({ id }) => id))];
    const gates = new Map<string, Gate>();
    for (const { method, selector, positions } of this.#all) {
      const ids = new Set(positions.flatMap((position) => [...(betas.get(position) ?? [])]));
      if (ids.size === 0) continue;
      gates.set(`${method} ${selector}`, {
        method,
        selector,
        in: side,
        betas: order.filter((id) => ids.has(id)),
      });
    }
    return [...gates.values()];
  }
}
