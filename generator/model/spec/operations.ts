/** Reads the operations of a spec, and adds the facts of the manifest about them. */
import type { Result } from '../../ir/api.js';
import type { Helper } from '../../ir/helpers.js';
import { nameCredentials } from '../../ir/protocol.js';
import { partsOf } from '../../ir/results.js';
import type { Schemas } from '../../ir/shape.js';
import type { Manifest, ManifestOperation } from '../../validate/manifest.js';
import { readSentBetas } from '../betas/sent-betas.js';
import { reportBadNames } from '../names/check-names.js';
import { deriveNames } from '../names/derive-names.js';
import { importedName } from '../names/imported-names.js';
import { type Named, settleNames } from '../names/settle-names.js';
import { listed, type Report } from '../report.js';
import { readBody } from './bodies.js';
import { isClaudeApi } from './claude.js';
import type { SpecDocument } from './document.js';
import { documented } from './documentation.js';
import { getText } from './json.js';
import { readFailures } from './failures.js';
import { hasBetaHeader, readParameters } from './parameters.js';
import { anonymous, readPaths, reportDuplicates, type RawOperation } from './paths.js';
import type { SchemaReader } from './reader.js';
import { readResult } from './results.js';
import type { Access } from './protocol.js';
import { Servers, withCommonServer, type Operations } from './servers.js';
import { Styles } from './styles.js';
import type { SpecOperation } from './spec-operation.js';

export function readOperations(
  document: SpecDocument,
  reader: SchemaReader,
  schemas: Schemas,
  manifest: Manifest,
  { isClaude, ownHeaders, schemes }: Access,
  only: readonly string[] | undefined,
): Operations & { readonly skipped: readonly string[] } {
  const styles = new Styles(schemas, document.report, isClaudeApi(document));
  const servers = new Servers(document.root, document.report);
  const configured = new Map(
    Object.entries(manifest.operations).map(([key, entry]) => [anonymous(key), entry]),
  );
  const all = readPaths(document);
  const isSkipped = (one: RawOperation): boolean => configuredFor(one, configured)?.skip === true;
  const raw = all.filter((operation) => !isSkipped(operation));
  document.report.forget(new Set(all.filter(isSkipped).map(({ where }) => where)));
  reportDuplicates(raw, document.report);
  const reading = { document, reader, schemas, styles, servers, ownHeaders, isClaude };
  const unnamed = raw.map((operation) =>
    document.report.within(operation.where, () =>
      readOperation(operation, configuredFor(operation, configured), reading),
    ),
  );
  const derived = deriveNames(unnamed);
  const named = unnamed.map((operation, index): Named => {
    const described = raw[index]?.raw ?? {};
    const given =
      configuredFor(raw[index], configured)?.name ?? importedName(document.root, described);
    return {
      operation: { ...operation, name: given ?? derived[index] ?? '' },
      where: raw[index]?.where ?? operation.key,
      operationId: getText(described, 'operationId'),
      isFixed: given !== undefined,
    };
  });
  const credentials = new Set(nameCredentials(schemes).flatMap(({ options }) => options));
  const operations = settleNames(named, credentials, document.report);
  const left = leftOut(raw, operations, only);
  document.report.forget(left);
  const wanted = operations.filter((_, index) => !left.has(raw[index]?.where ?? ''));
  reportBadNames(wanted, credentials, document.report);
  const skipped = all.filter((operation) => !raw.includes(operation)).map(({ key }) => key);
  return { ...withCommonServer(servers.baseUrl, operations, document.report), skipped };
}

/**
 * Returns verb and path key of each operation that `--only` excludes. Ignores the prefix `beta.` in `--only`, since the
 * namespaces are not separated yet. Returns an empty set if `--only` has an unknown name.
 */
function leftOut(
  raw: readonly RawOperation[],
  operations: readonly SpecOperation[],
  only: readonly string[] | undefined,
): ReadonlySet<string> {
  const wanted = only?.map((name) => name.replace(/^beta\./, '')) ?? [];
  const isNamed = (name: string, by: string): boolean => name === by || name.startsWith(`${by}.`);
  const areKnown = wanted.every((by) => operations.some(({ name }) => isNamed(name, by)));
  if (wanted.length === 0 || !areKnown) return new Set();
  const left = raw.filter((_, index) => {
    const name = operations[index]?.name ?? '';
    return !wanted.some((by) => isNamed(name, by));
  });
  return new Set(left.map(({ where }) => where));
}

/** Returns the manifest's entry for an operation. The key of the entry may contain the query of the path key. */
function configuredFor(
  operation: RawOperation | undefined,
  configured: ReadonlyMap<string, ManifestOperation>,
): ManifestOperation | undefined {
  if (!operation) return undefined;
  return configured.get(anonymous(operation.where)) ?? configured.get(anonymous(operation.key));
}

interface Reading {
  readonly document: SpecDocument;
  readonly reader: SchemaReader;
  readonly schemas: Schemas;
  readonly styles: Styles;
  readonly servers: Servers;
  readonly ownHeaders: ReadonlySet<string>;
  readonly isClaude: boolean;
}

function readOperation(
  operation: RawOperation,
  configured: ManifestOperation | undefined,
  { document, reader, schemas, styles, servers, ownHeaders, isClaude }: Reading,
): Omit<SpecOperation, 'name'> {
  const { key, namespace, method, path, fixedQuery, raw } = operation;
  const { report } = document;
  const parameters = readParameters(operation, configured, { reader, styles, ownHeaders, report });
  const { queryParameters } = parameters;
  const takesBetas = hasBetaHeader(operation);
  const others = [
    ...parameters.pathParameters.slice(0, -1),
    ...queryParameters,
    ...parameters.headerParameters,
  ];
  const names = new Set([...others.map(({ name }) => name), ...(takesBetas ? ['betas'] : [])]);
  const body = readBody(
    operation,
    { document, reader, schemas, hasBrackets: styles.hasBrackets },
    names,
  );
  const context = { operation, document, reader, schemas, configured, body, queryParameters };
  const result = readResult(context);
  const server = servers.of(operation);
  const sentBetas = readSentBetas(document.root, raw, operation.where, document.report);
  return {
    key,
    namespace,
    method,
    path,
    ...(server !== undefined && { server }),
    fixedQuery,
    ...parameters,
    ...(body && { body }),
    result,
    failures: readFailures(operation, document),
    takesBetas,
    ...(sentBetas && { sentBetas }),
    helpers: readHelpers(configured, result, isClaude, operation.where, document.report),
    ...documented(raw),
  };
}

/**
 * Returns the helpers that the manifest adds. Warns and returns none for another API than Claude, or if callers cannot
 * choose between a message and its stream events, from which helpers build messages.
 */
function readHelpers(
  configured: ManifestOperation | undefined,
  result: Result,
  isClaude: boolean,
  where: string,
  report: Report,
): readonly Helper[] {
  const helpers = configured?.helpers ?? [];
  if (helpers.length === 0) return helpers;
  const added = `the manifest adds the helpers ${listed(helpers, 3)}, but`;
  if (!isClaude) {
    report.warn(where, `${added} they are for messages of the Claude API`, 'remove `helpers`');
  } else if (partsOf(result).choice) {
    return helpers;
  } else {
    const hint = 'set `stream: { when: … }`, or remove `helpers`';
    report.warn(where, `${added} callers cannot choose whether the response is streamed`, hint);
  }
  return [];
}
