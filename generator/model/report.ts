/** Collects the errors and warnings about a spec and a manifest, so that one run reports all of them. */
import { throwIfAny, type Diagnostic } from '../diagnostics.js';
import { suggest } from '../suggest.js';

/** Keys and indices from the root of the manifest. */
type Path = readonly (string | number)[];

/** The place of a key or an item of the manifest, such as `specs/betas.yaml:12:5`. */
export type Locate = (path: Path) => string;

export class Report {
  readonly #errors: Diagnostic[] = [];
  readonly #warnings: Diagnostic[] = [];

  /** @param ignoresMissing for which entries {@link missing} does nothing */
  constructor(
    readonly inManifest: Locate = (path) => path.join('.'),
    private readonly ignoresMissing: (path: Path) => boolean = () => false,
  ) {}

  get warnings(): readonly Diagnostic[] {
    return this.#warnings;
  }

  error(where: string, message: string, hint: string): void {
    this.#errors.push({ where, message, hint });
  }

  warn(where: string, message: string, hint: string): void {
    this.#warnings.push({ where, message, hint });
  }

  /** Warns of a manifest entry that the spec does not have: one manifest serves older and newer specs of the API. */
  missing(path: Path, message: string, hint: string): void {
    if (!this.ignoresMissing(path)) this.warn(this.inManifest(path), message, hint);
  }

  /** @throws InputError with all errors so far */
  throwErrors(): void {
    throwIfAny(this.#errors);
  }

  /** @throws InputError with all errors and warnings so far */
  throwAll(): void {
    throwIfAny([...this.#errors, ...this.#warnings]);
  }
}

/** The names in backticks, without duplicates: `a`, `b` and 3 more. */
export function listed(names: Iterable<string>, limit = 40): string {
  const all = [...new Set(names)];
  if (all.length === 0) return 'none';
  const shown = all.slice(0, limit).map((name) => `\`${name}\``);
  return all.length > limit
    ? `${shown.join(', ')} and ${all.length - limit} more`
    : shown.join(', ');
}

/** A hint for an unknown `word`: the closest of `names`, then all of them. */
export function didYouMeanOneOf(word: string, names: readonly string[]): string {
  const best = suggest(word, [...new Set(names)]);
  const available = `available: ${listed(names)}`;
  return best === undefined ? available : `did you mean \`${best}\`? ${available}`;
}
