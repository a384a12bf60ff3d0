/** Generates a client: load -> validate -> model -> plan -> emit -> format -> output. */
import { basename } from 'node:path';
import { throwIfAny, type Diagnostic } from '../diagnostics.js';
import type { EmittedFile } from '../files.js';
import { startFormatter } from '../format/format.js';
import { loadManifest } from '../load/manifest.js';
import { loadTemplates, loadVersion } from '../load/package.js';
import { loadSpec, parseSource } from '../load/spec.js';
import { model } from '../model/model.js';
import type { GenerateOptions } from '../options.js';
import { GIT_ATTRIBUTES } from '../output/attributes.js';
import { checkOutput, isDifferent, type Difference } from '../output/check.js';
import { hashText, type Inputs } from '../output/lock.js';
import { writeOutput, type Written } from '../output/write.js';
import { plan } from '../plan/plan.js';
import { validateManifest } from '../validate/manifest.js';
import { remakeCommand } from './remake.js';

export const PHASES = ['load', 'validate', 'model', 'plan', 'emit', 'format', 'output'] as const;
export type Phase = (typeof PHASES)[number];
type OnPhase = (phase: Phase) => void;

/** A client in memory, with what reports say of it. */
export interface Client {
  readonly files: readonly EmittedFile[];
  readonly inputs: Inputs;
  readonly version: string;
  readonly operations: number;
  readonly types: number;
  readonly betas: number;
  readonly warnings: readonly Diagnostic[];
}

/** Everything up to the disk. */
export async function makeClient(options: GenerateOptions, onPhase: OnPhase): Promise<Client> {
  const { clientName, only, apiVersion, helpers, sdkNames, target } = options;
  onPhase('load');
  const [spec, loaded, templates, generator] = await Promise.all([
    loadSpec(parseSource(options.spec)),
    loadManifest(options.betas),
    loadTemplates(),
    loadVersion(),
  ]);
  if (options.strict) throwIfAny(spec.warnings);
  onPhase('validate');
  const manifest = validateManifest(loaded);
  onPhase('model');
  const { api, warnings } = model(spec.document, manifest, {
    helpers,
    strict: options.strict,
    locate: loaded.locate,
    ...(only && { only }),
    ...(apiVersion !== undefined && { version: apiVersion }),
  });
  onPhase('plan');
  const planned = plan(api, { clientName, runtimeNames: templates.runtimeNames, sdkNames });
  onPhase('emit');
  const format = startFormatter(templates.style);
  // Heavy, so loaded once the input is known to be good.
  const { emit } = await import('../emit/emit.js');
  const manifestLabel = basename(loaded.label);
  const origin = {
    spec: spec.label,
    manifest: manifestLabel,
    command: remakeCommand(options, spec.label, manifestLabel),
  };
  const { runtime, documents } = templates;
  const isJavaScript = target === 'js';
  const sources = emit(planned, { runtime, documents, origin, isJavaScript });
  const emitted = isJavaScript
    ? await (await import('../emit/targets/js/javascript.js')).toJavaScript(sources, origin)
    : sources;
  onPhase('format');
  const formatted = await format(emitted);
  return {
    files: [...formatted, GIT_ATTRIBUTES],
    inputs: {
      generator,
      spec: spec.hash,
      manifest: loaded.hash,
      options: hashText(JSON.stringify([clientName, only, apiVersion, helpers, sdkNames, target])),
    },
    version: api.version,
    operations: api.operations.length,
    types: planned.types.size,
    betas: api.betas.length,
    warnings: [...spec.warnings, ...warnings],
  };
}

export interface Outcome {
  readonly client: Client;
  /** What was written; or, by a check, what differs. */
  readonly files: Written | Difference;
  /** False only where a check found a difference. */
  readonly ok: boolean;
}

/** Writes the client; a check compares it with what is there instead. */
export async function generate(
  options: GenerateOptions,
  mode: 'write' | 'check' = 'write',
  onPhase: OnPhase = () => undefined,
): Promise<Outcome> {
  const client = await makeClient(options, onPhase);
  onPhase('output');
  if (mode === 'write') {
    const files = await writeOutput(options.out, client.files, client.inputs);
    return { client, files, ok: true };
  }
  const files = await checkOutput(options.out, client.files, client.inputs);
  return { client, files, ok: !isDifferent(files) };
}
