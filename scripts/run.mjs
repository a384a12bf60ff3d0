/** Functions that the scripts share. */
import { fileURLToPath } from 'node:url';

/** Returns the full path of a path in the repository. */
export const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Runs a script in the root of the repository. Prints an `InputError` without its stack, and exits with 2. */
export async function run(script) {
  process.chdir(inRoot('.'));
  try {
    await script();
  } catch (error) {
    if (error.name !== 'InputError') throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
