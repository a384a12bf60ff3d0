/** Bundles the local files that a spec references into one document. */
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type * as redocly from '@redocly/openapi-core';
import type * as parts from './redocly.js';
import { InputError, throwIfAny, type Diagnostic, type Warn } from '../diagnostics.js';
import { decodeUri, resolvePointer } from '../ir/pointer.js';
import { spellMappings, spellPointers, watchNames } from './bundled-names.js';
import { parseBytes } from './parse.js';
import { checkReferences, scanReferences, type Reference } from './references.js';
import { readLocalFile } from './local-file.js';

type Bundler = typeof parts;
type Problem = redocly.NormalizedProblem;

/**
 * Accepts only references to files.
 *
 * @throws InputError with each reference that is empty, or that names a folder or a URL, which is never fetched
 */
export function refuseOthers(references: readonly Reference[], where: string): void {
  throwIfAny(describeOthers(references, where));
}

function describeOthers(references: readonly Reference[], where: string): readonly Diagnostic[] {
  return references.flatMap(({ pointer, target }) => {
    const words = wordsFor(target);
    return words ? [{ where: `${where}${pointer}`, ...words }] : [];
  });
}

function wordsFor(target: string): Pick<Diagnostic, 'message' | 'hint'> | undefined {
  if (isUrl(target)) {
    const hint = 'save the file beside the spec and reference it there';
    return { message: `$ref to a URL is never fetched: ${target}`, hint };
  }
  if (target.trim() === '')
    return { message: 'a `$ref` is empty', hint: 'write it as `#/components/schemas/Name`' };
  if (!/(?:^|\/)\.{0,2}(?:#.*)?$/s.test(target)) return undefined;
  return {
    message: `a \`$ref\` names a folder: \`${target}\``,
    hint: 'name a file in it, such as `./schemas.yaml#/Name`',
  };
}

/** Removes the file name from references of a spec to parts of its own file: `spec.yaml#/x` becomes `#/x`. */
export function shortenOwn(references: readonly Reference[], path: string): void {
  for (const { holder, target } of references) {
    const [file = '', fragment] = target.split(/#(.*)/s);
    const named = resolve(dirname(path), decodeUri(file));
    if (fragment === undefined || named !== resolve(path)) continue;
    holder.$ref = `#${fragment}`;
  }
}

/**
 * Copies the parts of other files that `document` references into `document`. Does not read files outside of the folder
 * of the spec, and does not report references that {@link checkReferences} reports.
 *
 * @param path the file of `document`
 */
export async function bundleFiles(
  document: object,
  path: string,
  where: string,
  warn: Warn,
): Promise<void> {
  const bundler = await import('./redocly.js');
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
  const inFiles: Diagnostic[] = [];
  const documents = new Map([[file, Promise.resolve(root)]]);
  const externalRefResolver = makeResolver(bundler, root, documents, warn, inFiles);
  try {
    const config = await bundler.createConfig({ extends: [] });
    const { problems } = await bundler.bundle({ doc: root, config, externalRefResolver });
    throwIfAny(inFiles);
    const errors = problems.filter(
      (problem) => problem.severity === 'error' && !isChecked(problem, root),
    );
    const described = errors.map((problem) => describeProblem(problem, file, where, documents));
    throwIfAny(await Promise.all(described));
    repairNames();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throwIfAny(inFiles);
    const message = 'its references to other files cannot be resolved';
    throw new InputError([{ where, message, hint: 'check for circular references' }]);
  }
}

/** Documents by their absolute paths. */
type Documents = Map<string, Promise<redocly.Document>>;

/**
 * Returns a resolver that reads each path once, and parses the file with the same parsers as the spec itself.
 *
 * @param problems receives the problems inside of the files
 */
function makeResolver(
  bundler: Bundler,
  root: redocly.Document,
  documents: Documents,
  warn: Warn,
  problems: Diagnostic[],
): redocly.BaseResolver {
  const file = root.source.absoluteRef;
  const folder = dirname(file);

  async function load(absolute: string): Promise<redocly.Document> {
    const real = await locateWithin(folder, absolute);
    const name = relative(folder, real).split(sep).join('/');
    const parsed = await parse(real, name);
    if (typeof parsed === 'object' && parsed !== null) prepare(parsed, name, real);
    return { source: new bundler.Source(absolute, ''), parsed };
  }

  async function parse(path: string, name: string): Promise<unknown> {
    try {
      return await parseBytes(await readLocalFile(path, name), name, warn);
    } catch (error) {
      // `describeProblem` reports problems of the whole file, at the reference to the file.
      if (error instanceof InputError)
        problems.push(...error.diagnostics.filter((problem) => problem.where !== name));
      throw error;
    }
  }

  function prepare(parsed: object, name: string, path: string): void {
    problems.push(...describeOthers(scanReferences(parsed).external, name));
    for (const [pointer, problem] of spellPointers(parsed, false))
      problems.push({ where: `${name}${pointer}`, ...problem });
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

/**
 * Returns the real path of a file. Throws if the file does not exist, or if its path or its real path is outside of the
 * folder.
 */
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

/** Returns whether `checkReferences` reports the problem too: an unresolved reference of the spec to itself. */
function isChecked({ location: [at] }: Problem, { source, parsed }: redocly.Document): boolean {
  if (at?.source !== source) return false;
  const document = parsed as object;
  const holder = resolvePointer(document, at.pointer ?? '#');
  const target = typeof holder === 'object' && holder !== null && '$ref' in holder && holder.$ref;
  if (typeof target !== 'string' || !target.startsWith('#')) return false;
  return checkReferences(document, [{ pointer: '', target, holder: {} }], '').length > 0;
}

async function describeProblem(
  { message, location }: Problem,
  file: string,
  where: string,
  documents: Documents,
): Promise<Diagnostic> {
  const at = location[0];
  const source = at?.source.absoluteRef ?? file;
  const name = source === file ? where : relative(dirname(file), source).split(sep).join('/');
  const parsed = (await documents.get(source))?.parsed as object | undefined;
  const found = parsed && resolvePointer(parsed, at?.pointer ?? '#');
  const target =
    typeof found === 'object' && found !== null && '$ref' in found ? found.$ref : found;
  const detail = message.replace(/^Can't resolve \$ref/, '') || `: \`${String(target)}\``;
  return {
    where: `${name}${at?.pointer ?? ''}`,
    message: `unresolved \`$ref\`${detail}`,
    hint: message.includes('outside the folder')
      ? 'move the file into the folder of the spec, or the spec into a folder above both'
      : 'correct the reference, or add its target',
  };
}
