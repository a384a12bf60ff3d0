/** Collects which betas open which positions. Several betas can open the same position. */
import type { Gate } from '../../ir/api.js';
import { type BetaStatus, inOrder, stageOf } from '../../ir/lifecycle.js';
import type { Position } from './positions.js';

/** The betas that open each position, in the order in which they are recommended; an empty set if all are retired. */
export type BetasByPosition = ReadonlyMap<Position, ReadonlySet<string>>;

/** A selector that a beta opens on a method. */
export interface BetaSelector {
  readonly id: string;
  readonly status: BetaStatus;
  /** `YYYY-MM-DD`, or `unknown`. */
  readonly since: string;
  /** The stable method of a split spec has the selector, too, and so it needs no beta. */
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

  /** Omits the positions that everyone may use: those of graduated betas, and those that stable methods have. */
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

  /** The positions of betas of any status, without those that stable methods have. */
  positions(): ReadonlySet<Position> {
    const stable = this.#all.filter((opening) => opening.stable);
    const openToAll = new Set(stable.flatMap(({ positions }) => positions));
    const all = this.#all.flatMap(({ positions }) => positions);
    return new Set(all.filter((position) => !openToAll.has(position)));
  }

  /** One gate per method and selector. */
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
