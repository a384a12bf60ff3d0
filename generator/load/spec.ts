/** Reads a spec into one plain document: OpenAPI 3.0 or 3.1, its references bundled and checked. */
import { join } from 'node:path';
import { InputError, throwIfAny, type Diagnostic, type Warn } from '../diagnostics.js';
import { bundleFiles, refuseOthers, shortenOwn } from './bundle.js';
import type { Header } from './download.js';
import { hashData } from './hash.js';
import { applyOverlays } from './overlay/apply.js';
import type { Explain } from './overlay/explain.js';
import type { Overlay } from './overlay/read.js';
import { parseBytes } from './parse.js';
import {
  checkReferences,
  scanReferences,
  type JsonObject,
  type Reference,
  type Scan,
} from './references.js';
import { resolveServers } from './servers.js';
import {
  describeSource,
  isSdk,
  labelSource,
  readSource,
  refuseHeaders,
  type SpecSource,
} from './source.js';
import { readLocalFile } from './local-file.js';
import { noteUnrecorded } from './reads.js';
import type { SdkFacts } from './sdk/import.js';

export { isSdk, parseSource, type SpecSource } from './source.js';

/** A loaded document. The phase `model` checks the values below these keys. */
interface OpenApiDocument extends JsonObject {
  readonly openapi: string;
  readonly paths: JsonObject;
}

export interface LoadedSpec {
  readonly document: OpenApiDocument;
  /**
   * The file's name, the URL without its query, `stdin`, or the path of the SDK in `node_modules`. It is the same on
   * every machine.
   */
  readonly label: string;
  /** The hash of the document, before overlays. */
  readonly hash: string;
  /** Warnings about ambiguous values, about an import from an SDK, and about overlays. */
  readonly warnings: readonly Diagnostic[];
  /**
   * Adds to the message of a problem the overlay action that may have caused it, and to the hint the advice to change
   * the overlay.
   */
  readonly explain: Explain;
}

export interface LoadOptions {
  /** Whether the doc comments of an SDK become descriptions. */
  readonly withDocs?: boolean;
  /** The overlays, in the order of application. */
  readonly overlays?: readonly Overlay[];
  /** The headers of the request for a spec at a URL. */
  readonly headers?: readonly Header[];
}

/** @throws InputError with the problems of the source, the headers, the document or the overlays */
export async function loadSpec(source: SpecSource, options: LoadOptions = {}): Promise<LoadedSpec> {
  const { overlays = [], headers = [] } = options;
  refuseHeaders(source, headers);
  if (isSdk(source)) {
    const { document, problems } = await loadSdk(source.path, options);
    return finish(document, { overlays, where: SDK_LABEL, label: SDK_LABEL, problems });
  }
  const where = describeSource(source);
  const bytes = await readSource(source, headers);
  const problems: Diagnostic[] = [];
  const warn: Warn = (problem) => problems.push(problem);
  const parsed = checkDocument(await parseBytes(bytes, where, warn), where);
  const document = source.kind === 'url' ? resolveServers(parsed, source.url) : parsed;
  const scanned = await bringInFiles(document, source, where, warn);
  return finish(document, { overlays, where, label: labelSource(source), problems, scanned });
}

interface Finish {
  readonly overlays: readonly Overlay[];
  readonly where: string;
  readonly label: string;
  readonly problems: readonly Diagnostic[];
  /** The references of the document, if they are known. */
  readonly scanned?: Scan | undefined;
}

/** Applies overlays before it checks references, so that an overlay may repair a reference within the document. */
function finish(given: OpenApiDocument, facts: Finish): LoadedSpec {
  const { overlays, where, label, problems, scanned } = facts;
  const hash = hashData(given);
  if (overlays.length === 0) {
    checkInternal(given, where, scanned);
    return { document: given, label, hash, warnings: problems, explain: (found) => found };
  }
  const applied = applyOverlays(given, overlays, label);
  const { warnings, explain } = applied;
  try {
    const document = checkDocument(applied.document, where);
    const external = checkInternal(document, where);
    if (external.length > 0) refuseFiles(external, where, 'an overlay may not add one');
    return { document, label, hash, warnings: [...problems, ...warnings], explain };
  } catch (error) {
    throw error instanceof InputError ? new InputError(explain(error.diagnostics)) : error;
  }
}

async function loadSdk(folder: string, options: LoadOptions) {
  // Loaded here, since the importer loads the TypeScript compiler, which no other kind of spec needs.
  const { importSdk } = await import('./sdk/import.js');
  const { document, facts, problems } = importSdk(folder, options);
  // Records only package.json as read: a published release does not change, so its version identifies all its files.
  await readLocalFile(join(folder, 'package.json'), folder);
  const { openapi, paths } = document;
  return { document: { ...document, openapi, paths }, facts, problems };
}

/** Loads an SDK. Also returns its facts for a manifest, such as betas and models. */
export async function loadSdkWithFacts(
  folder: string,
): Promise<{ readonly spec: LoadedSpec; readonly facts: SdkFacts }> {
  const { document, facts, problems } = await loadSdk(folder, {});
  const spec = finish(document, { overlays: [], where: SDK_LABEL, label: SDK_LABEL, problems });
  return { spec, facts };
}

/** The usual path of the package in an app: a label must be the same on every machine. */
const SDK_LABEL = 'node_modules/@anthropic-ai/sdk';

/**
 * Copies the parts of other files that the document references into the document. Returns the references of the
 * resulting document, which may be unresolved or circular.
 */
async function bringInFiles(
  document: OpenApiDocument,
  source: SpecSource,
  where: string,
  warn: Warn,
): Promise<Scan> {
  const scanned = scan(document, where);
  const { external } = scanned;
  if (external.length === 0) return scanned;
  noteUnrecorded();
  refuseOthers(external, where);
  if (source.kind !== 'file') {
    refuseFiles(external, where, 'only a spec that is a file can reference other files');
  }
  shortenOwn(external, source.path);
  await bundleFiles(document, source.path, where, warn);
  const bundled = scan(document, where);
  const { external: left } = bundled;
  if (left.length > 0) refuseFiles(left, where, 'a reference is not supported here');
  return bundled;
}

/** Throws for unresolved or circular internal references, and returns the external references. */
function checkInternal(
  document: OpenApiDocument,
  where: string,
  scanned = scan(document, where),
): readonly Reference[] {
  const { internal, external } = scanned;
  throwIfAny(checkReferences(document, internal, where));
  return external;
}

function scan(document: OpenApiDocument, where: string): Scan {
  const found = scanReferences(document);
  if (found.tooDeep === undefined) return found;
  const hint = 'move inner parts into components and reference them';
  throw new InputError([{ where, message: `is nested too deeply (${found.tooDeep})`, hint }]);
}

function refuseFiles(references: readonly Reference[], where: string, reason: string): never {
  throw new InputError(
    references.map(({ pointer, target }) => ({
      where: `${where}${pointer}`,
      message: `$ref to another file (${target}): ${reason}`,
      hint: 'move the referenced part into the spec',
    })),
  );
}

function checkDocument(value: unknown, where: string): OpenApiDocument {
  if (!isObject(value)) {
    return refuse(where, 'is not an OpenAPI document', 'a mapping with `openapi:` is expected');
  }
  const { openapi, swagger, paths } = value;
  if (swagger !== undefined) {
    const message = `is Swagger ${JSON.stringify(swagger)}, which is not supported`;
    return refuse(where, message, 'convert it to OpenAPI 3.0 or 3.1');
  }
  if (openapi === undefined) {
    return refuse(where, 'has no `openapi` version', 'an OpenAPI 3.0 or 3.1 document is expected');
  }
  if (!isSupported(openapi)) {
    const message = `is OpenAPI ${JSON.stringify(openapi)}, which is not supported`;
    return refuse(where, message, 'use OpenAPI 3.0.x or 3.1.x (a string of three numbers)');
  }
  if (paths === undefined || (isObject(paths) && Object.keys(paths).length === 0)) {
    return refuse(where, 'has no paths', 'add the operations under `paths`');
  }
  if (!isObject(paths))
    return refuse(where, '`paths` is not a mapping', 'map each path to its verbs');
  return { ...value, openapi, paths };
}

function isSupported(version: unknown): version is string {
  return typeof version === 'string' && /^3\.[01]\.\d+$/.test(version);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(where: string, message: string, hint: string): never {
  throw new InputError([{ where, message, hint }]);
}
