/** Bundles the local files that a spec references into one document. */
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type * as redocly from '@redocly/openapi-core';
import { InputError, throwIfAny, type Diagnostic, type Warn } from '../diagnostics.js';
import { decodeUri } from '../ir/pointer.js';
import { spellMappings, spellPointers, watchNames } from './bundled-names.js';
import { parseBytes } from './parse.js';
import type { Reference } from './references.js';
import { readLocalFile } from './local-file.js';

type Bundler = typeof redocly;
type Problem = redocly.NormalizedProblem;

/** @throws InputError for references to URLs, which are never fetched. */
export function refuseUrls(references: readonly Reference[], where: string): void {
  throwIfAny(
    references
      .filter(({ target }) => isUrl(target))
      .map(({ pointer, target }) => ({
        where: `${where}${pointer}`,
        message: `$ref to a URL is never fetched: ${target}`,
        hint: 'save the file beside the spec and reference it there',
      })),
  );
}

/** Shortens references of a spec to itself by its file name to references within the document. */
export function shortenOwn(references: readonly Reference[], path: string): void {
  for (const { holder, target } of references) {
    const [file = '', fragment] = target.split(/#(.*)/s);
    const named = resolve(dirname(path), decodeUri(file));
    if (fragment === undefined || named !== resolve(path)) continue;
    holder.$ref = `#${fragment}`;
  }
}

/**
 * Bundles into `document`, which was read from `path`, the parts of other files that it references. Files outside the
 * folder of the spec are not read.
 */
export async function bundleFiles(
  document: object,
  path: string,
  where: string,
  warn: Warn,
): Promise<void> {
  const bundler = await import('@redocly/openapi-core');
  const file = await realpath(path);
  const root: redocly.Document = { source: new bundler.Source(file, ''), parsed: document };
  throwIfAny(
    spellPointers(document, true).map(([pointer, problem]) => ({
      where: `${where}${pointer}`,
      ...problem,
    })),
  );
  spellMappings(document, document);
  const repairNames = watchNames(document);
  const externalRefResolver = makeResolver(bundler, root, warn);
  try {
    const config = await bundler.createConfig({ extends: [] });
    const { problems } = await bundler.bundle({ doc: root, config, externalRefResolver });
    throwIfAny(
      problems
        .filter(({ severity }) => severity === 'error')
        .map((problem) => describeProblem(problem, file, where)),
    );
    repairNames();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const message = 'its references to other files cannot be resolved';
    throw new InputError([{ where, message, hint: 'check for circular references' }]);
  }
}

/** Reads and parses each file once, with the same parsers as the spec itself. */
function makeResolver(bundler: Bundler, root: redocly.Document, warn: Warn): redocly.BaseResolver {
  const file = root.source.absoluteRef;
  const folder = dirname(file);
  const documents = new Map<string, Promise<redocly.Document>>([[file, Promise.resolve(root)]]);

  async function load(absolute: string): Promise<redocly.Document> {
    const real = await locateWithin(folder, absolute);
    const name = relative(folder, real).split(sep).join('/');
    const bytes = await readLocalFile(real, name);
    const source = new bundler.Source(absolute, '');
    const parsed = await parseBytes(bytes, name, warn);
    if (typeof parsed === 'object' && parsed !== null) prepare(parsed, name, real);
    return { source, parsed };
  }

  function prepare(parsed: object, name: string, path: string): void {
    const [first] = spellPointers(parsed, false);
    if (first) throw new Error(`${name}${first[0]}: ${first[1].message}`);
    const spec = relative(dirname(path), file).split(sep).map(encodeURIComponent).join('/');
    spellMappings(parsed, root.parsed as object, spec);
  }

  return new (class extends bundler.BaseResolver {
    override resolveExternalRef(base: string | null, reference: string): string {
      return isUrl(reference)
        ? reference
        : resolve(dirname(base ?? file), decodeURIComponent(reference));
    }

    override resolveDocument(base: string | null, reference: string): Promise<redocly.Document> {
      if (isUrl(reference)) {
        return Promise.reject(new Error(`URLs are never fetched (${reference})`));
      }
      const absolute = this.resolveExternalRef(base, reference);
      const document = documents.get(absolute) ?? load(absolute);
      documents.set(absolute, document);
      return document;
    }
  })();
}

/** Returns the real path of a file, which must be inside the folder after symbolic links are resolved. */
async function locateWithin(folder: string, absolute: string): Promise<string> {
  const asked = relative(folder, absolute);
  if (leavesFolder(asked)) throw new Error(`${asked} is outside the folder of the spec`);
  const real = await realpath(absolute).catch(() => {
    throw new Error(`${asked}: no such file`);
  });
  if (leavesFolder(relative(folder, real))) {
    throw new Error(`${asked} leads outside the folder of the spec`);
  }
  return real;
}

function leavesFolder(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}

function isUrl(reference: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(reference);
}

function describeProblem({ message, location }: Problem, file: string, where: string): Diagnostic {
  const at = location[0];
  const source = at?.source.absoluteRef ?? file;
  const name = source === file ? where : relative(dirname(file), source).split(sep).join('/');
  return {
    where: `${name}${at?.pointer ?? ''}`,
    message: message.replace("Can't resolve $ref", 'unresolved `$ref`'),
    hint: 'correct the reference, or add what it names',
  };
}
