/** Saves a spec: from an installed SDK, a release on npm, a URL, a file or stdin. */
import { createHash } from 'node:crypto';
import { InputError, throwIfAny, type Diagnostic } from '../diagnostics.js';
import type { Header } from '../load/download.js';
import { isNpmSpec, withRelease } from '../load/sdk/npm.js';
import { isSdk, loadSpec, parseSource, type LoadedSpec } from '../load/spec.js';
import { writeDocument } from '../output/document.js';

export interface PullOptions {
  /** A folder, a package of npm such as `@anthropic-ai/sdk@latest`, or a value that `--spec` accepts. */
  readonly from: string;
  /** The file to write. */
  readonly out: string;
  /** Whether doc comments of an SDK become descriptions. */
  readonly withDocs: boolean;
  readonly strict: boolean;
  /** Headers for the server, if `from` is a URL. */
  readonly headers: readonly Header[];
  /** The day of the pull. */
  readonly now: Date;
}

/** The content of the file that describes a pulled document. */
export interface SourceRecord {
  /** The release, such as `@anthropic-ai/sdk@1.14.0`, the URL without its query, the name of the file, or `stdin`. */
  readonly source: string;
  /** The version of the SDK package, else `info.version` of the document, else `unknown`. */
  readonly version: string;
  /** The day of the pull, as `YYYY-MM-DD`. */
  readonly date: string;
  /** SHA-256 of the document's bytes, in hex. */
  readonly sha256: string;
  /** The registry's checksum of the package, if the package came from npm. */
  readonly integrity?: string;
}

export interface Pulled {
  readonly out: string;
  readonly record: SourceRecord;
  readonly recordFile: string;
  readonly operations: number;
  readonly schemas: number;
  readonly warnings: readonly Diagnostic[];
}

export async function pull(options: PullOptions): Promise<Pulled> {
  const { spec, integrity } = await load(options);
  if (options.strict) throwIfAny(spec.warnings);
  const { document, warnings } = spec;
  const text = `${JSON.stringify(document, null, 2)}\n`;
  const record = {
    ...originOf(spec),
    date: options.now.toISOString().slice(0, 10),
    sha256: createHash('sha256').update(text).digest('hex'),
    ...(integrity !== undefined && { integrity }),
  };
  const recordFile = `${options.out.replace(/\.json$/, '')}.source.json`;
  await writeDocument(options.out, text, '--out');
  await writeDocument(recordFile, `${JSON.stringify(record, null, 2)}\n`, '--out');
  const schemas = keysOf(keysOf(document['components'])['schemas']);
  const operations = Object.values(document.paths).flatMap((item) => Object.keys(keysOf(item)));
  return {
    out: options.out,
    record,
    recordFile,
    operations: operations.filter((key) => VERBS.has(key)).length,
    schemas: Object.keys(schemas).length,
    warnings,
  };
}

const VERBS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

interface Loaded {
  readonly spec: LoadedSpec;
  readonly integrity?: string;
}

async function load({ from, withDocs, headers }: PullOptions): Promise<Loaded> {
  if (isNpmSpec(from)) {
    if (headers.length > 0) {
      const message = 'has no effect on an npm package';
      throw new InputError([{ where: '--header', message, hint: 'leave this flag out' }]);
    }
    return withRelease(from, async (folder, integrity) => ({
      spec: await loadSpec(parseSource(folder), { withDocs }),
      integrity,
    }));
  }
  const source = parseSource(from);
  const spec = await loadSpec(source, { withDocs, headers });
  if (withDocs && !isSdk(source)) {
    const message = 'has no effect on an OpenAPI document';
    throw new InputError([{ where: '--with-docs', message, hint: 'leave this flag out' }]);
  }
  return { spec };
}

function originOf(spec: LoadedSpec): Pick<SourceRecord, 'source' | 'version'> {
  const imported = importedFrom(spec);
  if (imported !== undefined) {
    const { package: name, version } = imported;
    return { source: `${String(name)}@${String(version)}`, version: String(version) };
  }
  const { version } = keysOf(spec.document['info']);
  return { source: spec.label, version: typeof version === 'string' ? version : 'unknown' };
}

function importedFrom({ document }: LoadedSpec): Readonly<Record<string, unknown>> | undefined {
  const mark = document['x-claude-source'];
  return mark === undefined ? undefined : keysOf(mark);
}

function keysOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
