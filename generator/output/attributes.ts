/** `.gitattributes`: reviews collapse the generated files, except for `surface.txt`, which is made for reviews. */
import type { EmittedFile } from '../files.js';

export const GIT_ATTRIBUTES: EmittedFile = {
  path: '.gitattributes',
  // `eol=lf`: a checkout on Windows keeps the bytes of the files, so that a check finds no other line endings.
  // `-merge`: git does not write conflict markers into the lock and the surface, since the next run generates both again.
  text: '* text=auto eol=lf linguist-generated=true\n.gen-claude-client.json -merge\nsurface.txt linguist-generated=false -merge\n',
};
