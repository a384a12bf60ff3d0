/** Patterns over method names: `messages.create`, `messages.*`, `memoryStores.**`. */

const PATTERN =
  /^(?:(?:[A-Za-z][A-Za-z0-9]*|\*)(?:\.(?:[A-Za-z][A-Za-z0-9]*|\*))*(?:\.\*\*)?|\*\*)$/;

/** Returns whether a text is a pattern: identifiers or `*` separated by dots, with `**` only at the end. */
export function isPattern(text: string): boolean {
  return PATTERN.test(text);
}

/** Returns whether a name matches: `*` matches one segment, and a final `**` matches one or more segments. */
export function matchesPattern(pattern: string, name: string): boolean {
  if (!pattern.includes('*')) return pattern === name;
  const wanted = pattern.split('.');
  const given = name.split('.');
  const open = wanted.at(-1) === '**';
  if (open ? given.length < wanted.length : given.length !== wanted.length) return false;
  const fixed = open ? wanted.slice(0, -1) : wanted;
  return fixed.every((segment, index) => segment === '*' || segment === given[index]);
}

/** Returns whether a name can match both patterns. */
export function patternsOverlap(one: string, other: string): boolean {
  const left = one.split('.');
  const right = other.split('.');
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [a, b] = [left[index], right[index]];
    if (a === undefined || b === undefined) return false;
    if (a === '**' || b === '**') return true;
    if (a !== b && a !== '*' && b !== '*') return false;
  }
  return true;
}

/**
 * Finds the items whose names match a pattern. Each pattern is matched once: a manifest repeats most of its patterns.
 */
export class NameIndex<T extends { readonly name: string }> {
  readonly #found = new Map<string, readonly T[]>();

  constructor(readonly items: readonly T[]) {}

  matching(pattern: string): readonly T[] {
    const found =
      this.#found.get(pattern) ?? this.items.filter(({ name }) => matchesPattern(pattern, name));
    this.#found.set(pattern, found);
    return found;
  }
}
