/** What the scripts share. They run in the root of the repository. */
import { fileURLToPath } from 'node:url';

export const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Prints what is wrong with an input, without a stack, and exits with 2. */
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
