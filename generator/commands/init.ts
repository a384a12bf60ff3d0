/**
 * Sets up an app for a client: the config and scripts in package.json, a manifest, lines in `.gitattributes` and
 * `.prettierignore`, and a workflow.
 */
import { join } from 'node:path';
import { InputError, throwIfAny } from '../diagnostics.js';
import { isIgnored } from '../load/git.js';
import { findFile } from '../load/local-file.js';
import { loadSetupTemplates } from '../load/package.js';
import { readExisting, type Project } from '../load/project.js';
import { writeDocument } from '../output/document.js';
import { DEFAULT_OPTIONS } from '../options/table.js';
import { readLock, type Lock } from '../output/lock.js';
import { quote } from '../quote.js';
import { adviseOn, nextSteps } from '../setup/advice.js';
import { pathsOf, planSetup, SPEC_FILE, type Answers, type SetupFile } from '../setup/setup.js';
import type { Arguments } from './settings.js';

export { readProject, type Project } from '../load/project.js';
export type { Answers } from '../setup/setup.js';

export interface InitMode {
  readonly dryRun: boolean;
  /** Whether to replace existing files and settings. */
  readonly force: boolean;
  /**
   * Asks the user whether to change an existing file; undefined with `--yes`, and if the terminal is not interactive.
   */
  readonly mayReplace: ((path: string, losses: readonly string[]) => Promise<boolean>) | undefined;
}

export interface Initialized {
  /** The files that were written, or that a run without `dryRun` would write. */
  readonly files: readonly SetupFile[];
  /** The files that the user chose to keep unchanged. */
  readonly kept: readonly string[];
  readonly advice: readonly string[];
  readonly next: readonly string[];
}

/**
 * Writes the files of the setup that differ from the existing files, except files that the user keeps. Writes nothing
 * if `mode.dryRun` is set.
 *
 * @throws InputError for an invalid output folder, and for a file that `init` must not replace; nothing is written then
 */
export async function init(
  project: Project,
  answers: Answers,
  mode: InitMode,
): Promise<Initialized> {
  const { root, repository } = project;
  checkFolder(answers.out);
  const wanted = { ...answers, workflow: answers.workflow && repository !== undefined };
  const [templates, existing, ignored] = await Promise.all([
    loadSetupTemplates(),
    readExisting(root, pathsOf(project)),
    isIgnored(answers.out, root),
  ]);
  const planned = planSetup(project, wanted, templates, existing);
  const { files, kept } = await choose(planned, mode);
  if (!mode.dryRun) {
    for (const { path, text } of files) await writeDocument(join(root, path), text);
  }
  return {
    files,
    kept,
    advice: adviseOn(project, wanted, ignored),
    next: nextSteps(project, wanted, { spec: (await findFile(root, SPEC_FILE)) !== undefined }),
  };
}

/**
 * Returns the target of the client in the folder, and its options that differ from the default, by flag; an empty
 * object if no finished run made a client there.
 */
export async function readMadeWith({ root }: Project, out: string): Promise<Arguments> {
  const { inputs, isDocs } = await readLock(join(root, out));
  // The lock records only options that differ from the default.
  return isDocs || !inputs ? {} : { target: DEFAULT_OPTIONS.target, ...inputs.options };
}

/** Returns the default output folder if a finished run made a client there; undefined otherwise. */
export async function findClient({ root }: Project): Promise<string | undefined> {
  const { out } = DEFAULT_OPTIONS;
  const { inputs, isDocs } = await readLock(join(root, out)).catch((): Partial<Lock> => ({}));
  return inputs === undefined || isDocs === true ? undefined : out;
}

/**
 * Refuses absolute paths and paths with a part `.` or `..`. Refuses characters that are special in a command, a config
 * or a git pattern, since `init` writes the folder into all three.
 */
function checkFolder(out: string): void {
  const names = out.split('/');
  if (names.every((name) => /^[\w@.-]+$/.test(name) && !/^\.\.?$/.test(name))) return;
  const message = `${quote(out)} cannot be the folder of the client`;
  const hint =
    'write a path inside the app, of letters, digits, `.`, `-`, `_` and `/`, such as src/claude';
  throw new InputError([{ where: '--out', message, hint }]);
}

async function choose(planned: readonly SetupFile[], { force, mayReplace }: InitMode) {
  if (force) return { files: planned, kept: [] };
  if (!mayReplace) {
    const hint = 'rename it, or run again with --force to replace it';
    throwIfAny(
      planned.flatMap(({ path, losses }) =>
        losses.map((message) => ({ where: path, message, hint })),
      ),
    );
    return { files: planned, kept: [] };
  }
  const kept: string[] = [];
  for (const { path, losses } of planned) {
    if (losses.length > 0 && !(await mayReplace(path, losses))) kept.push(path);
  }
  return { files: planned.filter(({ path }) => !kept.includes(path)), kept };
}
