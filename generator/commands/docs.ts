/** Makes an HTML reference of a client: load -> validate -> model -> plan -> emit -> output. */
import { InputError, type Diagnostic } from '../diagnostics.js';
import { siteFiles } from '../emit/site/site.js';
import type { EmittedFile } from '../files.js';
import { loadManifest } from '../load/manifest.js';
import { loadOverlays } from '../load/overlay/read.js';
import {
  chooseSpec,
  loadMethods,
  loadSiteTemplates,
  loadTemplates,
  loadVersion,
} from '../load/package.js';
import { loadSpec, parseSource } from '../load/spec.js';
import type { Options } from '../options/table.js';
import { docsLock, type Lock, readLock } from '../output/lock.js';
import { writeOutput, type Written } from '../output/write.js';
import { plan } from '../plan/plan.js';
import type { Plan } from '../plan/types.js';
import { warnOfNewer } from './newer.js';
import { hashesOf, projectApi } from './project.js';
import type { Arguments } from './settings.js';

export interface DocsRequest {
  /** The folder of the pages. */
  readonly pages: string;
  /** The API versions to describe; empty for the version of the client. */
  readonly versions: readonly string[];
  /**
   * Whether the pages describe the client in `out`. If so, `docs` throws for the client's own API version if the client
   * was made from other inputs.
   */
  readonly isOfClient: boolean;
}

export interface DocsOutcome {
  readonly files: Written;
  readonly versions: readonly string[];
  readonly bytes: number;
  readonly warnings: readonly Diagnostic[];
}

/**
 * Returns `out`, and the options of the run that made the client, as far as the lock records them: it contains neither
 * default values nor the names of the inputs.
 *
 * @throws InputError if the folder does not contain a client, or if a newer generator made the client
 */
export async function readClientOptions(folder: string): Promise<Arguments> {
  const lock = await readLock(folder);
  if (lock.text === '' || lock.isDocs) {
    const hint = 'name the folder of a client, or leave --client out and name a spec with --spec';
    throw new InputError([{ where: folder, message: 'is not the folder of a client', hint }]);
  }
  const newer = warnOfNewer(lock, await loadVersion(), folder);
  if (newer.length > 0) throw new InputError(newer);
  return { ...lock.inputs?.options, out: folder };
}

/**
 * Makes the pages of one or more API versions of a client, and writes them to `request.pages`.
 *
 * @throws InputError with the problems of the options, the inputs or the client
 */
export async function docs(options: Options, request: DocsRequest): Promise<DocsOutcome> {
  const { pages, versions } = request;
  const lock = await readLock(options.out);
  const wanted = versions.length > 0 ? versions : [options.apiVersion];
  const planned: { readonly plan: Plan; readonly warnings: readonly Diagnostic[] }[] = [];
  for (const apiVersion of wanted) {
    planned.push(await planClient({ ...options, apiVersion }, lock, request));
  }
  const plans = planned.map((one) => one.plan);
  const files = [...siteFiles(plans, await loadSiteTemplates())];
  return {
    files: await writeOutput(pages, files, docsLock(files)),
    versions: plans.map(({ api }) => api.version),
    bytes: sizeOf(files),
    warnings: planned.flatMap(({ warnings }) => warnings),
  };
}

async function planClient(options: Options, lock: Lock, { isOfClient }: DocsRequest) {
  const { spec: source, overlay, header: headers, betas, clientName, sdkNames } = options;
  const { apiVersion = lock.apiVersion } = options;
  const [overlays, manifest, methods, { runtimes }] = await Promise.all([
    loadOverlays(overlay),
    loadManifest(betas),
    loadMethods(),
    loadTemplates(),
  ]);
  const spec = await loadSpec(parseSource(chooseSpec(source, apiVersion)), { overlays, headers });
  if (isOfClient) refuseOtherInputs(lock, hashesOf(spec, overlays, manifest), options);
  const inputs = { spec, manifest, methods, lockedVersion: lock.apiVersion };
  const { api, warnings } = await projectApi(inputs, options);
  return {
    plan: plan(api, {
      ...{ clientName, sdkNames, runtimeNames: runtimes[api.protocol.kind].names },
      inManifest: manifest.locate,
    }),
    warnings: [...spec.warnings, ...warnings],
  };
}

/**
 * Throws if the client of this API version was made from other inputs. The lock records only hashes of inputs, so
 * `docs` cannot find the inputs of the client.
 */
function refuseOtherInputs(
  { inputs, apiVersion: locked }: Lock,
  hashes: ReturnType<typeof hashesOf>,
  { out, apiVersion = locked }: Options,
): void {
  // Each API version has its own shipped spec, so other hashes are no mistake for another version.
  if (apiVersion !== locked) return;
  const { spec, overlays, manifest, extends: bases } = hashes;
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const differing = [
    ...(isSame([inputs?.spec, inputs?.overlays], [spec, overlays]) ? [] : ['spec']),
    ...(isSame([inputs?.manifest, inputs?.extends], [manifest, bases]) ? [] : ['manifest']),
  ];
  if (differing.length === 0) return;
  const message = `was made from another ${differing.join(' and another ')}`;
  const hint =
    'name the inputs of this client with --spec, --overlay and --betas, or generate it again';
  throw new InputError([{ where: out, message, hint }]);
}

function sizeOf(files: readonly EmittedFile[]): number {
  return files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}
