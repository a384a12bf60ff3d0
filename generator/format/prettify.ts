/** Lays out one text with prettier. */
import type { Options, Plugin } from 'prettier';
import type { EmittedFile } from '../files.js';
import { layOutSource } from './source.js';
import { hasStableProse, layOutMarkdown } from './markdown.js';

/** A file and the prettier options that hold for it. */
export interface Styled {
  readonly file: EmittedFile;
  readonly style: Options;
}

type Format = (text: string, options: Options) => Promise<string>;

const PARSERS: Readonly<Record<string, string>> = {
  ts: 'typescript',
  js: 'babel',
  md: 'markdown',
  json: 'json',
};

/** The parser that prettier chooses for a file; undefined if it formats no such files. */
function parserOf(path: string): string | undefined {
  if (path === 'package.json') return 'json-stringify';
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return Object.hasOwn(PARSERS, extension) ? PARSERS[extension] : undefined;
}

let prettier: Promise<Format> | undefined;

/** Loads prettier, which is heavy, once. */
export function loadPrettier(): Promise<Format> {
  prettier ??= importPrettier();
  return prettier;
}

/** Whether prettier has a parser for the file. */
export function isFormattable({ path }: EmittedFile): boolean {
  return parserOf(path) !== undefined;
}

/** Whether the app's configuration has plugins, which a thread cannot be sent. */
export function hasPlugins({ plugins = [] }: Options): boolean {
  return plugins.length > 0;
}

export async function prettify({ file, style }: Styled): Promise<EmittedFile> {
  const parser = parserOf(file.path);
  if (parser === undefined) return file;
  // Every file is formatted, whatever pragma the configuration asks for.
  const pragmas = { requirePragma: false, checkIgnorePragma: false };
  const options = { ...style, ...pragmas, parser, filepath: file.path };
  const format: Format = async (text, options) =>
    (await (hasPlugins(style) ? importWhole() : loadPrettier()))(text, options);
  const layOut = (file.laidOut === 'parts' && isPlain(style) && LAYOUTS[parser]) || format;
  return { ...file, text: await layOut(file.text, options, format) };
}

/** Whether prettier formats whole files, with its own rules only. */
function isPlain(style: Options): boolean {
  const { endOfLine = 'lf', insertPragma = false, rangeStart, rangeEnd } = style;
  const isWhole = rangeStart === undefined && rangeEnd === undefined;
  return endOfLine === 'lf' && !insertPragma && isWhole && !hasPlugins(style);
}

/** Formats a file whose parts are already laid out, by parser. */
const LAYOUTS: Readonly<
  Record<string, (text: string, options: Options, format: Format) => Promise<string>>
> = {
  markdown: (text, options, format) =>
    hasStableProse(text, options)
      ? layOutMarkdown(text, codeFormatter(format, options))
      : format(text, options),
  // Prettier may put lists on one line.
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

/** Formats code as prettier does in Markdown: only trims the lines of code that has no parser or does not parse. */
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

/** Prettier without what is not needed here, which starts in half the time. */
async function importPrettier(): Promise<Format> {
  const { format } = await import('prettier/standalone');
  const [estree, babel, markdown] = await Promise.all([
    import('prettier/plugins/estree'),
    import('prettier/plugins/babel'),
    import('prettier/plugins/markdown'),
  ]);
  // `babel-ts` lays TypeScript out as `typescript` does, in two thirds of its time and memory.
  const typescript: Plugin = { parsers: { typescript: babel.parsers['babel-ts'] } };
  const plugins = [estree, babel, markdown, typescript];
  return (text, options) => format(text, { ...options, plugins });
}

/** Plugins build on the whole of prettier. */
async function importWhole(): Promise<Format> {
  return (await import('prettier')).format;
}
