/** Reads lines of text from the user. */
import { createInterface } from 'node:readline/promises';
import { InputError } from '../diagnostics.js';

/**
 * Prints a question and returns the answer.
 *
 * @throws InputError if the input ends, or if the user presses Ctrl-C
 */
export async function ask(question: string): Promise<string> {
  const { stdin: input, stdout: output } = process;
  const lines = createInterface({ input, output });
  const closed = new Promise<never>((_, reject) => {
    lines.once('close', () => {
      const hint = 'run init again, with --yes to take the defaults';
      reject(new InputError([{ where: 'init', message: 'was cancelled', hint }]));
    });
  });
  try {
    return await Promise.race([lines.question(question), closed]);
  } finally {
    lines.close();
  }
}
