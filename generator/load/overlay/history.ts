/** Records which action changed which place, to find overlays that contradict each other. */
import { quote } from '../../quote.js';
import { isEqual, shorten } from './json.js';
import { placeOf, type Action } from './read.js';

/** A change that may have caused a later problem. */
export interface Change {
  readonly kind: 'set' | 'removed';
  /** JSON pointer without `#`: `/components/schemas/Message`. */
  readonly pointer: string;
  readonly action: Action;
}

interface Conflict {
  readonly message: string;
  readonly hint: string;
}

export class History {
  readonly #set = new Map<string, { readonly action: Action; readonly value: unknown }>();
  readonly #removed = new Map<string, Action>();
  /**
   * By origin: each place that is the only target of an action, and the places above it. The removal of such a place
   * undoes the action.
   */
  readonly #named = { app: new Map<string, Action>(), shipped: new Map<string, Action>() };
  /** Lists that lost an item, so that the same index now names another item. */
  readonly #shifted = new Set<string>();

  /**
   * Records a new value. Returns a conflict if an action of another overlay of the same origin removed the value or set
   * another one.
   */
  set(pointer: string, value: unknown, action: Action): Conflict | undefined {
    const conflict = this.#findSetConflict(pointer, value, action);
    this.#set.set(pointer, { action, value });
    this.#removed.delete(pointer);
    return conflict;
  }

  #findSetConflict(pointer: string, value: unknown, action: Action): Conflict | undefined {
    if (this.#isShifted(pointer)) return undefined;
    const removed = this.#removed.get(pointer);
    if (removed && areRivals(removed, action)) return describeRemoval(pointer, removed);
    const other = this.#set.get(pointer);
    if (!other || !areRivals(other.action, action) || isEqual(other.value, value)) return undefined;
    const message =
      `sets ${quote(`#${pointer}`)} to ${shorten(value)}, ` +
      `but ${placeOf(other.action)} sets it to ${shorten(other.value)}`;
    return { message, hint: 'keep one of the two' };
  }

  /** Records a place that is the only target of an action. */
  name(pointer: string, action: Action): void {
    const named = this.#named[action.overlay.origin];
    for (const place of pathTo(pointer)) if (!named.has(place)) named.set(place, action);
  }

  remove(pointer: string, action: Action): Conflict | undefined {
    const named = this.#named[action.overlay.origin].get(pointer);
    this.#removed.set(pointer, action);
    if (!named || !areRivals(named, action) || this.#isShifted(pointer)) return undefined;
    const message = `removes ${quote(`#${pointer}`)}, which ${placeOf(named)} updates`;
    return { message, hint: 'remove one of the two actions' };
  }

  /** Records that a list lost an item. */
  shift(pointer: string): void {
    this.#shifted.add(pointer);
  }

  #isShifted(pointer: string): boolean {
    return this.#shifted.size > 0 && pathTo(pointer).some((place) => this.#shifted.has(place));
  }

  *changes(): Iterable<Change> {
    for (const [pointer, action] of this.#removed) yield { kind: 'removed', pointer, action };
    for (const [pointer, { action }] of this.#set) yield { kind: 'set', pointer, action };
  }
}

/** Returns the pointers of the values from the root to `pointer`, without the root. */
function pathTo(pointer: string): readonly string[] {
  const keys = pointer.split('/');
  return keys.slice(1).map((_, index) => keys.slice(0, index + 2).join('/'));
}

/**
 * Returns whether two actions may contradict each other: only actions from different overlays of the same origin. An
 * app may override shipped overlays.
 */
export function areRivals(one: Action, other: Action): boolean {
  return one.overlay !== other.overlay && one.overlay.origin === other.overlay.origin;
}

export function describeRemoval(pointer: string, removed: Action): Conflict {
  return {
    message: `updates ${quote(`#${pointer}`)}, which ${placeOf(removed)} removes`,
    hint: 'remove one of the two actions',
  };
}
