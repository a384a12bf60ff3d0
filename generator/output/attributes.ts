/** `.gitattributes`: reviews fold the generated files, except for the one that is made for them. */
import type { EmittedFile } from '../files.js';

export const GIT_ATTRIBUTES: EmittedFile = {
  path: '.gitattributes',
  // `eol=lf`: the lock has hashes of the files, which a checkout on Windows must not change.
  text: '* text=auto eol=lf linguist-generated=true\nsurface.txt linguist-generated=false\n',
};
