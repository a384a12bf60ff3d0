/** Plans the files that `init` writes, from the facts about the app and the answers of the user. Reads no files. */
import { relative, sep } from 'node:path';
import type { Project } from '../load/project.js';
import { editPackage } from './package-json.js';
import { renderWorkflow } from './workflow.js';

export interface Answers {
  /** The output folder of the client. */
  readonly out: string;
  readonly clientName: string | undefined;
  readonly apiVersion: string | undefined;
  readonly only: readonly string[] | undefined;
  readonly target: string | undefined;
  readonly workflow: boolean;
  /** The other options of the client in `out`, by config key. */
  readonly kept: Readonly<Record<string, unknown>>;
}

/** The file in which `pull` saves the spec. */
export const SPEC_FILE = 'claude/openapi.json';
/** The app's manifest, which extends the shipped manifest. */
const MANIFEST_FILE = 'claude/betas.yaml';
const PACKAGE_FILE = 'package.json';
const ATTRIBUTES_FILE = '.gitattributes';
const IGNORE_FILE = '.prettierignore';

export interface SetupFile {
  /** The path relative to the root of the app. */
  readonly path: string;
  readonly text: string;
  /** A message about each part of the existing file that would be replaced; empty if everything is kept. */
  readonly losses: readonly string[];
}

/** The texts of templates/setup, by file name. */
export type SetupTemplates = Readonly<Record<string, string>>;

/** The texts of files that the app has, by path from its root. */
export type Existing = ReadonlyMap<string, string>;

/** Returns the paths of all files that a setup may write. */
export function pathsOf(project: Project): readonly string[] {
  return [PACKAGE_FILE, MANIFEST_FILE, ATTRIBUTES_FILE, IGNORE_FILE, workflowPath(project)];
}

/** Returns the files of the setup that differ from the existing files. */
export function planSetup(
  project: Project,
  answers: Answers,
  templates: SetupTemplates,
  existing: Existing,
): readonly SetupFile[] {
  const files = [
    { path: PACKAGE_FILE, ...editPackage(project.packageJson, configOf(answers), SCRIPT_COMMANDS) },
    // Keeps an existing manifest, since it may have entries of the user.
    ...(existing.get(MANIFEST_FILE) === undefined
      ? [{ path: MANIFEST_FILE, text: templates['betas.yaml'] ?? '', losses: [] }]
      : []),
    withLines(ATTRIBUTES_FILE, [`/${SPEC_FILE} linguist-generated=true`], existing),
    ...(project.hasPrettier
      ? [withLines(IGNORE_FILE, [`/${SPEC_FILE}`, `/${recordOf(SPEC_FILE)}`], existing)]
      : []),
    ...(answers.workflow ? [planWorkflow(project, templates, existing)] : []),
  ];
  return files.filter(({ path, text }) => text !== existing.get(path));
}

/** Returns the path of the file in which `pull` records the source of a spec. */
function recordOf(spec: string): string {
  return `${spec.replace(/\.json$/, '')}.source.json`;
}

/** Returns the config, by config key. Leaves out undefined options. */
function configOf(answers: Answers): Readonly<Record<string, unknown>> {
  const { out, clientName, apiVersion, only, target, kept } = answers;
  const all = {
    spec: SPEC_FILE,
    betas: MANIFEST_FILE,
    out,
    'client-name': clientName,
    'api-version': apiVersion,
    only,
    target,
    ...kept,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

export const SCRIPTS = {
  generate: 'claude:generate',
  check: 'claude:check',
  update: 'claude:update',
} as const;

const SCRIPT_COMMANDS: Readonly<Record<string, string>> = {
  [SCRIPTS.generate]: 'gen-claude-client',
  [SCRIPTS.check]: 'gen-claude-client check',
  [SCRIPTS.update]: `gen-claude-client pull --out ${SPEC_FILE} && gen-claude-client sync --write && gen-claude-client`,
};

/** Returns a file with the missing lines added at its end. */
function withLines(path: string, lines: readonly string[], existing: Existing): SetupFile {
  const before = existing.get(path) ?? '';
  const known = new Set(before.split(/\r?\n/).map((line) => line.trim()));
  const missing = lines.filter((line) => !known.has(line));
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  return { path, text: start + missing.map((line) => `${line}\n`).join(''), losses: [] };
}

function planWorkflow(project: Project, templates: SetupTemplates, existing: Existing): SetupFile {
  const { root, repository = root, packageManager } = project;
  const folder = pathFrom(repository, root);
  const path = workflowPath(project);
  const text = renderWorkflow(templates['workflow.yml'] ?? '', {
    folder,
    spec: SPEC_FILE,
    packageManager,
  });
  const before = existing.get(path);
  const losses = before === undefined || before === text ? [] : ['exists'];
  return { path, text, losses };
}

/** Returns a path at the root of the repository, since GitHub reads workflows only there. */
function workflowPath({ root, repository = root }: Project): string {
  const up = pathFrom(root, repository);
  return `${up === '' ? '' : `${up}/`}.github/workflows/claude-client.yml`;
}

function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
