/** Makes the API that a client shows out of what a spec describes and what a manifest knows about it. */
import type { Diagnostic } from '../diagnostics.js';
import type { Manifest } from '../validate/manifest.js';
import { reportCircularAliases } from './spec/aliases.js';
import type { Api } from '../ir/api.js';
import { assignBetas, readBetas, reportUnknownMethods } from './betas/betas.js';
import { SpecDocument } from './spec/document.js';
import { resolveGates } from './betas/gates.js';
import { getObject, getText, type Json } from './spec/json.js';
import { documentModels, readModelEnds } from './betas/model-ends.js';
import { isSplit, placeOperations } from './names/namespaces.js';
import { readOperations } from './spec/operations.js';
import { keepSchemas } from '../ir/reachability.js';
import { nameInlineSchemas } from './names/places.js';
import { SchemaReader } from './spec/reader.js';
import { renameSchemas } from './names/renames.js';
import { Report, type Locate } from './report.js';
import { selectOperations } from './spec/selection.js';
import { withoutHandledEvents, withPagingArguments } from './spec/transport.js';
import { project } from './betas/twins.js';
import { chooseVersion, readBaseUrl } from './betas/version.js';

export interface ModelOptions {
  /** One of the manifest's API versions. */
  readonly version?: string;
  /** Dotted resources, such as `messages` and `beta.messages`: the part of the API to keep. */
  readonly only?: readonly string[];
  /** False: operations have none. */
  readonly helpers?: boolean;
  /** What the manifest says and the spec lacks is an error, not a warning. */
  readonly strict?: boolean;
  /** Names the place of a key or an item of the manifest; without it, the path to it is the name. */
  readonly locate?: Locate;
}

export interface Model {
  readonly api: Api;
  readonly warnings: readonly Diagnostic[];
}

/** @throws InputError with everything that is wrong */
export function model(root: Json, manifest: Manifest, options: ModelOptions = {}): Model {
  const report = new Report(options.locate);
  const document = new SpecDocument(root, report);
  const reader = new SchemaReader(document);

  const version = chooseVersion(root, manifest, options.version, report);
  const read = nameInlineSchemas(reader.readAll(), manifest.schemas);
  reportCircularAliases(read, report);
  const described = withPagingArguments(readOperations(document, reader, read, manifest));
  const schemas = withoutHandledEvents(described, read);
  report.throwErrors();

  reportUnknownMethods(described, manifest, version, report);
  const gates = resolveGates(described, schemas, manifest, version, report);
  const placed = placeOperations(described, manifest);
  const projected = project(placed, schemas, gates, isSplit(described));
  const selected = selectOperations(projected.operations, options.only, report);
  const bare = selected.map((operation) => ({ ...operation, helpers: [] }));
  const operations = assignBetas(options.helpers === false ? bare : selected, manifest, version);
  const whole = options.only === undefined;
  const kept = keepSchemas(operations, projected.schemas, projected.names, whole);

  const methods = new Set(operations.map(({ name }) => name));
  const models = readModelEnds(manifest, operations, kept.schemas);
  const api: Api = {
    title: getText(getObject(root, 'info'), 'title') ?? 'Claude API',
    baseUrl: readBaseUrl(root),
    version: version.name,
    auth: version.facts?.auth ?? 'x-api-key',
    operations,
    schemas: documentModels(kept.schemas, models),
    roots: kept.roots,
    betas: readBetas(manifest, methods),
    gates: gates.list.filter(({ method }) => methods.has(method)),
    models,
  };
  const renamed = renameSchemas(api, manifest, report);
  report.throwErrors();
  if (options.strict) report.throwAll();
  return { api: renamed, warnings: report.warnings };
}
