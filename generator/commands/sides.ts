/** Reads the two sides of a comparison: output folders, surface files, specs, SDKs, and revisions of git. */
import { InputError } from '../diagnostics.js';
import { surfaceFacts } from '../emit/documents/surface.js';
import { SURFACE_FILE } from '../ir/emitted-files.js';
import type { Fact } from '../ir/surface/facts.js';
import { parseSurface } from '../ir/surface/surface.js';
import { readFromGit } from '../load/git.js';
import { isDefaultManifest, loadManifest } from '../load/manifest.js';
import { loadTemplates } from '../load/package.js';
import { loadOverlays } from '../load/overlay/read.js';
import { findFile, isFolder, readLocalFile } from '../load/local-file.js';
import { isSdkFolder } from '../load/sdk/package.js';
import { loadSpec, parseSource } from '../load/spec.js';
import { model } from '../model/model.js';
import type { Options } from '../options/table.js';
import { plan } from '../plan/plan.js';
import { readSdkSide, type SurfaceInputs } from './sdk-side.js';
import { validated } from './manifest.js';

/**
 * Returns the facts of a side, which is one of:
 *
 * - `git:<revision>[:path]`, the committed surface of an output folder; by default, of `out`;
 * - an output folder, or a surface file;
 * - the folder of an SDK;
 * - a spec with the manifest of the options, or `<spec>+<manifest>`.
 *
 * @throws InputError if the side cannot be read
 */
export async function readSide(
  side: string,
  options: Options,
  cwd: string,
): Promise<readonly Fact[]> {
  if (side.startsWith('git:')) return readRevision(side.slice('git:'.length), options.out, cwd);
  const surface = await findFile(side, SURFACE_FILE);
  if (surface !== undefined) return readFile(surface);
  if (isSdkFolder(side)) return readSdkSide(side, (facts) => surfaceOf(facts, options));
  if (await isFolder(side)) throw new InputError([{ where: side, ...NO_SIDE }]);
  const [spec = '', manifest] = side.split('+');
  if (manifest === undefined && (await isSurface(side))) return readFile(side);
  const [loaded, given] = await Promise.all([
    loadOverlays(options.overlay).then((overlays) => loadSpec(parseSource(spec), { overlays })),
    loadManifest(manifest ?? options.betas),
  ]);
  const inputs = { spec: loaded, manifest: await validated(given) };
  return surfaceOf({ ...inputs, isDefaultManifest: isDefaultManifest(given) }, options);
}

const NO_SIDE = {
  message: `is neither a folder with ${SURFACE_FILE} nor an installed SDK`,
  hint: 'name the output folder of a client, a spec, or a revision such as git:HEAD',
};

async function readRevision(text: string, out: string, cwd: string): Promise<readonly Fact[]> {
  const [revision = '', ...path] = text.split(':');
  const found = { revision, path: path.join(':') || out, file: SURFACE_FILE };
  return parse(await readFromGit(found, cwd), `git:${text}`);
}

async function readFile(path: string): Promise<readonly Fact[]> {
  return parse(await textOf(path), path);
}

async function isSurface(path: string): Promise<boolean> {
  if (parseSource(path).kind !== 'file') return false;
  return (await textOf(path)).startsWith('# surface ');
}

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await readLocalFile(path, path));
}

function parse(text: string, where: string): readonly Fact[] {
  const facts = parseSurface(text);
  if (!('message' in facts)) return facts;
  const { line, message, hint } = facts;
  throw new InputError([{ where: `${where}:${line}`, message, hint }]);
}

/** Returns the facts of the client that a run with these inputs and options would make. */
async function surfaceOf(
  { spec, manifest, isDefaultManifest: isDefault = false }: SurfaceInputs,
  { clientName, only, apiVersion, helpers, sdkNames }: Options,
): Promise<readonly Fact[]> {
  const { runtimes } = await loadTemplates();
  const { api } = model(spec.document, manifest, {
    helpers,
    sdkNames,
    isDefaultManifest: isDefault,
    ...(only && { only }),
    ...(apiVersion !== undefined && { version: apiVersion }),
  });
  const runtimeNames = runtimes[api.protocol.kind].names;
  return surfaceFacts(plan(api, { clientName, runtimeNames, sdkNames }));
}
