/** Generates a client: load -> validate -> model -> plan -> emit -> format -> output. */
import { basename } from 'node:path';
import type { Diagnostic } from '../diagnostics.js';
import { surfaceLines } from '../emit/documents/surface.js';
import { emit } from '../emit/emit.js';
import { restoreForms, usedForms } from '../emit/types/form.js';
import type { Api } from '../ir/api.js';
import type { EmittedFile } from '../files.js';
import { FOLDERS } from '../ir/emitted-files.js';
import { formatFile, startFormatter } from '../format/format.js';
import { isFormattable } from '../format/prettify.js';
import { findAppRoot } from '../load/app.js';
import { loadManifest } from '../load/manifest.js';
import { loadOverlays } from '../load/overlay/read.js';
import {
  chooseSpec,
  isShipped,
  loadMethods,
  loadTemplates,
  loadToolNames,
  loadVersion,
  SHIPPED_MANIFEST,
  SHIPPED_VERSIONS,
} from '../load/package.js';
import type { KnownStyles } from '../load/known-style.js';
import { recordReads } from '../load/reads.js';
import { loadSpec, parseSource } from '../load/spec.js';
import { loadStyle } from '../load/style.js';
import type { ChosenVersion } from '../model/betas/version.js';
import { changedOptions } from '../options/lock.js';
import type { Options } from '../options/table.js';
import { GIT_ATTRIBUTES } from '../output/attributes.js';
import { checkOutput, isDifferent, type Difference } from '../output/check.js';
import { refuseLongPath } from '../output/guard.js';
import { lockFile, readLock } from '../output/lock.js';
import { openMemory } from '../output/memory.js';
import { writeOutput, type Written } from '../output/write.js';
import { plan } from '../plan/plan.js';
import type { Comparison } from '../compare/compare.js';
import { findChanges } from './changes.js';
import { chooseImportExtension } from './import-extension.js';
import { refuseLoss } from './loss.js';
import { warnOfNewer } from './newer.js';
import { hashesOf, projectApi, type ProjectOptions } from './project.js';
import { nameReads } from './reads.js';
import { docsCommand, readApp, remakeCommand } from './remake.js';

export const PHASES = ['load', 'validate', 'model', 'plan', 'emit', 'format', 'output'] as const;
export type Phase = (typeof PHASES)[number];
type OnPhase = (phase: Phase) => void;

/** A client in memory, with the figures that reports show. */
export interface Client {
  readonly files: readonly EmittedFile[];
  /** The text of the lock. */
  readonly lock: string;
  readonly version: ChosenVersion;
  readonly operations: number;
  readonly types: number;
  readonly betas: number;
  readonly warnings: readonly Diagnostic[];
  /** Entries of the shipped manifest about parts of the API that an older or partial spec does not have. */
  readonly absent: readonly Diagnostic[];
  /** The changes for callers of the client in the output folder; undefined if its surface cannot be read. */
  readonly changes: Comparison | undefined;
  /** Whether this client and the client in the output folder have methods, but no method in common. */
  readonly isOtherApi: boolean;
  /**
   * Returns the text of a file in the style of the client, or with single spaces if prettier cannot format the file.
   * Texts that differ only in formatting usually give the same result: prettier keeps some line breaks.
   */
  readonly layOut: (file: EmittedFile) => Promise<string>;
  /** Saves data with which the next run formats only changed files. Call this function after writing the files. */
  readonly saveMemory: () => Promise<void>;
}

/** Makes the files of a client, and writes nothing. Paths in the options are relative to the working directory. */
export async function makeClient(given: Options, onPhase: OnPhase): Promise<Client> {
  refuseLongPath(given.out);
  onPhase('load');
  const locked = await readLock(given.out);
  const imports = await chooseImportExtension(given, locked);
  const options = { ...given, importExtension: imports.chosen };
  const { spec: source, header: headers, overlay, betas: manifestFile, out, ...rest } = options;
  const { prettier, severity, ...projection } = rest;
  const { clientName, apiVersion, sdkNames, target, reference, helperFiles, ...others } =
    projection;
  others satisfies Readonly<
    Record<'importExtension' | Exclude<keyof ProjectOptions, 'apiVersion' | 'sdkNames'>, unknown>
  >;
  const { apiVersion: lockedVersion } = locked;
  const cwd = process.cwd();
  const memory = await openMemory(out, await loadToolNames());
  const { value: loadedFiles, reads } = await recordReads(() =>
    Promise.all([
      loadOverlays(overlay).then(async (overlays) => ({
        overlays,
        ...(await loadSpec(parseSource(chooseSpec(source, apiVersion ?? lockedVersion)), {
          overlays,
          headers,
        })),
      })),
      loadManifest(manifestFile),
      loadMethods(),
      loadVersion(),
      findAppRoot(out).then((root) => readApp(root ?? cwd)),
      loadLayout({ out, prettier, target }, memory.styles),
    ]),
  );
  const [spec, loaded, methods, generator, app, { style, templates }] = loadedFiles;
  const projected = await projectApi(
    { spec, manifest: loaded, methods, lockedVersion },
    options,
    onPhase,
  );
  const { api, version, warnings, absent } = projected;
  onPhase('plan');
  const runtime = templates.runtimes[api.protocol.kind];
  const planned = plan(api, {
    clientName,
    runtimeNames: runtime.names,
    inManifest: loaded.locate,
    sdkNames,
    importExtension: imports.extension,
  });
  onPhase('emit');
  const styles = { own: templates.style, of: style.of, accepted: style.accepted };
  const format = startFormatter(styles, memory);
  restoreForms(memory.forms);
  const byDefault = isShipped(source) ? SHIPPED_VERSIONS[0] : version.byDefault;
  const emitted = await emit(planned, {
    runtime: runtime.files,
    documents: templates.documents,
    target,
    reference,
    helperFiles,
    origin: {
      spec: spec.label,
      ...(isUsed(loaded.label, api) && { manifest: basename(loaded.label) }),
      // The command is the same whether this run or an earlier one chose the version.
      command: remakeCommand(
        { ...options, apiVersion: version.name === byDefault ? undefined : version.name },
        cwd,
        app,
      ),
      docs: docsCommand(options, cwd, app),
    },
  });
  onPhase('format');
  const files = [...(await format(emitted)), GIT_ATTRIBUTES];
  const forms = usedForms();
  const named = nameReads(reads, options);
  const changes = await findChanges({ out, severity }, files, surfaceLines(planned));
  const inputs = {
    generator,
    ...hashesOf(spec, spec.overlays, loaded),
    // If the manifest lists no versions, the version always comes from the spec.
    ...(version.facts && { apiVersion: version.name }),
    ...(target === 'ts' && { importExtension: imports.extension }),
    ...(named && { reads: named }),
    options: changedOptions(options),
  };
  return {
    files,
    lock: (await formatFile(lockFile(inputs, files), styles)).text,
    version,
    operations: api.operations.length,
    types: planned.types.size,
    betas: planned.beta ? api.betas.length : 0,
    warnings: [
      ...warnOfNewer(locked, generator, out),
      ...imports.warnings,
      ...spec.warnings,
      ...warnings,
    ],
    // Each entry of the shipped manifest is in one of the shipped specs, as a test checks.
    absent: isShipped(source) ? [] : absent,
    changes: changes?.comparison,
    isOtherApi: changes?.isOtherApi === true,
    layOut: async (file) =>
      isFormattable(file)
        ? (await formatFile(file, styles)).text
        : file.text.replace(/\s+/g, ' ').trim(),
    saveMemory: async () => memory.save({ forms, styles: await style.known() }),
  };
}

/** Returns whether a client uses the manifest: the shipped manifest has facts about the Claude API only. */
function isUsed(manifest: string, { protocol }: Api): boolean {
  return protocol.kind === 'claude' || manifest !== SHIPPED_MANIFEST;
}

/** Loads the style of the output and the runtime, already in that style if possible. */
async function loadLayout(
  { out, prettier, target }: Pick<Options, 'out' | 'prettier' | 'target'>,
  known: KnownStyles | undefined,
) {
  const style = await loadStyle(out, prettier, known);
  // A JavaScript client is compiled from sources in one style, whatever the style of the output is.
  const wanted = target === 'ts' ? await style.of(`${FOLDERS.runtime}/index.ts`) : undefined;
  return { style, templates: await loadTemplates(wanted) };
}

export interface Outcome {
  readonly client: Client;
  readonly files: Written;
}

export interface WriteMode {
  /** Whether to write nothing, and only return the files that a run would write. */
  readonly dryRun?: boolean;
  /** Whether to replace a client even if it has no method in common with the new client. */
  readonly force?: boolean;
}

/** Makes the client and writes it into the output folder, unless `dryRun` is set. */
export async function generate(
  options: Options,
  onPhase: OnPhase = () => undefined,
  { dryRun = false, force = false }: WriteMode = {},
): Promise<Outcome> {
  const client = await makeClient(options, onPhase);
  onPhase('output');
  const { out } = options;
  const files = await writeOutput(out, client.files, client.lock, (planned, before) => {
    if (client.isOtherApi && !force) refuseLoss(out, planned, before);
    return !dryRun;
  });
  if (!dryRun) await client.saveMemory();
  return { client, files };
}

export interface CheckOutcome {
  readonly client: Client;
  readonly difference: Difference;
  /** Whether the output folder is up to date. */
  readonly ok: boolean;
}

/** Makes the client and compares it with the output folder. Writes nothing. */
export async function check(
  options: Options,
  onPhase: OnPhase = () => undefined,
): Promise<CheckOutcome> {
  const client = await makeClient(options, onPhase);
  onPhase('output');
  const { files, lock, layOut } = client;
  const difference = await checkOutput(options.out, files, lock, layOut);
  return { client, difference, ok: !isDifferent(difference, options.strict) };
}
