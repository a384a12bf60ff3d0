/** Formats one text as prettier does. */
import type { Options, Plugin } from 'prettier';
import type { EmittedFile } from '../files.js';
import { layOutSource } from './source.js';
import { hasStableProse, layOutMarkdown } from './markdown.js';

/** A file and the prettier options for it. */
export interface Styled {
  readonly file: EmittedFile;
  readonly style: Options;
}

export type Format = (text: string, options: Options) => Promise<string>;

const PARSERS: Readonly<Record<string, string>> = {
  ts: 'typescript',
  js: 'babel',
  md: 'markdown',
  json: 'json',
};

/** Returns the parser that prettier chooses for a file; undefined for other types of files, which stay unformatted. */
function parserOf(path: string): string | undefined {
  if (path === 'package.json') return 'json-stringify';
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return Object.hasOwn(PARSERS, extension) ? PARSERS[extension] : undefined;
}

let prettier: Promise<Format> | undefined;

/** Loads prettier at the first call only, since loading it takes long. */
export function loadPrettier(): Promise<Format> {
  prettier ??= importPrettier();
  return prettier;
}

export async function runPrettier(text: string, options: Options): Promise<string> {
  return (await (hasPlugins(options) ? importAll() : loadPrettier()))(text, options);
}

/** Returns whether the file gets formatted: `.ts`, `.js`, `.md` and `.json`. */
export function isFormattable({ path }: EmittedFile): boolean {
  return parserOf(path) !== undefined;
}

/** Returns whether a style has plugins. The second thread gets no files of such a style. */
export function hasPlugins({ plugins = [] }: Options): boolean {
  return plugins.length > 0;
}

/** @param format formats the parts that need prettier */
export async function prettify(
  { file, style }: Styled,
  format: Format = runPrettier,
): Promise<EmittedFile> {
  const parser = parserOf(file.path);
  if (parser === undefined) return file;
  // Formats every file, even if the configuration requires a pragma.
  const pragmas = { requirePragma: false, checkIgnorePragma: false };
  const options = { ...style, ...pragmas, parser, filepath: file.path };
  const layOut = (file.laidOut === 'parts' && isPlain(style) && LAYOUTS[parser]) || format;
  return { ...file, text: await layOut(file.text, options, format) };
}

/** Returns whether the style has no plugins, `\n` as line ending, no inserted pragma, and applies to whole files. */
function isPlain(style: Options): boolean {
  const { endOfLine = 'lf', insertPragma = false, rangeStart, rangeEnd } = style;
  const isWhole = rangeStart === undefined && rangeEnd === undefined;
  return endOfLine === 'lf' && !insertPragma && isWhole && !hasPlugins(style);
}

/** Functions for files whose parts are already laid out, by parser. */
const LAYOUTS: Readonly<
  Record<string, (text: string, options: Options, format: Format) => Promise<string>>
> = {
  markdown: (text, options, format) =>
    hasStableProse(text, options)
      ? layOutMarkdown(text, codeFormatter(format, options))
      : format(text, options),
  // Prettier formats JSON with lists, since it may put a list on one line.
  json: (text, options, format) =>
    text.includes('[') || options.objectWrap === 'collapse'
      ? format(text, options)
      : Promise.resolve(layOutJson(text, options)),
  typescript: (text, options, format) =>
    layOutSource(text, options, (rest) => format(rest, options)),
};

function layOutJson(text: string, { useTabs = false, tabWidth }: Options): string {
  return `${JSON.stringify(JSON.parse(text), null, useTabs ? '\t' : (tabWidth ?? 2))}\n`;
}

/**
 * Formats code blocks as prettier does in Markdown. Only removes white space at the ends of lines if the style turns
 * this off, if the language has no parser, or if the code has syntax errors.
 */
function codeFormatter(format: Format, options: Options) {
  return async (language: string, code: string): Promise<string> => {
    const trimmed = code.replace(/[ \t]+$/gm, '');
    const parser = PARSERS[language];
    if (parser === undefined || options.embeddedLanguageFormatting === 'off') return trimmed;
    return format(code, { ...options, parser }).then(
      (text) => text.replace(/\n$/, ''),
      () => trimmed,
    );
  };
}

/** Loads only the parts of prettier that this file needs, in half the time that all of prettier takes. */
async function importPrettier(): Promise<Format> {
  const { format } = await import('prettier/standalone');
  const [estree, babel, markdown] = await Promise.all([
    import('prettier/plugins/estree'),
    import('prettier/plugins/babel'),
    import('prettier/plugins/markdown'),
  ]);
  // `babel-ts` formats TypeScript as the parser `typescript` does, in two thirds of the time and memory.
  const typescript: Plugin = { parsers: { typescript: babel.parsers['babel-ts'] } };
  const plugins = [estree, babel, markdown, typescript];
  return (text, options) => format(text, { ...options, plugins });
}

/** Loads all of prettier, since plugins may use any part. */
async function importAll(): Promise<Format> {
  return (await import('prettier')).format;
}
