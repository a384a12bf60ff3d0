/** Writes notes about an app, and the steps that follow the setup. */
import { BUNDLER } from '../ir/targets.js';
import { PACKAGE_MANAGERS } from '../ir/package-managers.js';
import type { Project } from '../load/project.js';
import type { Tsconfig } from '../load/tsconfig.js';
import { shellWord } from '../shell.js';
import { SCRIPTS, SPEC_FILE, type Answers } from './setup.js';

/** Values of `moduleResolution` that do not resolve `.js` specifiers to TypeScript files. */
const OLD_RESOLUTION: readonly string[] = ['classic'];
const OLD_TARGETS: readonly string[] = [
  'es3',
  'es5',
  'es6',
  'es2015',
  'es2016',
  'es2017',
  'es2018',
  'es2019',
];

/**
 * Returns a note about each fact of the app that needs attention, such as a `target` that is too old.
 *
 * @param isIgnored whether git ignores the output folder
 */
export function adviseOn(
  { tsconfig, repository, sdk }: Project,
  { out, target }: Answers,
  isIgnored: boolean,
): readonly string[] {
  return [
    ...(tsconfig ? adviseOnTypes(tsconfig) : []),
    ...(tsconfig || target !== 'js'
      ? []
      : [
          'no tsconfig.json: the client is JavaScript with declarations; for TypeScript, make one with `npx tsc --init`, and remove `target` from the config in package.json',
        ]),
    ...(repository === undefined ? ['not a git repository: no workflow is written'] : []),
    ...(isIgnored
      ? [`git ignores ${out}: remove the pattern, since the client must be committed`]
      : []),
    ...(sdk === undefined
      ? []
      : [
          `@anthropic-ai/sdk ${sdk.version} is installed: node_modules/gen-claude-client/docs/migration.md says how to move. For the API of that release, add --from ${shellWord(sdk.folder)} to \`pull\``,
        ]),
  ];
}

function adviseOnTypes({ moduleResolution, target, isPartial }: Tsconfig): readonly string[] {
  const isOldResolution = OLD_RESOLUTION.includes(moduleResolution ?? '');
  return [
    ...(isPartial
      ? [
          'tsconfig.json: a file that it extends cannot be read, so that its module resolution and target are not checked',
        ]
      : []),
    ...(isOldResolution
      ? [
          `tsconfig.json: moduleResolution ${moduleResolution}; the client needs nodenext, node16, bundler or node10`,
        ]
      : []),
    ...(OLD_TARGETS.includes(target ?? '')
      ? [`tsconfig.json: target ${target}; the client needs es2020 or newer`]
      : []),
  ];
}

/**
 * Returns the commands and other steps that follow the setup, in order.
 *
 * @param done whether the app already has the spec
 */
export function nextSteps(
  { packageManager, dependencies, repository }: Project,
  { out, clientName = 'Claude', target, workflow }: Answers,
  done: { readonly spec: boolean },
): readonly string[] {
  const { add, exec, run } = PACKAGE_MANAGERS[packageManager];
  const missing = [
    ...(dependencies.includes('gen-claude-client') ? [] : ['gen-claude-client']),
    ...(target !== 'js' || dependencies.includes(BUNDLER.name) ? [] : [BUNDLER.request]),
  ];
  return [
    ...(missing.length > 0 ? [[add, ...missing].join(' ')] : []),
    ...(done.spec ? [] : [`${exec} gen-claude-client pull --out ${SPEC_FILE}`]),
    `${run} ${SCRIPTS.generate}`,
    `import { ${clientName} } from './${out}/index.js'`,
    'commit all files',
    ...(workflow && repository !== undefined
      ? ['in the settings of the repository, allow GitHub Actions to create pull requests']
      : []),
  ];
}
