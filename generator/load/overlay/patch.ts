/** Changes a copy of a document. Copies each container only before its first change. */
import { encodeKey } from '../../ir/pointer.js';
import type { History } from './history.js';
import { isContainer, isObject, ownValue, setOwn, type Container } from './json.js';
import type { Action } from './read.js';

/** Keys and indices from the root. */
export type Location = readonly (string | number)[];

export interface Refusal {
  readonly message: string;
  readonly hint: string;
}

/** Returns a JSON pointer without `#`, such as `/paths/~1v1~1messages`. */
export function pointerTo(location: Location): string {
  return location.map((key) => `/${encodeKey(String(key))}`).join('');
}

export class Patch {
  #root: Container;
  /**
   * The copies, which may be changed. Other containers may belong to the original or an overlay, or be in several
   * places.
   */
  #own = new WeakSet();

  constructor(
    document: Container,
    readonly history: History,
  ) {
    this.#root = document;
  }

  get root(): Container {
    return this.#root;
  }

  /** Returns the current document. Later changes do not affect it. */
  snapshot(): Container {
    this.#own = new WeakSet();
    return this.#root;
  }

  /**
   * Merges a value into the mapping at a location, or appends it to the list there. Returns the reasons if this is
   * impossible or contradicts an overlay.
   */
  update(location: Location, value: unknown, action: Action): readonly Refusal[] {
    const target = this.#find(location);
    // An earlier match of the same action replaced a container above this location.
    if (target === undefined) return [];
    const pointer = pointerTo(location);
    if (!isContainer(target)) {
      const found = `\`#${pointer}\` is ${target === null ? 'null' : `a ${typeof target}`}`;
      const hint = 'target the object that holds it, and update the key there';
      return [{ message: `${found}, which cannot be merged with anything`, hint }];
    }
    const own = this.#open(location);
    if (Array.isArray(own)) return this.#append(own, [value], pointer, action);
    if (isObject(value)) return this.#merge(own, value, pointer, action);
    const message = `\`#${pointer}\` is a mapping, but \`update\` is not`;
    return [{ message, hint: 'write the keys to merge under `update`' }];
  }

  #merge(
    target: Record<string, unknown>,
    update: Readonly<Record<string, unknown>>,
    pointer: string,
    action: Action,
  ): readonly Refusal[] {
    return Object.entries(update).flatMap(([key, value]) => {
      const place = `${pointer}/${encodeKey(key)}`;
      const old = ownValue(target, key);
      if (isObject(old) && isObject(value)) {
        return this.#merge(this.#ownObject(target, key, old), value, place, action);
      }
      if (Array.isArray(old) && Array.isArray(value)) {
        const list = this.#own.has(old) ? (old as unknown[]) : this.#adopt([...(old as unknown[])]);
        setOwn(target, key, list);
        return this.#append(list, value, place, action);
      }
      setOwn(target, key, value);
      return this.#record(place, value, action);
    });
  }

  #append(
    list: unknown[],
    values: readonly unknown[],
    pointer: string,
    action: Action,
  ): readonly Refusal[] {
    return values.flatMap((value) => {
      list.push(value);
      return this.#record(`${pointer}/${list.length - 1}`, value, action);
    });
  }

  /** Records a new value and everything in it. */
  #record(pointer: string, value: unknown, action: Action): readonly Refusal[] {
    const conflict = this.history.set(pointer, value, action);
    if (conflict) return [conflict];
    if (!isContainer(value)) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      this.#record(`${pointer}/${encodeKey(key)}`, inner, action),
    );
  }

  /** Removes the value at a location that is not the root. */
  remove(location: Location, action: Action): readonly Refusal[] {
    const above = location.slice(0, -1);
    const key = location.at(-1) ?? '';
    const holder = this.#find(above);
    if (!isContainer(holder) || !Object.hasOwn(holder, key)) return [];
    const own = this.#open(above);
    if (Array.isArray(own)) {
      own.splice(Number(key), 1);
      this.history.shift(pointerTo(above));
    } else Reflect.deleteProperty(own, key);
    const conflict = this.history.remove(pointerTo(location), action);
    return conflict ? [conflict] : [];
  }

  #find(location: Location): unknown {
    let value: unknown = this.#root;
    for (const key of location) value = isContainer(value) ? ownValue(value, key) : undefined;
    return value;
  }

  /**
   * Returns the copy of the container at a location. Makes this copy, and copies of the containers above it, at their
   * first change.
   */
  #open(location: Location): Container {
    let at = this.#copyOf(this.#root);
    this.#root = at;
    for (const key of location) {
      const inner = ownValue(at, key);
      if (!isContainer(inner)) throw new Error('a location must lead through containers');
      const own = this.#copyOf(inner);
      if (own !== inner) setOwn(at, key, own);
      at = own;
    }
    return at;
  }

  #ownObject(
    holder: Container,
    key: string,
    value: Record<string, unknown>,
  ): Record<string, unknown> {
    if (this.#own.has(value)) return value;
    const own = this.#adopt({ ...value });
    setOwn(holder, key, own);
    return own;
  }

  #copyOf(value: Container): Container {
    if (this.#own.has(value)) return value;
    return this.#adopt(Array.isArray(value) ? [...value] : { ...value });
  }

  #adopt<T extends Container>(value: T): T {
    this.#own.add(value);
    return value;
  }
}
