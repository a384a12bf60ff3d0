/** Compares an SDK with a manifest and a spec. With `write`, adds missing entries to the manifest. */
import { InputError, type Diagnostic } from '../diagnostics.js';
import { BETA_ID } from '../ir/beta-id.js';
import { loadManifest } from '../load/manifest.js';
import { parseManifest } from '../load/manifest-text.js';
import { SHIPPED_MANIFEST } from '../load/package.js';
import type { SdkFacts } from '../load/sdk/import.js';
import { readSdk } from '../load/sdk/read.js';
import { loadSpec, parseSource } from '../load/spec.js';
import { writeDocument } from '../output/document.js';
import { quote } from '../quote.js';
import { compareSdk, isInStep, type SyncReport } from '../sync/compare.js';
import { addToManifest, hasAdditions } from '../sync/write.js';
import { validated } from './manifest.js';

export interface SyncOptions {
  /** The folder of an installed SDK, or a release on npm. */
  readonly from: string;
  readonly manifest: string;
  /** The spec that the manifest was written for: a value that `--spec` accepts. */
  readonly spec: string;
  readonly write: boolean;
  /** The day of the comparison. */
  readonly now: Date;
}

export interface Synced extends SyncReport {
  /** The release of the SDK. */
  readonly sdk: string;
  readonly apiVersion: string | undefined;
  readonly manifest: string;
  readonly spec: string;
  /** True if the report lists no beta, operation, model or field. */
  readonly inStep: boolean;
  /** Whether the report has facts that `write` adds to the manifest. */
  readonly hasAdditions: boolean;
  /** Whether the run changed the manifest. */
  readonly written: boolean;
  readonly warnings: readonly Diagnostic[];
}

export async function sync(options: SyncOptions): Promise<Synced> {
  if (options.write && options.manifest === SHIPPED_MANIFEST) {
    const message = 'has no effect on the shipped manifest';
    const hint = 'name a manifest of your own with --betas; it may have `extends: shipped`';
    throw new InputError([{ where: '--write', message, hint }]);
  }
  const loaded = await loadManifest(options.manifest);
  const manifest = await validated(loaded);
  const [spec, sdk] = await Promise.all([
    loadSpec(parseSource(options.spec)),
    readSdk(options.from),
  ]);
  const { document, problems } = sdk;
  const { facts, unknown } = withoutInvalidIds(sdk.facts);
  const report = compareSdk({ facts, document, manifest, spec: spec.document });
  const { apiVersion, sdkVersion } = facts;
  let written = false;
  if (options.write) {
    const source = `https://www.npmjs.com/package/@anthropic-ai/sdk/v/${sdkVersion}`;
    const checked = options.now.toISOString().slice(0, 10);
    const text = addToManifest(loaded.text, loaded, report, { source, apiVersion, checked });
    // Checks that the new text can be parsed, before the file is written.
    parseManifest(text, loaded.label);
    written = text !== loaded.text;
    if (written) await writeDocument(options.manifest, text);
  }
  return {
    ...report,
    ...{ sdk: `@anthropic-ai/sdk@${sdkVersion}`, apiVersion, manifest: loaded.label },
    ...{ spec: spec.label, inStep: isInStep(report) },
    ...{ hasAdditions: hasAdditions(report), written },
    warnings: [...problems, ...unknown, ...spec.warnings],
  };
}

/** Removes texts that are not beta ids, which would make the manifest invalid. Returns a warning for each. */
function withoutInvalidIds(facts: SdkFacts) {
  const invalid = facts.betas.filter((id) => !BETA_ID.test(id));
  const unknown = invalid.map((id) => ({
    where: `@anthropic-ai/sdk@${facts.sdkVersion}`,
    message: `lists ${quote(id)}, which is not a beta id`,
    hint: 'use another release of the SDK',
  }));
  const betas = facts.betas.filter((id) => BETA_ID.test(id));
  return { facts: { ...facts, betas }, unknown };
}
