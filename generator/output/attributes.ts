/** `.gitattributes`: reviews collapse the generated files, except for `surface.txt`, which is made for reviews. */
import type { EmittedFile } from '../files.js';

export const GIT_ATTRIBUTES: EmittedFile = {
  path: '.gitattributes',
  // `eol=lf`: a checkout on Windows does not change the line endings, so that a check finds no differences.
  // `-merge`: git writes no conflict markers into the lock and the surface, since the next run generates both again.
  text: '* text=auto eol=lf linguist-generated=true\n.gen-claude-client.json -merge\nsurface.txt linguist-generated=false -merge\n',
};
