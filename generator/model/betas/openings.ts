/** Gathers which betas open which position: one position may have several. */
import type { Gate } from '../../ir/api.js';
import { type BetaStatus, stageOf } from '../../ir/lifecycle.js';
import type { Position } from './positions.js';

/** The betas that a caller may name to open a position; none, where all that did are retired. */
export type OpeningBetas = ReadonlyMap<Position, ReadonlySet<string>>;

/** What one selector of one beta opens on one method. */
export interface Opening {
  readonly id: string;
  readonly status: BetaStatus;
  /** Whether the stable method of a split spec has the place, too: then the spec says that it needs no beta. */
  readonly stable: boolean;
  readonly method: string;
  readonly selector: string;
  readonly positions: readonly Position[];
}

export class Openings {
  readonly #all: Opening[] = [];

  add(opening: Opening): void {
    this.#all.push(opening);
  }

  /** A position that is open to everybody, of a graduated beta or of the stable namespace, has no gate. */
  byPosition(): OpeningBetas {
    const open = this.#all.filter(
      ({ status, stable }) => stable || stageOf(status).opensFor === 'everyone',
    );
    const free = new Set(open.flatMap(({ positions }) => positions));
    const betas = new Map<Position, Set<string>>();
    for (const { id, status, positions } of this.#all) {
      for (const position of positions.filter((one) => !free.has(one))) {
        const ids = betas.get(position) ?? new Set();
        if (stageOf(status).opensFor !== 'nobody') ids.add(id);
        betas.set(position, ids);
      }
    }
    return betas;
  }

  /** Every position that a beta opens or has ever opened, whatever its status, but for those of the stable namespace. */
  positions(): ReadonlySet<Position> {
    const stable = this.#all.filter((opening) => opening.stable);
    const free = new Set(stable.flatMap(({ positions }) => positions));
    const all = this.#all.flatMap(({ positions }) => positions);
    return new Set(all.filter((position) => !free.has(position)));
  }

  /** One entry per method and selector. */
  list(place: Gate['in']): readonly Gate[] {
    const betas = this.byPosition();
    const gates = new Map<string, Gate>();
    for (const { method, selector, positions } of this.#all) {
      const ids = new Set(positions.flatMap((position) => [...(betas.get(position) ?? [])]));
      if (ids.size === 0) continue;
      gates.set(`${method} ${selector}`, { method, selector, in: place, betas: [...ids] });
    }
    return [...gates.values()];
  }
}
