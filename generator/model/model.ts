/** Builds the API of a client from a spec and a manifest. */
import type { Diagnostic } from '../diagnostics.js';
import type { Api, Gate } from '../ir/api.js';
import { type Helper, HELPERS } from '../ir/helpers.js';
import { keepSchemas } from '../ir/reachability.js';
import type { Schemas } from '../ir/shape.js';
import type { ShippedMethods } from '../load/package.js';
import type { Manifest } from '../validate/manifest.js';
import { assignBetas } from './betas/betas.js';
import { readBetas } from './betas/client-betas.js';
import { resolveGates } from './betas/gates.js';
import { documentModels, readModelEnds } from './betas/model-ends.js';
import { isSplit, placeOperations } from './betas/namespaces.js';
import { project, type Projected } from './betas/project.js';
import { withReadGates } from './betas/read-gates.js';
import { addUnlistedBetas } from './betas/sent-betas.js';
import { isKeptUnreached } from './betas/unreached.js';
import { reportUnknownNames } from './betas/unknown-names.js';
import { type ChosenVersion, chooseVersion, type VersionOptions } from './betas/version.js';
import { isImported } from './names/imported-names.js';
import { nameInlineSchemas } from './names/inline-schemas.js';
import { useNamedUnions } from './names/named-unions.js';
import { mergeEqualPairs } from './names/equal-pairs.js';
import { renameSchemas } from './names/renames.js';
import { Report, type Locate } from './report.js';
import { separateAccess } from './spec/access.js';
import { reportCircularAliases } from './spec/aliases.js';
import { hasBetas, isClaudeApi, withoutClaudeFacts } from './spec/claude.js';
import { reportCombinations } from './spec/combinations.js';
import { SpecDocument } from './spec/document.js';
import { getObject, getText, type Json } from './spec/json.js';
import { COMPONENTS, INFO, reportWrongKinds, ROOT } from './spec/kinds.js';
import { readOperations } from './spec/operations.js';
import { type Access, clientNameOf, readAccess, readProtocol } from './spec/protocol.js';
import { SchemaReader } from './spec/reader.js';
import { selectOperations } from './spec/selection.js';
import type { SpecOperation } from './spec/spec-operation.js';
import { withoutHandledEvents, withPagingArguments } from './spec/transport.js';

export interface ModelOptions extends VersionOptions {
  /** The part of the API to keep, as dotted names of resources or methods, such as `beta.messages`. */
  readonly only?: readonly string[];
  /** Whether the manifest is the shipped one because the user named none. */
  readonly isDefaultManifest?: boolean;
  /** Whether the client has the SDK's names. If so, it keeps the type that lists betas even with `only`. */
  readonly sdkNames?: boolean;
  /** If false, no operation has helpers. */
  readonly helpers?: boolean;
  /** Whether warnings are errors, such as a warning about a method of the manifest that the spec lacks. */
  readonly strict?: boolean;
  /** The methods of the shipped specs. They distinguish a misspelled name from a method that only this spec lacks. */
  readonly methods?: ShippedMethods;
  /**
   * Returns true for an entry of the shipped manifest. If a spec lacks such an entry, the run warns only if a gate is
   * then not enforced.
   */
  readonly isShippedEntry?: (path: readonly (string | number)[]) => boolean;
  /** Returns the place of a key or an item of the manifest, for messages. By default, the place is the path. */
  readonly locate?: Locate;
}

export interface Model {
  readonly api: Api;
  readonly version: ChosenVersion;
  readonly warnings: readonly Diagnostic[];
  /** The warnings about entries that the spec lacks, if the entries are not from the shipped manifest. */
  readonly unmatched: readonly Diagnostic[];
  /** Entries of the shipped manifest that the spec does not have. */
  readonly absent: readonly Diagnostic[];
}

/**
 * Returns the API, with warnings about the spec and the manifest.
 *
 * @throws InputError with all errors found while reading the spec; if there are none, with all later errors. With
 * `strict`, warnings are errors.
 */
export function model(root: Json, wanted: Manifest, options: ModelOptions = {}): Model {
  const report = new Report(options.locate, options.isShippedEntry);
  const document = new SpecDocument(root, report);
  const isForOthers = options.isDefaultManifest === true && !isClaudeApi(document);
  const given = isForOthers ? withoutClaudeFacts(wanted) : wanted;
  if (isForOthers) {
    const message = 'the spec does not describe the Claude API: the shipped manifest is not used';
    const hint = 'write a manifest that names the client and its errors: see docs/foreign-specs.md';
    report.warn('--betas', message, hint);
  }
  const isClaude = isClaudeApi(document) || hasBetas(document, given);
  const access = readAccess(document, given, isClaude);
  const spec = readSpec(document, given, access, options.only);
  const version = chooseVersion({ root, ...spec }, given, options, report);
  const protocol = readProtocol(access, given, version, report);
  // Without this check, later steps would report a schema or method with an error a second time, as missing.
  report.throwErrors();

  const manifest = addUnlistedBetas(given, spec.operations, report);
  reportUnknownNames(spec, given, version, options.methods, report);
  const projected = projectSpec(spec, manifest, version, report);
  // `--only` is applied after the projection, so that it does not change the names of projected schemas.
  const selected = selectOperations(projected.operations, options.only, report);
  const withHelpers = selected.map((one) => ({
    ...one,
    helpers: options.helpers === false ? [] : helpersIn(one),
  }));
  // Betas are assigned after the selection, since stable methods take betas only if the client has beta methods.
  const operations = assignBetas(withHelpers, manifest, version);
  const isWanted = isKeptUnreached(options, manifest);
  const kept = keepSchemas(operations, projected.schemas, projected.names, isWanted);
  reportCombinations(kept.schemas, operations, report);
  const models = readModelEnds(manifest, operations, kept.schemas);
  const methods = new Set(operations.map(({ name }) => name));
  const api: Api = {
    title: getText(getObject(root, 'info'), 'title') ?? (isClaude ? 'Claude API' : 'API'),
    ...(spec.baseUrl !== undefined && { baseUrl: spec.baseUrl }),
    version: version.name,
    clientName: clientNameOf(given, isClaude),
    protocol,
    operations,
    schemas: documentModels(kept.schemas, models),
    roots: kept.roots,
    betas: readBetas(manifest, operations, kept.schemas),
    gates: projected.gates.filter(({ method }) => methods.has(method)),
    models,
  };
  // Schemas are renamed last, since all earlier steps look them up by their names in the spec. An imported spec already
  // has the public names.
  const schemas = isImported(root) ? {} : manifest.schemas;
  const renamed = renameSchemas(api, { ...manifest, schemas }, report);
  report.throwErrors();
  if (options.strict) report.throwAll();
  const { warnings, unmatched, absent } = report;
  return { api: mergeEqualPairs(renamed), version, warnings, unmatched, absent };
}

/** Returns the helpers of an operation that its namespace has. As in the SDK, only beta methods have `toolRunner`. */
function helpersIn({ helpers, namespace }: SpecOperation): readonly Helper[] {
  return helpers.filter((helper) => namespace === 'beta' || !HELPERS[helper].isBetaOnly);
}

/**
 * The operations and schemas of the spec, with the names that callers see for operations, before gates and projection.
 */
interface Spec {
  readonly baseUrl?: string;
  /** Keys of the operations that the manifest skips. */
  readonly skipped: readonly string[];
  readonly operations: readonly SpecOperation[];
  readonly schemas: Schemas;
}

function readSpec(
  document: SpecDocument,
  manifest: Manifest,
  access: Access,
  only: readonly string[] | undefined,
): Spec {
  const { root, report } = document;
  const components = getObject(root, 'components');
  reportWrongKinds(root, ROOT, '#', report);
  reportWrongKinds(getObject(root, 'info'), INFO, '#/info', report);
  reportWrongKinds(components, COMPONENTS, '#/components', report);
  const reader = new SchemaReader(document);
  // Inline schemas get names before operations are read, since the manifest refers to the schemas of stream events and
  // JSON lines by these names. An imported spec has the SDK's own names.
  const names = isImported(root) ? {} : manifest.schemas;
  const named = useNamedUnions(nameInlineSchemas(reader.readAll(), names));
  reportCircularAliases(named, report);
  const read = readOperations(document, reader, named, manifest, access, only);
  reader.notes.report();
  const operations = withPagingArguments(read.operations, isImported(root));
  const separated = separateAccess(operations, named);
  return {
    ...read,
    ...separated,
    schemas: withoutHandledEvents(separated.operations, separated.schemas),
  };
}

/**
 * Resolves the gates and projects the spec in one step. A gate finds its positions by the identity of the spec's schema
 * objects, so a step in between that rebuilds schemas would lose the positions.
 */
function projectSpec(
  { operations, schemas }: Spec,
  manifest: Manifest,
  version: ChosenVersion,
  report: Report,
): Projected & { readonly gates: readonly Gate[] } {
  const gates = resolveGates(operations, schemas, manifest, version, report);
  // A unified spec gets its beta operations here, after its gates: `resolveGates` recognizes a split spec by its beta
  // operations.
  const placed = placeOperations(operations, manifest);
  const projected = project(placed, schemas, gates, isSplit(operations));
  return { ...withReadGates(projected), gates: gates.list };
}
