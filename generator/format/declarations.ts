/**
 * Lays out the declarations of types whose lines all fit, which are nine out of ten. Prettier gets the source
 * with a placeholder instead of each such declaration.
 */
import type { Options } from 'prettier';

const NAME = String.raw`[A-Za-z_$][\w$]*`;
/** Strings without quotes and escapes, which change how prettier quotes, and numbers that prettier does not rewrite. */
const LITERAL = String.raw`"[\x20\x21\x23-\x26\x28-\x5b\x5d-\x7e]*"|0|[1-9]\d*`;

const plain = `(?:readonly )?(?:${NAME}|${LITERAL})(?:\\[\\])*`;
const plainUnion = `${plain}(?: \\| ${plain})*`;
const generic = `${NAME}<${plainUnion}(?:, ${plainUnion})*>(?:\\[\\])*`;
const list = `\\(${plain}(?: \\| ${plain})+\\)(?:\\[\\])+`;
const type = `(?:${generic}|${list}|${plain})`;
const union = `${type}(?: \\| ${type})*`;
const parameters = `(?:<[A-Z] extends ${NAME} = ${NAME}(?:, [A-Z] extends ${NAME} = ${NAME})*>)?`;

const COMMENT = /^ *(?:\/\*\*|\*)/;
const FRAME = new RegExp(`^(?:export interface ${NAME}${parameters} \\{|\\})$`);
const TYPED = new RegExp(`^(${NAME}\\??:|export type ${NAME}${parameters} =) (${union});$`);
const VARIANT = new RegExp(type, 'g');

/** One step of indentation as it is emitted. */
const STEP = '    ';

/** A declaration after an empty line, with its comment, as it is emitted. */
const DECLARATION =
  /(?<=\n\n)(?:\/\*\*[^\n]*\*\/\n|\/\*\*\n(?: \*[^\n]*\n)+)?export (?:type [^\n]*;|interface [^\n]*\{\n(?: {4}[^\n]*\n)+\})\n/g;

const PLACE = 'laid_out_';

/** @param format formats what is left of the source. */
export async function layOutDeclarations(
  text: string,
  style: Options,
  format: (text: string) => Promise<string>,
): Promise<string> {
  if (style.semi === false || text.includes(PLACE)) return format(text);
  const done: string[] = [];
  const rest = text.replace(DECLARATION, (declaration) => {
    const laidOut = layOut(declaration, style);
    return laidOut === undefined ? declaration : `${PLACE}${done.push(laidOut) - 1};\n`;
  });
  const formatted = await format(rest);
  return formatted.replace(/^laid_out_(\d+);$/gm, (_, index: string) => done[Number(index)] ?? '');
}

/** A line without its indentation, and how deep that is. */
interface Line {
  readonly level: number;
  readonly text: string;
}

/** Returns undefined if prettier may lay out a line in another way. */
function layOut(declaration: string, style: Options): string | undefined {
  const { useTabs = false, tabWidth = 2, printWidth = 80, singleQuote = false } = style;
  const step = useTabs ? '\t' : ' '.repeat(tabWidth);
  const fits = ({ level, text }: Line) => level * tabWidth + text.length <= printWidth;
  const lines: string[] = [];
  for (const emitted of declaration.trimEnd().split('\n')) {
    const level = emitted.startsWith(STEP) ? 1 : 0;
    const line = { level, text: emitted.slice(level * STEP.length).trimEnd() };
    const isComment = COMMENT.test(emitted);
    const broken = isComment ? [line] : breakLine(line, fits);
    if (broken === undefined) return undefined;
    for (const { level, text } of broken) {
      const isQuoted = singleQuote && !isComment;
      lines.push(step.repeat(level) + (isQuoted ? text.replaceAll('"', "'") : text));
    }
  }
  return lines.join('\n');
}

/** Returns a line that fits as it is, and a longer union on a second line, or with a line for each variant. */
function breakLine(line: Line, fits: (line: Line) => boolean): readonly Line[] | undefined {
  if (FRAME.test(line.text)) return fits(line) ? [line] : undefined;
  const [, left, union = ''] = TYPED.exec(line.text) ?? [];
  if (left === undefined) return undefined;
  if (fits(line)) return [line];
  const variants = Array.from(union.matchAll(VARIANT), ([variant]) => variant);
  // Prettier never breaks some types that may be null.
  if (variants.length < 2 || (variants.length === 2 && variants.includes('null'))) return undefined;
  const level = line.level + 1;
  const second = { level, text: `${union};` };
  const others = variants.map((variant, index) => {
    return { level, text: `| ${variant}${index === variants.length - 1 ? ';' : ''}` };
  });
  const broken = [{ ...line, text: left }, ...(fits(second) ? [second] : others)];
  return broken.every(fits) ? broken : undefined;
}
