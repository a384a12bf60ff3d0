/** `.gitattributes`: lets reviews fold the generated files, and keeps their line ends on every system. */
import type { EmittedFile } from '../files.js';

export const GIT_ATTRIBUTES: EmittedFile = {
  path: '.gitattributes',
  text: '* text=auto eol=lf linguist-generated=true\n',
};
