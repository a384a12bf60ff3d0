/** Collects the errors and warnings about a spec and a manifest, so that a run does not stop at the first error. */
import { throwIfAny, type Diagnostic } from '../diagnostics.js';
import { suggest } from '../suggest.js';

/** Keys and indices from the root of the manifest. */
type Path = readonly (string | number)[];

/** Returns the place of a key or an item of the manifest, such as `specs/betas.yaml:12:5`. */
export type Locate = (path: Path) => string;

/** A diagnostic, and the operation that it is about. Without a scope, it is about the whole spec or manifest. */
type Scoped = Diagnostic & { readonly scope: string | undefined };

export class Report {
  #errors: Scoped[] = [];
  #warnings: Scoped[] = [];
  #scope: string | undefined;
  readonly #unmatched: Diagnostic[] = [];
  readonly #absent: Diagnostic[] = [];

  /** @param isShipped returns true for an entry of the shipped manifest, which also serves older and newer specs */
  constructor(
    readonly inManifest: Locate = (path) => path.join('.'),
    private readonly isShipped: (path: Path) => boolean = () => false,
  ) {}

  get warnings(): readonly Diagnostic[] {
    return this.#warnings.map(withoutScope);
  }

  /** The warnings about entries that the spec lacks, if the entries are not from the shipped manifest. */
  get unmatched(): readonly Diagnostic[] {
    return this.#unmatched;
  }

  /** Entries of the shipped manifest that the spec lacks. */
  get absent(): readonly Diagnostic[] {
    return this.#absent;
  }

  /** Runs `read`, and records that its diagnostics are about the operation `scope`. */
  within<T>(scope: string, read: () => T): T {
    this.#scope = scope;
    try {
      return read();
    } finally {
      this.#scope = undefined;
    }
  }

  /** Removes the diagnostics about the operations `scopes`, which the client omits. */
  forget(scopes: ReadonlySet<string>): void {
    const isKept = ({ scope }: Scoped): boolean => scope === undefined || !scopes.has(scope);
    this.#errors = this.#errors.filter(isKept);
    this.#warnings = this.#warnings.filter(isKept);
  }

  error(where: string, message: string, hint: string): void {
    this.#errors.push({ where, message, hint, scope: this.#scope });
  }

  warn(where: string, message: string, hint: string): void {
    this.#warnings.push({ where, message, hint, scope: this.#scope });
  }

  /**
   * Reports a manifest entry that the spec lacks. An entry of the shipped manifest causes a warning only if its gate is
   * not enforced.
   *
   * @param isOpen whether the spec has the place in another form, in which it has no gate
   */
  missing(path: Path, message: string, hint: string, isOpen = false): void {
    const problem = { where: this.inManifest(path), message, hint };
    const isShipped = this.isShipped(path);
    if (isShipped && !isOpen) this.#absent.push(problem);
    else this.unenforced(path, message, hint);
    if (!isShipped) this.#unmatched.push(problem);
  }

  /** Warns of a manifest entry that the types do not enforce. */
  unenforced(path: Path, message: string, hint: string): void {
    const prefix = this.isShipped(path) ? 'the gate is not enforced: ' : '';
    this.warn(this.inManifest(path), `${prefix}${message}`, hint);
  }

  /** @throws InputError with all errors so far */
  throwErrors(): void {
    throwIfAny(this.#errors.map(withoutScope));
  }

  /** @throws InputError with all errors and warnings so far */
  throwAll(): void {
    throwIfAny([...this.#errors, ...this.#warnings].map(withoutScope));
  }
}

function withoutScope({ where, message, hint }: Scoped): Diagnostic {
  return { where, message, hint };
}

/**
 * Returns the first `limit` names in backticks, without duplicates, such as: `a`, `b` and 3 more. Returns `none` for an
 * empty list.
 */
export function listed(names: Iterable<string>, limit = 40): string {
  const all = [...new Set(names)];
  if (all.length === 0) return 'none';
  const shown = all.slice(0, limit).map((name) => `\`${name}\``);
  return all.length > limit
    ? `${shown.join(', ')} and ${all.length - limit} more`
    : shown.join(', ');
}

/** Returns a hint for an unknown `word`: the closest name if one is similar, then up to 40 names. */
export function didYouMeanOneOf(word: string, names: readonly string[]): string {
  const best = suggest(word, [...new Set(names)]);
  const available = `available: ${listed(names)}`;
  return best === undefined ? available : `did you mean \`${best}\`? ${available}`;
}
