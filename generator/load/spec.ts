/** Reads a spec into one plain document: OpenAPI 3.0 or 3.1, its references bundled and checked. */
import { InputError, throwIfAny, type Diagnostic } from '../diagnostics.js';
import { bundleFiles, refuseUrls, shortenOwn } from './bundle.js';
import { hashData } from './hash.js';
import { parseBytes } from './parse.js';
import { checkReferences, scanReferences, type JsonObject, type Reference } from './references.js';
import {
  describeSource,
  isPackageFolder,
  labelSource,
  readSource,
  type SpecSource,
} from './source.js';

export { parseSource, type SpecSource } from './source.js';

/** A loaded document. The model checks everything below these keys. */
interface OpenApiDocument extends JsonObject {
  readonly openapi: string;
  readonly paths: JsonObject;
}

export interface LoadedSpec {
  readonly document: OpenApiDocument;
  /** The file's name, the URL without its query, or `stdin`: the same on every machine. */
  readonly label: string;
  /** The hash of the document. */
  readonly hash: string;
  /** Problems of an import from an SDK; empty for a document. */
  readonly warnings: readonly Diagnostic[];
}

export interface LoadOptions {
  /** Whether the doc comments of an SDK become descriptions. */
  readonly withDocs?: boolean;
}

export async function loadSpec(source: SpecSource, options: LoadOptions = {}): Promise<LoadedSpec> {
  if (source.kind === 'file' && isPackageFolder(source.path)) return loadSdk(source.path, options);
  const where = describeSource(source);
  const bytes = await readSource(source);
  const document = checkDocument(await parseBytes(bytes, where), where);
  await resolveReferences(document, source, where);
  return { document, label: labelSource(source), hash: hashData(document), warnings: [] };
}

async function loadSdk(folder: string, options: LoadOptions): Promise<LoadedSpec> {
  // It brings the TypeScript compiler, which no other kind of spec needs.
  const { importSdk } = await import('./sdk/import.js');
  const { document, problems } = importSdk(folder, options);
  const { openapi, paths } = document;
  checkInternal(document, SDK_LABEL);
  return {
    document: { ...document, openapi, paths },
    label: SDK_LABEL,
    hash: hashData(document),
    warnings: problems,
  };
}

/** Where every app has the package: the label must be the same on every machine. */
const SDK_LABEL = 'node_modules/@anthropic-ai/sdk';

/** Checks the references, and brings those into other files into the document. */
async function resolveReferences(
  document: OpenApiDocument,
  source: SpecSource,
  where: string,
): Promise<void> {
  const external = checkInternal(document, where);
  if (external.length === 0) return;
  refuseUrls(external, where);
  if (source.kind !== 'file') {
    refuseFiles(external, where, 'only a spec in a file may reference others');
  }
  shortenOwn(external, source.path);
  await bundleFiles(document, source.path, where);
  const left = checkInternal(document, where);
  if (left.length > 0) refuseFiles(left, where, 'a reference is not supported here');
}

/** Throws for unresolved internal references, and returns the external references. */
function checkInternal(document: OpenApiDocument, where: string): readonly Reference[] {
  const { internal, external, tooDeep } = scanReferences(document);
  if (tooDeep !== undefined) {
    const hint = 'move inner parts into components and reference them';
    throw new InputError([{ where, message: `is nested too deeply (${tooDeep})`, hint }]);
  }
  throwIfAny(checkReferences(document, internal, where));
  return external;
}

function refuseFiles(references: readonly Reference[], where: string, reason: string): never {
  throw new InputError(
    references.map(({ pointer, target }) => ({
      where: `${where}${pointer}`,
      message: `$ref to another file (${target}): ${reason}`,
      hint: 'move what it names into the spec',
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
  return typeof version === 'string' && /^3\.[01]\.\d+/.test(version);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(where: string, message: string, hint: string): never {
  throw new InputError([{ where, message, hint }]);
}
