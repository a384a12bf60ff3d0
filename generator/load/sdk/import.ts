/** Makes an OpenAPI document, and the facts for a manifest, from an installed `@anthropic-ai/sdk`. */
import { InputError, type Diagnostic } from '../../diagnostics.js';
import { buildDocument, type SdkDocument } from './document.js';
import { readFacts, type SdkFacts } from './facts.js';
import { TypeLookup } from './lookup.js';
import { nameTypes } from './names.js';
import { readOperations } from './operations.js';
import { openPackage } from './package.js';
import { Problems } from './problems.js';
import { openSources } from './program.js';

export type { SdkDocument } from './document.js';
export type { SdkFacts } from './facts.js';

export interface ImportedSdk {
  readonly document: SdkDocument;
  readonly facts: SdkFacts;
  /** The code that could not be read, with file and line. */
  readonly problems: readonly Diagnostic[];
}

export interface ImportOptions {
  /** Whether doc comments become descriptions. Their text is part of the SDK and has the license of the SDK. */
  readonly withDocs?: boolean;
}

export function importSdk(folder: string, { withDocs = false }: ImportOptions = {}): ImportedSdk {
  const sources = openSources(openPackage(folder));
  const problems = new Problems();
  const operations = readOperations(sources, problems);
  refuseEmpty(folder, operations.length, problems);
  const names = nameTypes(sources);
  const lookup = new TypeLookup(sources.checker, names, problems);
  const facts = readFacts(operations, sources, lookup, problems);
  const { apiVersion, baseUrl } = facts;
  const context = { sources, names, lookup, problems };
  const document = buildDocument(operations, context, { withDocs, apiVersion, baseUrl });
  return { document, facts, problems: problems.all };
}

/** Refuses an SDK from which no operation could be read, since its layout is not supported. */
function refuseEmpty(folder: string, operations: number, problems: Problems): void {
  if (operations > 0) return;
  problems.throwIfAny();
  const message = 'has no method that makes a request';
  const hint =
    'reinstall the package; if it is complete, use another release: the layout of this one is not supported';
  throw new InputError([{ where: folder, message, hint }]);
}
