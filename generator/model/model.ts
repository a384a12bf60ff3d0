/** Makes the API that a client shows out of what a spec describes and what a manifest knows about it. */
import type { Diagnostic } from '../diagnostics.js';
import type { Manifest } from '../validate/manifest.js';
import { reportCircularAliases } from './aliases.js';
import type { Api } from './api.js';
import { assignBetas, readBetas, reportUnknownMethods } from './betas.js';
import { SpecDocument } from './document.js';
import { getObject, getText, type Json } from './json.js';
import { placeOperations } from './namespaces.js';
import { readOperations } from './operations.js';
import { reachedFrom } from './reachability.js';
import { SchemaReader } from './reader.js';
import { Report } from './report.js';
import { selectOperations } from './selection.js';
import { chooseVersion, readBaseUrl } from './version.js';

export interface ModelOptions {
  /** One of the manifest's API versions. */
  readonly version?: string;
  /** Dotted resources, such as `messages` and `beta.messages`: the part of the API to keep. */
  readonly only?: readonly string[];
  /** What the manifest says and the spec lacks is an error, not a warning. */
  readonly strict?: boolean;
}

export interface Model {
  readonly api: Api;
  readonly warnings: readonly Diagnostic[];
}

/** @throws InputError with everything that is wrong */
export function model(root: Json, manifest: Manifest, options: ModelOptions = {}): Model {
  const report = new Report(options.strict ?? false);
  const document = new SpecDocument(root, report);
  const reader = new SchemaReader(document);

  const version = chooseVersion(root, manifest, options.version, report);
  const schemas = reader.readAll();
  reportCircularAliases(schemas, report);
  const described = readOperations(document, reader, schemas, manifest);
  reportUnknownMethods(described, manifest, version, report);
  report.throwIfAny();

  const placed = placeOperations(described, manifest);
  const selected = selectOperations(placed, options.only, report);
  const operations = assignBetas(selected, manifest, version);
  report.throwIfAny();

  const reached = reachedFrom(operations, schemas);
  const kept = [...schemas].filter(([name]) => options.only === undefined || reached.has(name));
  const api: Api = {
    title: getText(getObject(root, 'info'), 'title') ?? 'Claude API',
    baseUrl: readBaseUrl(root),
    version: version.name,
    auth: version.facts?.auth ?? 'x-api-key',
    operations,
    schemas: new Map(kept),
    roots: kept.map(([name]) => name).filter((name) => !reached.has(name)),
    betas: readBetas(manifest),
  };
  return { api, warnings: report.warnings };
}
