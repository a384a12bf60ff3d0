/**
 * Writes and reads `surface.txt`: the facts of a client as sorted lines, for `git diff` and for comparing two clients.
 */
import { Mismatch, Reader } from './codec.js';
import type { Fact } from './facts.js';
import { fact } from './grammar.js';

/** The format that this module writes and reads. */
const FORMAT = 1;

const HEADER = `# surface ${FORMAT}: what callers of this client can see, one fact per line. Made by gen-claude-client, do not edit.`;

/** The reason why a text is not a surface. */
export interface SurfaceFault {
  /** Number of the line, from 1. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** The facts of a surface by their lines. */
export type FactLines = ReadonlyMap<string, Fact>;

export function writeFacts(facts: readonly Fact[]): FactLines {
  return new Map(facts.map((one) => [fact.write(one), one]));
}

export function formatSurface(facts: readonly Fact[]): string {
  return formatLines(writeFacts(facts));
}

/**
 * Returns the text of a surface. It is printable ASCII, so that the order of UTF-16 code units is the order of bytes.
 */
export function formatLines(lines: FactLines): string {
  return [HEADER, ...[...lines.keys()].sort()].map((text) => `${text}\n`).join('');
}

/** Returns a key that identifies a fact within a client. Facts of two clients with the same key can be compared. */
export function factKey(one: Fact): string {
  return fact.key(one);
}

/**
 * Returns the facts of a surface, in the order of its lines, or a fault. Test for a fault with `'message' in result`.
 *
 * @param known lines that need not be parsed. Two surfaces of an API have most of their lines in common.
 */
export function parseSurface(
  text: string,
  known: FactLines = new Map(),
): readonly Fact[] | SurfaceFault {
  const [header = '', ...lines] = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const fault = headerFault(header);
  if (fault) return fault;
  const facts: Fact[] = [];
  const numbers = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const read = known.get(line) ?? parseLine(line);
    const number = index + 2;
    if ('message' in read) return { line: number, ...read };
    const key = fact.key(read);
    const other = numbers.get(key);
    if (other !== undefined) return { line: number, message: repeats(other), hint: REMAKE };
    numbers.set(key, number);
    facts.push(read);
  }
  return facts;
}

function repeats(line: number): string {
  return `repeats or contradicts line ${line}`;
}

const REMAKE = 'generate the client again';

function headerFault(header: string): SurfaceFault | undefined {
  const format = /^# surface (\d+)\b/.exec(header)?.[1];
  if (format === String(FORMAT)) return undefined;
  if (format === undefined) {
    const message = `is not the first line of a surface, which begins with \`# surface ${FORMAT}\``;
    return { line: 1, message, hint: 'name the `surface.txt` of a generated client' };
  }
  const message = `has the surface format ${format}, but this generator reads format ${FORMAT}`;
  return { line: 1, message, hint: `${REMAKE}, or use the generator that made it` };
}

function parseLine(line: string): Fact | Omit<SurfaceFault, 'line'> {
  if (/^(<{7}|={7}|>{7})/.test(line)) {
    return { message: 'is a conflict marker of git', hint: `to resolve the conflict, ${REMAKE}` };
  }
  const reader = new Reader(line);
  try {
    const read = fact.read(reader);
    if (!reader.isAtEnd) reader.fail('the end of the line');
    return read;
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    return { message: `column ${error.offset + 1}: ${error.message}`, hint: REMAKE };
  }
}
