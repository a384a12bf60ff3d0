/**
 * Adds facts from an SDK to the text of a manifest. Deletes nothing. Facts that the SDK does not state are `unknown`.
 */
import type { LoadedManifest } from '../load/manifest.js';
import type { BetaChange, ModelChange, SyncReport } from './compare.js';
import { addValue } from './edit.js';

export interface Origin {
  /** The URL of the page of the release. */
  readonly source: string;
  /** The API version of the SDK. */
  readonly apiVersion: string | undefined;
  /** The day of the comparison, as YYYY-MM-DD. */
  readonly checked: string;
}

type Path = readonly string[];

/** Returns whether the report has facts that {@link addToManifest} adds. */
export function hasAdditions({ betas, models }: SyncReport): boolean {
  return betas.some(({ kind }) => kind !== 'vanished') || models.some(isUnlisted);
}

/** Returns the edited text of the manifest's own file. */
export function addToManifest(
  text: string,
  loaded: LoadedManifest,
  { betas, models }: SyncReport,
  origin: Origin,
): string {
  const { source, checked } = origin;
  const edits: readonly (readonly [path: Path, value: unknown])[] = [
    ...betas.flatMap((beta) =>
      beta.kind === 'new' ? [newEntry(beta, origin)] : additions(beta, origin),
    ),
    // Keeps a date of the manifest that differs from the SDK: it may come from a better source.
    ...models
      .filter(isUnlisted)
      .map(
        ({ model, ends }) =>
          [['models', model], { retires: ends, source: [source], checked }] as const,
      ),
  ];
  const hasReturns = text.includes('\r\n');
  const edited = edits.reduce(
    (before, [path, value]) => addValue(copyField(before, path, loaded), path, value),
    text.replaceAll('\r\n', '\n'),
  );
  return hasReturns ? edited.replaceAll('\n', '\r\n') : edited;
}

function isUnlisted({ manifest }: ModelChange): boolean {
  return manifest === undefined;
}

function newEntry(beta: BetaChange, { source, checked }: Origin): readonly [Path, unknown] {
  const { id, sentBy, accepts, unlocks, returns } = beta;
  const facts = {
    ...(sentBy.length > 0 && { requires: sentBy }),
    ...(accepts.length > 0 && { accepts }),
    ...(Object.keys(unlocks).length > 0 && { unlocks }),
    ...(Object.keys(returns).length > 0 && { returns }),
  };
  const entry = { status: 'unknown', since: 'unknown', source: [source], checked, ...facts };
  return [['betas', id], entry];
}

function additions(
  beta: BetaChange,
  { apiVersion }: Origin,
): readonly (readonly [Path, unknown])[] {
  const { id, sentBy, isOpen, accepts, unlocks, returns } = beta;
  // If the fields of the beta are open to everyone, `bakes` of the API version lists the methods, and not `requires`.
  const sent =
    isOpen && apiVersion ? ['api', 'versions', apiVersion, 'bakes', id] : ['betas', id, 'requires'];
  const edits: readonly (readonly [Path, unknown])[] = [
    [sent, sentBy],
    [['betas', id, 'accepts'], accepts],
    ...Object.entries(unlocks).map(
      ([method, texts]) => [['betas', id, 'unlocks', method], texts] as const,
    ),
    ...Object.entries(returns).map(
      ([method, texts]) => [['betas', id, 'returns', method], texts] as const,
    ),
  ];
  return edits.filter(([, value]) => Array.isArray(value) && value.length > 0);
}

/**
 * Copies a whole field from the extended manifest into the text, since a field of a manifest replaces the field that it
 * extends.
 */
function copyField(text: string, path: Path, { bases, value }: LoadedManifest): string {
  if (bases.length === 0) return text;
  const field = path.slice(0, path[0] === 'api' ? 4 : 3);
  const follow = (at: unknown, key: string): unknown =>
    typeof at === 'object' && at !== null && Object.hasOwn(at, key)
      ? (at as Readonly<Record<string, unknown>>)[key]
      : undefined;
  const known = field.reduce(follow, value);
  return known === undefined ? text : addValue(text, field, known);
}
