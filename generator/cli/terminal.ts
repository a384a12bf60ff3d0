/** The only door to the outside of the command line: what is printed, and how. */
import { styleText } from 'node:util';

/** The parts of a process that the command line uses; tests hand in their own. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

interface Output {
  readonly isTTY?: boolean;
  /** How many signs a line has room for; only a terminal knows. */
  readonly columns?: number;
  write(text: string): unknown;
}

export type Tone = 'red' | 'green' | 'yellow' | 'dim';

/** A person watches: not a pipe, not CI, not a terminal that cannot move its cursor. */
export function isInteractive({ isTTY }: Output, { env }: Terminal): boolean {
  return isTTY === true && !env['CI'] && env['TERM'] !== 'dumb';
}

/** Colours text for people, and leaves it plain for machines and under NO_COLOR. */
export function paint(text: string, tone: Tone, output: Output, terminal: Terminal): string {
  const plain = !isInteractive(output, terminal) || Boolean(terminal.env['NO_COLOR']);
  return plain ? text : styleText(tone, text, { validateStream: false });
}

/** Text from an input, without what a terminal would act on. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) =>
    sign === '\n' ? '\\n' : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

export interface Progress {
  readonly show: (step: string) => void;
  readonly clear: () => void;
}

/** One line that is rewritten as the work goes on; nothing at all where nobody watches. */
export function makeProgress(terminal: Terminal, isQuiet: boolean): Progress {
  const { stderr } = terminal;
  if (isQuiet || !isInteractive(stderr, terminal)) {
    return { show: () => undefined, clear: () => undefined };
  }
  // Back to the start of the line, and all after it erased.
  const clearLine = '\r\u001b[K';
  let isShown = false;
  return {
    show: (step) => {
      stderr.write(`${clearLine}${paint(step, 'dim', stderr, terminal)}`);
      isShown = true;
    },
    clear: () => {
      if (isShown) stderr.write(clearLine);
      isShown = false;
    },
  };
}
