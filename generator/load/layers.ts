/** Merges a manifest with the manifests that it extends, and records which manifest each value comes from. */
import { hashData } from './hash.js';
import type { DataPath, LocatedData, Place } from './places.js';

/** The app's own manifest, then the manifests that it extends, the nearest first. */
export type Layers = readonly [Layer, ...Layer[]];

export interface Layer extends LocatedData {
  /** The validated manifest, if the build of this package has validated the value. */
  readonly valid?: unknown;
}

/** A manifest of any shape, merged with the manifests that it extends. */
export interface LoadedManifest extends Layer {
  /** The text of the file that the app names, without the manifests that it extends. */
  readonly text: string;
  /** The hash of the data in that file. */
  readonly hash: string;
  /** The manifests that it extends, the nearest first. */
  readonly bases: readonly LocatedData[];
  /**
   * Returns the line and the column of a value, and as `file` the index of its manifest: 0 for the app's own, then the
   * index in `bases` plus 1.
   */
  readonly place: (path: DataPath) => Place & { readonly file: number };
  /** Returns the fields of an entry that a manifest sets to another value than the manifests that it extends. */
  readonly overruled: (entry: DataPath) => readonly Overruled[];
}

interface Overruled {
  readonly field: string;
  /** The file, line and column of the value that takes effect. */
  readonly where: string;
}

/**
 * By section, the depth of the entries that are merged field by field. At deeper levels, a value replaces the whole
 * value of the extended manifest.
 */
const ENTRIES: ReadonlyMap<string, number> = new Map([
  ['api', 3],
  ['betas', 2],
  ['contains', 2],
  ['operations', 2],
  ['models', 2],
  ['schemas', 1],
  ['aliases', 1],
]);

function entryDepth([section]: DataPath): number {
  return ENTRIES.get(String(section)) ?? 0;
}

export function mergeLayers(layers: Layers): LoadedManifest {
  const [own, ...bases] = layers;
  const value = layers.map((layer) => layer.value).reduceRight((base, top) => merge(base, top));
  const place: LoadedManifest['place'] = (path) => {
    const file = ownerOf(layers, path);
    return { file, ...(layers[file] ?? own).place(path) };
  };
  return {
    label: own.label,
    text: own.text,
    hash: own.hash,
    value: bases.length === 0 ? value : without(value, EXTENDS),
    bases,
    ...(bases.length === 0 && own.valid !== undefined && { valid: own.valid }),
    place,
    locate: (path) => (layers[ownerOf(layers, path)] ?? own).locate(path),
    overruled: (entry) => listOverruled(layers, entry),
  };
}

/** The key that names the manifest to extend. */
export const EXTENDS = 'extends';

/** Merges two manifests down to the fields of entries. In an entry, `null` removes a field of the base. */
function merge(base: unknown, top: unknown, path: DataPath = []): unknown {
  const depth = entryDepth(path);
  if (path.length > depth || !isRecord(base) || !isRecord(top)) return top;
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(top)) {
    const isRemoved = value === null && path.length > 0 && path.length === depth;
    if (isRemoved && merged.has(key)) merged.delete(key);
    else merged.set(key, merge(merged.get(key), value, [...path, key]));
  }
  return Object.fromEntries(merged);
}

/**
 * Returns the index of the first layer that has the field with the value, or else of the first layer that has the
 * longest part of the path to the field.
 */
function ownerOf(layers: Layers, path: DataPath): number {
  const depth = entryDepth(path) + 1;
  const known = layers.map(({ value }) => knownLength(value, path.slice(0, depth)));
  return known.indexOf(Math.max(...known));
}

function knownLength(value: unknown, path: DataPath): number {
  let at = value;
  for (const [index, key] of path.entries()) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return index;
    at = (at as Readonly<Record<string | number, unknown>>)[key];
  }
  return path.length;
}

function listOverruled(layers: Layers, entry: DataPath): readonly Overruled[] {
  const found = new Map<string, string>();
  for (const [index, layer] of layers.entries()) {
    const fields = valueAt(layer.value, entry);
    if (!isRecord(fields)) continue;
    const below = layers.slice(index + 1).map(({ value }) => valueAt(value, entry));
    for (const [field, value] of Object.entries(fields)) {
      const old = below.filter(isRecord).find((other) => Object.hasOwn(other, field));
      if (found.has(field) || old === undefined) continue;
      if (hashData(old[field]) !== hashData(value))
        found.set(field, layer.locate([...entry, field]));
    }
  }
  return [...found].map(([field, where]) => ({ field, where }));
}

function valueAt(value: unknown, path: DataPath): unknown {
  const follow = (at: unknown, key: string | number): unknown =>
    isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  return path.reduce(follow, value);
}

function without(value: unknown, key: string): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
