/** `--watch`: runs again whenever an input changes, until the process is interrupted. */
import type { Arguments } from '../commands/settings.js';
import { InputError } from '../diagnostics.js';
import { EXIT, type ExitCode } from './command.js';
import { count } from './count.js';
import { reportError } from './errors.js';
import { CLIENT_FLAGS } from './flags.js';
import { runCommand } from './run-command.js';
import { paint, type Terminal } from './terminal.js';

type Run = (args: Arguments, terminal: Terminal) => Promise<ExitCode>;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export async function runWatch(args: Arguments, terminal: Terminal, run: Run): Promise<ExitCode> {
  const [{ readOptions }, { watchInputs }] = await Promise.all([
    import('../commands/settings.js'),
    import('../commands/watch.js'),
  ]);
  const options = await readOptions(args, terminal.cwd);
  const interruption = new AbortController();
  const interrupt = () => {
    interruption.abort();
  };
  for (const signal of SIGNALS) process.once(signal, interrupt);
  try {
    await watchInputs(options, {
      run: () => runSafely(run, args, terminal),
      onWait: (files) => {
        if (args['quiet'] !== true) announce(files, terminal);
      },
      signal: interruption.signal,
    });
    return EXIT.done;
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}

/** Prints an error in an input and returns, so that the watch goes on: the next change may correct it. */
async function runSafely(run: Run, args: Arguments, terminal: Terminal): Promise<void> {
  try {
    await runCommand({ run, flags: CLIENT_FLAGS }, args, terminal);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    reportError(error, args['json'] === true, terminal);
  }
}

function announce(files: number, terminal: Terminal): void {
  const text = `watching ${count(files, 'file')}; press Ctrl+C to stop`;
  terminal.stderr.write(`${paint(text, 'dim', terminal.stderr, terminal)}\n`);
}
