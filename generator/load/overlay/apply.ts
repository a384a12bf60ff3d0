/** Applies overlays to a document, in order. */
import type { JSONPathQuery, JSONValue } from 'json-p3';
import { basename } from 'node:path';
import { InputError, throwIfAny, type Diagnostic } from '../../diagnostics.js';
import { quote } from '../../quote.js';
import type { JsonObject } from '../references.js';
import { explain, type Explain } from './explain.js';
import { areRivals, describeRemoval, History } from './history.js';
import type { Container } from './json.js';
import { Patch, pointerTo, type Location, type Refusal } from './patch.js';
import { placeOf, type Action, type Overlay } from './read.js';

export interface Applied {
  /** The document with all changes. The given document is not changed. */
  readonly document: JsonObject;
  readonly warnings: readonly Diagnostic[];
  /** Actions of shipped overlays that match nothing. They may be for another version of the API. */
  readonly unmatched: readonly Action[];
  /** Adds to the message of a problem the action that may have caused it. */
  readonly explain: Explain;
}

/** More matches than any overlay of an API needs. A limit is necessary because each `$..*` can double a document. */
const MOST_CHANGES = 1_000_000;

/**
 * Applies overlays to a document, which does not change.
 *
 * @param name the name of the document in messages
 * @throws InputError when an action cannot be applied, or contradicts an action of another overlay
 */
export function applyOverlays(
  document: JsonObject,
  overlays: readonly Overlay[],
  name: string,
): Applied {
  const history = new History();
  const run = new Run(new Patch(document, history));
  for (const overlay of overlays) {
    run.warnings.push(...checkBase(overlay, name));
    for (const action of overlay.actions) run.apply(action);
  }
  throwIfAny(run.errors);
  const { warnings, unmatched, patch } = run;
  return {
    document: patch.root as JsonObject,
    warnings: [
      ...warnings,
      ...unmatched.filter(({ overlay }) => overlay.origin === 'app').map(describeUnmatched),
    ],
    unmatched: unmatched.filter(({ overlay }) => overlay.origin === 'shipped'),
    explain: explain(history),
  };

  function describeUnmatched(action: Action): Diagnostic {
    return {
      where: placeOf(action),
      message: `${quote(action.target)} matches nothing in ${name}`,
      hint: 'correct the JSONPath, or remove the action',
    };
  }
}

class Run {
  readonly errors: Diagnostic[] = [];
  readonly warnings: Diagnostic[] = [];
  readonly unmatched: Action[] = [];
  /** Actions that removed something, each with the document before its removal. */
  readonly #removals: { readonly action: Action; readonly before: Container }[] = [];
  #changes = 0;

  constructor(readonly patch: Patch) {}

  apply(action: Action): void {
    const locations = this.#find(action, this.patch.root);
    if (locations.length === 0) this.#missed(action);
    else if (action.change.kind === 'remove') this.#remove(action, locations);
    else this.#update(action, locations, action.change.value);
  }

  #update(action: Action, locations: readonly Location[], value: unknown): void {
    const [first] = locations;
    if (first && action.query.singularQuery()) this.patch.history.name(pointerTo(first), action);
    for (const location of locations) {
      if (this.#refused(action, this.patch.update(location, value, action))) return;
    }
  }

  #remove(action: Action, locations: readonly Location[]): void {
    if (locations.some((location) => location.length === 0)) {
      const message = `${quote(action.target)} removes the whole document`;
      this.#refused(action, [{ message, hint: 'target a part of it' }]);
      return;
    }
    this.#removals.push({ action, before: this.patch.snapshot() });
    // Removes from the end, so that the indices of earlier items do not change.
    for (const location of [...locations].sort(compareLocations).reverse()) {
      if (this.#refused(action, this.patch.remove(location, action))) return;
    }
  }

  /**
   * Reports the first refusal only, since an action with many matches would repeat it. Returns whether there is a
   * refusal.
   */
  #refused(action: Action, [refusal]: readonly Refusal[]): boolean {
    if (refusal) this.errors.push({ where: placeOf(action), ...refusal });
    return refusal !== undefined;
  }

  #missed(action: Action): void {
    for (const removal of this.#removals) {
      if (!areRivals(removal.action, action)) continue;
      const [found] = this.#find(action, removal.before);
      if (found === undefined) continue;
      this.#refused(action, [describeRemoval(pointerTo(found), removal.action)]);
      return;
    }
    this.unmatched.push(action);
  }

  /** Returns each location once, in the order of the document. */
  #find(action: Action, root: Container): readonly Location[] {
    const found = new Map<string, Location>();
    for (const { location } of runQuery(action, action.query, root)) {
      found.set(pointerTo(location), location);
      this.#changes += 1;
      if (this.#changes <= MOST_CHANGES) continue;
      const message = `${quote(action.target)} and the actions before it match more than ${MOST_CHANGES} values`;
      throw new InputError([{ where: placeOf(action), message, hint: 'write narrower targets' }]);
    }
    return [...found.values()];
  }
}

function* runQuery(
  action: Action,
  query: JSONPathQuery,
  root: Container,
): Iterable<{ readonly location: Location }> {
  try {
    yield* query.lazyQuery(root as JSONValue);
  } catch (error) {
    if (error instanceof InputError) throw error;
    // The document is nested beyond the limit, or a filter cannot be computed.
    const message = `${quote(action.target)} cannot be evaluated`;
    throw new InputError([{ where: placeOf(action), message, hint: 'write a narrower target' }]);
  }
}

/** Sorts by keys and by indices. An outer value comes before the values in it. */
function compareLocations(one: Location, other: Location): number {
  for (const [index, key] of one.entries()) {
    const rival = other[index];
    if (rival === undefined) return 1;
    if (key === rival) continue;
    if (typeof key === 'number' && typeof rival === 'number') return key - rival;
    return String(key) < String(rival) ? -1 : 1;
  }
  return one.length - other.length;
}

/**
 * Warns if `extends` of an app's overlay names another file than the document. Only the names of the files are
 * compared.
 */
function checkBase(overlay: Overlay, name: string): readonly Diagnostic[] {
  const { extends: base, locate } = overlay;
  if (base === undefined || overlay.origin === 'shipped') return [];
  const file = fileName(base);
  if (file === basename(name)) return [];
  return [
    {
      where: locate(['extends']),
      message: `\`extends\` names ${quote(base)}, but the overlay is applied to ${name}`,
      hint: `correct it, or pass that document with --spec (\`extends\` is not read)`,
    },
  ];
}

function fileName(reference: string): string {
  const [path = ''] = reference.split(/[?#]/, 1);
  return path.slice(path.lastIndexOf('/') + 1);
}
