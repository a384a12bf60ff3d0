/** Writes the planned client as source texts: this file reads like the emitted folder's listing. */
import type { EmittedFile } from '../files.js';
import { FOLDERS } from '../ir/emitted-files.js';
import type { Plan } from '../plan/types.js';
import { banner, type Origin } from './banner.js';
import { documentFiles, type DocumentTemplates } from './documents/documents.js';
import { surfaceFile } from './documents/surface.js';
import { type SourceContent, SourceWriter } from './source.js';
import { betaTablesFile } from './sources/beta-tables.js';
import { betasFile } from './sources/betas.js';
import { clientFile } from './sources/client.js';
import { helperTypesFile } from './sources/helper-types.js';
import { hasHelpers } from './sources/helpers.js';
import { indexFile } from './sources/index-file.js';
import { modelsFile } from './sources/models.js';
import { resourceFile } from './sources/resource.js';
import { sdkNamesFile } from './sources/sdk-names.js';
import { typeFiles } from './types/declarations.js';
import { headerTypeFiles } from './types/headers.js';

export interface EmitInputs {
  /** The runtime's sources, copied as they are. */
  readonly runtime: readonly EmittedFile[];
  readonly documents: DocumentTemplates;
  /** What the client was made from, as its readers know it. */
  readonly origin: Origin;
  /** JavaScript will be made of the sources: the documents are for those who get that. */
  readonly isJavaScript: boolean;
}

/** File by file, so that the first are formatted while the last are still to come. */
export function* emit(
  plan: Plan,
  { runtime, documents, origin, isJavaScript }: EmitInputs,
): Generator<EmittedFile> {
  const header = banner(origin);
  const writer = new SourceWriter(header);
  for (const source of sources(plan)) yield writer.write(source);
  for (const { path, text } of runtimeOf(plan, runtime)) {
    yield { path: `${FOLDERS.runtime}/${path}`, text: `${header}\n\n${text}`, formatted: true };
  }
  yield surfaceFile(plan);
  yield* documentFiles(plan, documents, { origin, isJavaScript });
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
  if (plan.sdkNames) yield sdkNamesFile(plan.sdkNames);
  yield* headerTypeFiles(plan);
  yield* typeFiles(plan);
  for (const resource of plan.resources) yield resourceFile(resource, plan);
}

/** The runtime without what no part of the client uses. */
function runtimeOf(plan: Plan, runtime: readonly EmittedFile[]): readonly EmittedFile[] {
  return hasHelpers(plan) ? runtime : runtime.filter(({ path }) => !path.startsWith('messages/'));
}
