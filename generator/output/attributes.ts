/** `.gitattributes`: reviews fold the generated files, except for the one that is made for them. */
import type { EmittedFile } from '../files.js';

export const GIT_ATTRIBUTES: EmittedFile = {
  path: '.gitattributes',
  // `eol=lf`: the lock has hashes of the files, which a checkout on Windows must not change.
  // `-merge`: git puts no conflict markers into the lock and the surface, which are made again.
  text: '* text=auto eol=lf linguist-generated=true\n.gen-claude-client.json -merge\nsurface.txt linguist-generated=false -merge\n',
};
