/** Breaks single lines of emitted code that are too long, as prettier does. */
import type { Options } from 'prettier';
import { ATOM, NAME, readTypes, STRING } from './types.js';

/** A line without its indentation, and the number of its indentation steps. */
export interface Line {
  readonly level: number;
  readonly text: string;
}

/** A style, and values that are derived from it. */
export interface Page {
  readonly style: Options;
  readonly fits: (line: Line) => boolean;
  readonly print: (line: Line) => string;
  /** The text after the last item of a list on several lines: a comma or nothing. */
  readonly comma: string;
  /** The text after the last of several parameters or arguments on separate lines: a comma or nothing. */
  readonly callComma: string;
}

/** Returns the layout rules of a style; undefined for a style that this file does not support. */
export function pageOf(style: Options): Page | undefined {
  const { useTabs = false, tabWidth = 2, printWidth = 80, singleQuote = false } = style;
  const { semi = true, bracketSpacing = true, trailingComma = 'all' } = style;
  if (!semi || !bracketSpacing) return undefined;
  const step = useTabs ? '\t' : ' '.repeat(tabWidth);
  return {
    style,
    fits: ({ level, text }) => level * tabWidth + text.length <= printWidth,
    print: ({ level, text }) =>
      step.repeat(level) + (singleQuote && !isComment(text) ? text.replaceAll('"', "'") : text),
    comma: trailingComma === 'none' ? '' : ',',
    callComma: trailingComma === 'all' ? ',' : '',
  };
}

/** Returns true for a line of a comment. */
export function isComment(text: string): boolean {
  return /^ *(?:\/\*\*|\*|\/\/)/.test(text);
}

const list = (item: string, separator: string) => `${item}(?:${separator}${item})*`;

/** Patterns of variants, for unions that this file can break. */
const plain = String.raw`(?:${ATOM}|\(string & \{\}\))(?:\[\])*`;
const plainUnion = list(plain, String.raw` \| `);
const generic = String.raw`${NAME}<${list(plainUnion, ', ')}>(?:\[\])*`;
const VARIANT = new RegExp(`${generic}|\\(${plainUnion}\\)(?:\\[\\])+|${plain}`, 'g');

const argument = `${NAME}(?:<${NAME}>)?`;
const typeParameters = `(?:<${list(`[A-Z] extends ${argument} = ${argument}`, ', ')}>)?`;

const strings = list(STRING, ', ');
const property = `${NAME}: ${STRING}`;
const entry = `${NAME}: (?:${STRING}|${NAME}(?:\\((?:${strings}|${NAME})\\))?|\\[${strings}\\]|\\{ ${list(property, ', ')} \\})`;

type LayOut = (match: readonly string[], line: Line, page: Page) => readonly Line[] | undefined;

const unchanged: LayOut = (_, line) => [line];

const onOneLine: LayOut = (_, line, page) => fitting([line], page);

function fitting(lines: readonly Line[], { fits }: Page): readonly Line[] | undefined {
  return lines.every(fits) ? lines : undefined;
}

/** Code that contains a list in brackets. */
interface Bracketed {
  readonly before: string;
  readonly items: readonly string[];
  readonly after: string;
  readonly comma: string;
}

function breakItems({ level }: Line, { before, items, after, comma }: Bracketed): readonly Line[] {
  return [
    { level, text: before },
    ...items.map((item, index) => {
      return { level: level + 1, text: `${item}${index < items.length - 1 ? ',' : comma}` };
    }),
    { level, text: after },
  ];
}

function matches(pattern: string, text: string): readonly string[] {
  return Array.from(text.matchAll(new RegExp(pattern, 'g')), ([match]) => match);
}

/**
 * Lays out a declaration with a type. A union that is too long moves to a second line, or gets one line per variant.
 */
const typed: LayOut = ([, left = '', type = ''], line, page) => {
  if (readTypes(type)?.length !== 1) return undefined;
  if (page.fits(line)) return [line];
  const variants = Array.from(type.matchAll(VARIANT), ([variant]) => variant);
  if (variants.join(' | ') !== type) return undefined;
  const level = line.level + 1;
  const first = { ...line, text: left };
  const second = { level, text: `${type};` };
  if (variants.length === 1) {
    const isBroken = left.startsWith('export type ') && !type.includes(', ');
    return isBroken ? fitting([first, second], page) : undefined;
  }
  // Prettier does not break every union of one type and `null`.
  if (variants.length === 2 && variants.includes('null')) return undefined;
  const others = variants.map((variant, index) => {
    return { level, text: `| ${variant}${index === variants.length - 1 ? ';' : ''}` };
  });
  return fitting([first, ...(page.fits(second) ? [second] : others)], page);
};

const imported: LayOut = ([, before = '', names = '', after = ''], line, { fits, comma }) => {
  const items = names.split(', ');
  // Prettier does not break a single name.
  if (fits(line) || items.length === 1) return [line];
  return breakItems(line, { before: `${before}{`, items, after: `}${after}`, comma });
};

const signature: LayOut = ([, name = '', parameters = '', result = ''], line, page) => {
  const names = matches(`${NAME}\\??: `, parameters);
  const types = readTypes(parameters.replace(new RegExp(`(^|, )${NAME}\\??: `, 'g'), '$1'));
  if (types?.length !== names.length || readTypes(result)?.length !== 1) return undefined;
  if (page.fits(line)) return [line];
  const items = types.map((type, index) => `${names[index] ?? ''}${type}`);
  const [first, ...others] = breakItems(line, {
    before: `${name}(`,
    items,
    after: `): ${result} {`,
    comma: page.callComma,
  });
  const last = others.pop();
  const end = last && breakTypeArguments(last, page);
  return first && end && fitting([first, ...others, ...end], page);
};

/** Puts each type between the first `<` and the last `>` on a separate line if the line is too long. */
function breakTypeArguments(line: Line, { fits }: Page): readonly Line[] | undefined {
  if (fits(line)) return [line];
  const [, before, types = '', after = ''] = /^([^<]*<)(.*)(>[^>]*)$/.exec(line.text) ?? [];
  if (before === undefined) return [line];
  const items = readTypes(types);
  if (items?.length !== 1) return items && breakItems(line, { before, items, after, comma: '' });
  // Prettier does not break a single name or some unions.
  if (types.includes(' | ')) return undefined;
  return types.includes('<') ? breakItems(line, { before, items, after, comma: '' }) : [line];
}

const returned: LayOut = ([, callee = '', types, args = ''], line, page) => {
  if (types !== undefined && !readTypes(types)) return undefined;
  if (page.fits(line)) return [line];
  const before = types === undefined ? `${callee}(` : `${callee}<${types}>(`;
  const called = breakTypeArguments({ ...line, text: before }, page);
  const last = called?.at(-1);
  if (!called || !last) return undefined;
  const end = { ...line, text: `${last.text}${args});` };
  const broken = { before: last.text, items: args.split(', '), after: ');', comma: page.callComma };
  const rest = page.fits(end) ? [end] : breakItems(line, broken);
  return fitting([...called.slice(0, -1), ...rest], page);
};

const field: LayOut = ([, left = '', creation = '', args = ''], line, page) => {
  if (page.fits(line) || creation === '') return onOneLine([], line, page);
  const before = `${left} = ${creation}(`;
  if (page.fits({ ...line, text: before })) {
    return breakItems(line, { before, items: [args], after: ');', comma: page.callComma });
  }
  const second = { level: line.level + 1, text: `${creation}(${args});` };
  return fitting([{ ...line, text: `${left} =` }, second], page);
};

/** Lays out an `extends` clause: on the line of the interface, on the next line, or with one line per type. */
const extending: LayOut = ([, left = '', bases = '', end = ''], line, page) => {
  const items = readTypes(bases);
  if (items === undefined) return undefined;
  if (page.fits(line)) return [line];
  if (items.length === 1) return breakTypeArguments(line, page);
  const first = { ...line, text: left };
  const level = line.level + 1;
  const second = { level, text: `extends ${bases} ${end}` };
  if (page.fits(second)) return fitting([first, second], page);
  const lines = items.map((base, index) => {
    return { level: level + 1, text: `${base}${index < items.length - 1 ? ',' : ` ${end}`}` };
  });
  return fitting([first, { level, text: 'extends' }, ...lines], page);
};

const constant: LayOut = ([, left = '', entries = ''], line, page) => {
  if (page.fits(line)) return [line];
  const { level } = line;
  const all = matches(entry, entries);
  const lines = all.map((text, index) => {
    const comma = index < all.length - 1 ? ',' : page.comma;
    return breakEntry({ level: level + 1, text: `${text}${comma}` }, page);
  });
  return fitting([{ level, text: `${left} = {` }, ...lines.flat(), { level, text: '};' }], page);
};

const ENTRY_ITEMS = new RegExp(
  `^(${NAME}: [[{]) ?(${list(`(?:${NAME}: )?${STRING}`, ', ')}) ?([\\]}],?)$`,
);

function breakEntry(line: Line, { fits, comma }: Page): readonly Line[] {
  const [, before, items = '', after = ''] = ENTRY_ITEMS.exec(line.text) ?? [];
  if (before === undefined || fits(line)) return [line];
  return breakItems(line, {
    before,
    items: matches(`(?:${NAME}: )?${STRING}`, items),
    after,
    comma,
  });
}

/** The kinds of lines that this file supports. Prettier formats all other lines. */
const KINDS: readonly (readonly [pattern: string, layOut: LayOut])[] = [
  [`(${NAME}\\??:|export type ${NAME}${typeParameters} =) (.+);`, typed],
  [`(export interface ${NAME}) extends (.+) (\\{\\}?)`, extending],
  [`export interface ${NAME}${typeParameters} \\{`, onOneLine],
  [`export class ${NAME} extends ${NAME} \\{`, onOneLine],
  ['\\}', unchanged],
  [`export (?:type )?(?:\\*|\\{\\}) from ${STRING};`, unchanged],
  [
    `((?:im|ex)port (?:type )?)\\{ (${list(`(?:type )?${NAME}`, ', ')}) \\}( from ${STRING};)`,
    imported,
  ],
  [`((?:export )?const ${NAME}(?:: ${NAME})?) = \\{ (${list(entry, ', ')}) \\};`, constant],
  [`export const ${NAME} = ${STRING};`, onOneLine],
  [`((?:static )?readonly ${NAME}: ${ATOM}) = (?:${NAME}|(new ${NAME})\\(([\\w.]+)\\));`, field],
  [`(${NAME}${typeParameters})\\((.+)\\): (.+) \\{`, signature],
  [`(return [\\w.]+)(?:<(.+)>)?\\((${list('[\\w.]+', ', ')})\\);`, returned],
];

const PATTERNS = KINDS.map(([pattern, layOut]) => [new RegExp(`^${pattern}$`), layOut] as const);

/** Returns the lines into which prettier breaks a line, or undefined if this result is not certain. */
export function layOutLine(line: Line, page: Page): readonly Line[] | undefined {
  for (const [pattern, layOut] of PATTERNS) {
    const match = pattern.exec(line.text);
    if (match !== null) return layOut(match, line, page);
  }
  return undefined;
}
