/** Reads the YAML of a manifest and of the manifests that it extends, with the line and column of every value. */
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InputError, type Diagnostic } from '../diagnostics.js';
import { quote } from '../quote.js';
import { EXTENDS, mergeLayers, type Layer, type LoadedManifest } from './layers.js';
import { readLocalFile } from './local-file.js';
import { loadBuiltManifest, SHIPPED_MANIFEST } from './package.js';
import { decodeText } from './parse.js';
import { locateIn, type DataPath, type LocatedData } from './places.js';

export type { LoadedManifest } from './layers.js';

/** Keys and indices from the root of the manifest to a value. */
export type ManifestPath = DataPath;

/** Reads and parses the manifest in `file`, and the manifests that it extends. */
export async function loadManifest(file: string): Promise<LoadedManifest> {
  const own = await readLayer(file, file, (message) => ({ where: file, message, hint: OWN_HINT }));
  const layers: [Layer, ...Layer[]] = [own];
  // A pipe such as `<(…)` has no real path.
  const path = await realpath(file).catch(() => resolve(file));
  const seen = [path];
  let layer = await readBase({ data: own, path }, dirname(path), seen);
  while (layer !== undefined) {
    layers.push(layer.data);
    seen.push(layer.path);
    layer = await readBase(layer, dirname(path), seen);
  }
  return mergeLayers(layers);
}

/** Returns whether the manifest is the shipped one itself, which has no facts about other APIs. */
export function isDefaultManifest({ label }: Pick<LoadedManifest, 'label'>): boolean {
  return label === SHIPPED_MANIFEST;
}

/** Returns whether the value at the path is from the shipped manifest, and not from a manifest that extends it. */
export function isShippedEntry(loaded: LoadedManifest, path: ManifestPath): boolean {
  const label = [loaded, ...loaded.bases][loaded.place(path).file]?.label;
  return label === SHIPPED_LABEL || label === SHIPPED_MANIFEST;
}

const OWN_HINT = 'check the path, or omit it to use the shipped manifest';

/** Value of `extends` for the manifest in this package. */
const SHIPPED = 'shipped';
const SHIPPED_LABEL = 'gen-claude-client/specs/betas.yaml';

interface LayerFile {
  readonly data: Layer;
  /** The real path of the file. */
  readonly path: string;
}

async function readBase(
  { data, path }: LayerFile,
  folder: string,
  seen: readonly string[],
): Promise<LayerFile | undefined> {
  const wanted = extendsOf(data);
  if (wanted === undefined) return undefined;
  const refuse = (message: string, hint: string): InputError =>
    new InputError([{ where: data.locate([EXTENDS]), message, hint }]);
  if (wanted === SHIPPED) {
    const where = SHIPPED_LABEL;
    const reinstall = (message: string) => ({ where, message, hint: 'reinstall the package' });
    const shipped = await readLayer(SHIPPED_MANIFEST, SHIPPED_LABEL, reinstall);
    return { data: shipped, path: SHIPPED_MANIFEST };
  }
  const hint = `write \`${SHIPPED}\`, or the path of a file beside this one`;
  if (wanted.trim() === '') throw refuse(`\`${EXTENDS}\` is empty`, hint);
  if (/^[a-z][a-z0-9+.-]+:/i.test(wanted)) {
    throw refuse(`\`${EXTENDS}\` is a URL, which is never fetched: ${quote(wanted)}`, hint);
  }
  const target = resolve(dirname(path), wanted);
  const real = await realpath(target).catch(() => target);
  if (isOutside(folder, target) || isOutside(folder, real)) {
    throw refuse(`${quote(wanted)} is outside the folder of the manifest`, hint);
  }
  if (seen.includes(real))
    throw refuse(`circular \`${EXTENDS}\`: ${quote(wanted)} extends this manifest`, hint);
  const label = join(dirname(data.label), wanted);
  const base = await readLayer(real, label, (message) => ({
    where: data.locate([EXTENDS]),
    message: `${quote(wanted)}: ${message}`,
    hint,
  }));
  return { data: base, path: real };
}

/**
 * Returns the value of `extends`; undefined without one, and for a value that is not text, which the validation
 * reports.
 */
function extendsOf({ value }: LocatedData): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, EXTENDS)) {
    return undefined;
  }
  const found = (value as Readonly<Record<string, unknown>>)[EXTENDS];
  return typeof found === 'string' ? found : undefined;
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

async function readLayer(
  file: string,
  label: string,
  describe: (message: string) => Diagnostic,
): Promise<Layer> {
  const bytes = await readLocalFile(file, label).catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.diagnostics.map(({ message }) => describe(message)));
  });
  const text = decodeText(bytes, label);
  const built = file === SHIPPED_MANIFEST ? await loadBuiltManifest(text) : undefined;
  if (built) return { ...locateIn(built.parsed, text, label), valid: built.valid };
  // Loaded here, since the shipped manifest needs no parser: the build of this package parses it.
  const { parseLocated } = await import('./located.js');
  return parseLocated(text, label);
}
