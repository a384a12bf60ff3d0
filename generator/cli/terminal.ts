/** Prints to the terminal, with colors and progress. */
import { styleText } from 'node:util';

/** The parts of a process that the command line uses. Tests pass substitutes. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Asks the user for a line; undefined if stdin or stdout is not a terminal. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
}

interface Output {
  readonly isTTY?: boolean;
  /** Width in characters; undefined if the stream is not a terminal. */
  readonly columns?: number;
  write(text: string): unknown;
}

export type Tone = 'red' | 'green' | 'yellow' | 'dim';

/** Returns whether a terminal can move its cursor. Returns false in CI. */
export function isInteractive({ isTTY }: Output, { env }: Terminal): boolean {
  return isTTY === true && !env['CI'] && env['TERM'] !== 'dumb';
}

/** Colors text for interactive terminals, unless NO_COLOR is set. */
export function paint(text: string, tone: Tone, output: Output, terminal: Terminal): string {
  const plain = !isInteractive(output, terminal) || Boolean(terminal.env['NO_COLOR']);
  return plain ? text : styleText(tone, text, { validateStream: false });
}

/**
 * Escapes control characters and invisible format characters in text from an input, so that a terminal does not act on
 * them.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) =>
    sign === '\n' ? '\\n' : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

export interface Progress {
  readonly show: (step: string) => void;
  readonly clear: () => void;
}

/**
 * Returns a progress line that is rewritten in place. It prints nothing if `isQuiet` is set or stderr is not
 * interactive.
 */
export function makeProgress(terminal: Terminal, isQuiet: boolean): Progress {
  const { stderr } = terminal;
  if (isQuiet || !isInteractive(stderr, terminal)) {
    return { show: () => undefined, clear: () => undefined };
  }
  // Moves to the start of the line and erases it.
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
