/** Emits all files of a planned client, in the order of the folder's listing. */
import type { EmittedFile } from '../files.js';
import { FOLDERS } from '../ir/emitted-files.js';
import type { Plan } from '../plan/types.js';
import type { Target } from '../ir/targets.js';
import { BANNER } from './banner.js';
import { documentFiles, type DocumentTemplates, type Origin } from './documents/documents.js';
import { surfaceFile } from './documents/surface.js';
import { withExtension } from './imports.js';
import { type SourceContent, writeSource } from './source.js';
import { betaTablesFile } from './sources/beta-tables.js';
import { betasFile } from './sources/betas.js';
import { clientFile } from './sources/client.js';
import { helperTypesFile } from './sources/helper-types.js';
import { hasForms } from './sources/operation.js';
import { hasHelpers } from './sources/helpers.js';
import { indexFile } from './sources/index-file.js';
import { modelsFile } from './sources/models.js';
import { resourceFile } from './sources/resource.js';
import { sdkNamesFile } from './sources/sdk-names.js';
import { TARGET_OUTPUTS } from './targets/targets.js';
import { typeFiles } from './types/declarations.js';
import { headerTypeFiles } from './types/headers.js';

export interface EmitInputs {
  /** The runtime's sources, copied as they are. */
  readonly runtime: readonly EmittedFile[];
  readonly documents: DocumentTemplates;
  readonly origin: Origin;
  readonly target: Target;
  readonly reference: boolean;
}

/** Returns the files one by one if the target allows it, so that formatting starts while others are emitted. */
export async function emit(plan: Plan, inputs: EmitInputs): Promise<Iterable<EmittedFile>> {
  return TARGET_OUTPUTS[inputs.target].convert(emitSources(plan, inputs));
}

function* emitSources(
  plan: Plan,
  { runtime, documents, origin, target, reference }: EmitInputs,
): Generator<EmittedFile> {
  for (const source of sources(plan)) yield writeSource(source);
  for (const file of runtimeOf(plan, runtime)) {
    const { path, text, ...rest } = withExtension(file, plan.importExtension);
    yield { path: `${FOLDERS.runtime}/${path}`, text: `${BANNER}\n\n${text}`, ...rest };
  }
  yield surfaceFile(plan);
  const usage = TARGET_OUTPUTS[target].usage(plan.importExtension);
  yield* documentFiles(plan, documents, { origin, usage, reference });
}

function* sources(plan: Plan): Generator<SourceContent> {
  yield indexFile(plan);
  yield clientFile(plan);
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

/** The runtime's files, without those of helpers and of rare media types if the client has none. */
function runtimeOf(plan: Plan, runtime: readonly EmittedFile[]): readonly EmittedFile[] {
  const left = [...(hasHelpers(plan) ? [] : ['messages/']), ...(hasForms(plan) ? [] : ['forms/'])];
  return runtime.filter(({ path }) => !left.some((folder) => path.startsWith(folder)));
}
