/** Collects what is wrong with a spec and a manifest, so that all of it is told at once. */
import { throwIfAny, type Diagnostic } from '../diagnostics.js';
import { suggest } from '../suggest.js';

export type Locate = (path: readonly (string | number)[]) => string;

export class Report {
  readonly #errors: Diagnostic[] = [];
  readonly #warnings: Diagnostic[] = [];

  /** @param inManifest names the place of a key or an item of the manifest */
  constructor(readonly inManifest: Locate = (path) => path.join('.')) {}

  get warnings(): readonly Diagnostic[] {
    return this.#warnings;
  }

  error(where: string, message: string, hint: string): void {
    this.#errors.push({ where, message, hint });
  }

  /** For what a spec of another day may lack: a manifest fits every spec of the API. */
  warn(where: string, message: string, hint: string): void {
    this.#warnings.push({ where, message, hint });
  }

  throwErrors(): void {
    throwIfAny(this.#errors);
  }

  /** Warnings count as errors. */
  throwAll(): void {
    throwIfAny([...this.#errors, ...this.#warnings]);
  }
}

/** `a, b, c`, cut where it grows beyond what anybody reads. */
export function listed(names: Iterable<string>, limit = 40): string {
  const all = [...new Set(names)];
  if (all.length === 0) return 'nothing';
  const shown = all.slice(0, limit).map((name) => `\`${name}\``);
  return all.length > limit
    ? `${shown.join(', ')} and ${all.length - limit} more`
    : shown.join(', ');
}

/** What is there instead of `word`, with the one that was probably meant first. */
export function whatIsThere(word: string, names: readonly string[]): string {
  const best = suggest(word, [...new Set(names)]);
  const there = `there is ${listed(names)}`;
  return best === undefined ? there : `did you mean \`${best}\`? ${there}`;
}
