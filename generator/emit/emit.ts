/**
 * Emits the files of a client, except its lock and `.gitattributes`, in this order: generated sources, copied sources,
 * surface, documents. A target may convert them.
 */
import { dirname } from 'node:path/posix';
import type { EmittedFile } from '../files.js';
import { FILES, FOLDERS } from '../ir/emitted-files.js';
import type { Plan } from '../plan/types.js';
import { errorOf, RUNTIME_ERROR } from '../ir/protocol.js';
import type { Target } from '../ir/targets.js';
import { BANNER } from './banner.js';
import { documentFiles, type DocumentTemplates, type Origin } from './documents/documents.js';
import { surfaceFile } from './documents/surface.js';
import { withExtension } from './imports.js';
import { type SourceContent, writeSource } from './source.js';
import { apiSettingsFile } from './sources/api-settings.js';
import { betaTablesFile } from './sources/beta-tables.js';
import { betasFile } from './sources/betas.js';
import { clientFile } from './sources/client.js';
import { helperTypesFile } from './sources/helper-types.js';
import { hasForms, hasStyles } from './sources/operation.js';
import { hasHelpers } from './sources/helpers.js';
import { indexFile } from './sources/index-file.js';
import { modelsFile } from './sources/models.js';
import { resourceFile } from './sources/resource.js';
import { sdkNamesFile } from './sources/sdk-names.js';
import { TARGET_OUTPUTS } from './targets/targets.js';
import { typeFiles } from './types/declarations.js';
import { headerTypeFiles } from './types/headers.js';

export interface EmitInputs {
  /** The sources of the runtime and of `helpers/`, before the banner is added. */
  readonly runtime: readonly EmittedFile[];
  readonly documents: DocumentTemplates;
  readonly origin: Origin;
  readonly target: Target;
  readonly reference: boolean;
  /** Whether `helpers/` is emitted. Clients without message helpers never have this folder. */
  readonly helperFiles: boolean;
}

/** Returns the files one by one if the target allows it, so that formatting starts before all files are emitted. */
export async function emit(plan: Plan, inputs: EmitInputs): Promise<Iterable<EmittedFile>> {
  return TARGET_OUTPUTS[inputs.target].convert(emitSources(plan, inputs));
}

function* emitSources(
  plan: Plan,
  { runtime, documents, origin, target, reference, helperFiles }: EmitInputs,
): Generator<EmittedFile> {
  for (const source of sources(plan)) yield writeSource(source);
  const error = errorOf(plan.api.protocol);
  const hasHelperFiles = helperFiles && hasHelpers(plan);
  for (const file of copiedFiles(plan, runtime, hasHelperFiles)) {
    const { path, text, ...rest } = withError(withExtension(file, plan.importExtension), error);
    yield { path, text: `${BANNER}\n\n${text}`, ...rest };
  }
  yield surfaceFile(plan);
  const { usage: describeUsage, declarations } = TARGET_OUTPUTS[target];
  const usage = describeUsage(plan.importExtension, hasHelperFiles);
  yield* documentFiles(plan, documents, { origin, usage, declarations, reference });
}

function* sources(plan: Plan): Generator<SourceContent> {
  yield indexFile(plan);
  yield clientFile(plan);
  const { protocol } = plan.api;
  if (protocol.kind === 'other') yield apiSettingsFile(plan, protocol);
  if (plan.beta) {
    yield betasFile(plan);
    yield betaTablesFile(plan);
  }
  if (plan.api.models.length > 0) yield modelsFile(plan);
  if (plan.helperTypes.length > 0) yield helperTypesFile(plan);
  if (plan.sdkNames) yield sdkNamesFile(plan.sdkNames, plan.importExtension);
  yield* headerTypeFiles(plan);
  yield* typeFiles(plan);
  for (const resource of plan.resources) yield resourceFile(resource, plan);
}

/**
 * Renames the base error in a file. Removes the mark `laidOut`, so that prettier formats the file: with another name,
 * its lines may need other breaks.
 */
function withError(file: EmittedFile, error: string): EmittedFile {
  if (error === RUNTIME_ERROR || !file.text.includes(RUNTIME_ERROR)) return file;
  return { path: file.path, text: file.text.replaceAll(RUNTIME_ERROR, error) };
}

/** Returns the files to copy, without helpers, encodings and styles that the client does not use. */
function copiedFiles(
  plan: Plan,
  runtime: readonly EmittedFile[],
  hasHelperFiles: boolean,
): readonly EmittedFile[] {
  const omitted = [
    ...(hasHelpers(plan) ? [] : [`${dirname(FILES.messages)}/`]),
    ...(hasHelperFiles ? [] : [`${FOLDERS.helpers}/`]),
    ...(hasForms(plan) ? [] : [`${dirname(FILES.forms)}/`]),
    ...(hasStyles(plan) ? [] : [`${dirname(FILES.styles)}/`]),
    // `apiSettingsFile` emits this file.
    `${FILES.apiSettings}.ts`,
  ];
  return runtime.filter(({ path }) => !omitted.some((folder) => path.startsWith(folder)));
}
