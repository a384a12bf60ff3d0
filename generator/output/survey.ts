/** Compares an output folder with what is wanted there, and changes nothing. */
import { readdir, readFile } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { EmittedFile } from '../files.js';
import { hashText, type Lock } from './lock.js';
import { isSafePath, isStaging, LOCK_FILE, parentsOf } from './paths.js';

/** What a path is to us. The lists hold paths relative to the folder, sorted. */
export interface Survey {
  readonly unchanged: readonly string[];
  readonly missing: readonly string[];
  /** As an earlier run left them, to be replaced. */
  readonly stale: readonly string[];
  /** Wanted and ours, but changed by another hand: to be replaced too. */
  readonly edited: readonly string[];
  /** Made by an earlier run, and not wanted any more. */
  readonly obsolete: readonly string[];
  /** Not ours; a folder of them ends in `/` and is not looked into. */
  readonly foreign: readonly string[];
  /** Not ours, and where a file of ours must go. */
  readonly conflicts: readonly string[];
  /** Folders of ours in which no wanted file lies. */
  readonly abandoned: readonly string[];
  /** What an interrupted run left behind. */
  readonly leftovers: readonly string[];
}

type State = Exclude<keyof Survey, 'abandoned'>;

interface Expectation {
  readonly root: string;
  /** By path, the hash of what must be there. */
  readonly wanted: ReadonlyMap<string, string>;
  readonly known: Lock['files'];
  /** The folders that wanted files lie in; and those of known files as well. */
  readonly wantedFolders: ReadonlySet<string>;
  readonly ourFolders: ReadonlySet<string>;
}

export async function surveyFolder(
  root: string,
  files: readonly EmittedFile[],
  lock: Lock,
): Promise<Survey> {
  const expectation = expectFiles(root, files, lock);
  const states = new Map<string, State>();
  const abandoned: string[] = [];
  await visit(expectation, '', states, abandoned);
  for (const path of abandoned.filter((folder) => expectation.wanted.has(folder))) {
    if (holdsOthers(path, states)) states.set(path, 'conflicts');
  }
  for (const path of expectation.wanted.keys()) {
    if (!states.has(path)) states.set(path, 'missing');
  }
  const pick = (state: State) =>
    [...states]
      .filter(([, found]) => found === state)
      .map(([path]) => path)
      .sort();
  return {
    unchanged: pick('unchanged'),
    missing: pick('missing'),
    stale: pick('stale'),
    edited: pick('edited'),
    obsolete: pick('obsolete'),
    foreign: pick('foreign'),
    conflicts: pick('conflicts'),
    abandoned,
    leftovers: pick('leftovers'),
  };
}

function expectFiles(root: string, files: readonly EmittedFile[], lock: Lock): Expectation {
  const unsafe = files.filter(({ path }) => !isSafePath(path));
  if (unsafe.length > 0) {
    throw new Error(`unsafe output path: ${unsafe.map(({ path }) => path).join(', ')}`);
  }
  const wanted = new Map(files.map(({ path, text }) => [path, hashText(text)]));
  if (wanted.size < files.length) throw new Error('two output files have one path');
  const wantedFolders = new Set([...wanted.keys()].flatMap(parentsOf));
  const ourFolders = new Set([...wantedFolders, ...[...lock.files.keys()].flatMap(parentsOf)]);
  return { root, wanted, known: lock.files, wantedFolders, ourFolders };
}

/** Symbolic links are never followed: whatever they lead to is not ours. */
async function visit(
  expectation: Expectation,
  folder: string,
  states: Map<string, State>,
  abandoned: string[],
): Promise<void> {
  const { root, wanted, wantedFolders, ourFolders } = expectation;
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  if (folder !== '' && !wantedFolders.has(folder)) abandoned.push(folder);
  await Promise.all(
    entries.map(async (entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (path === LOCK_FILE) return;
      if (folder === '' && isStaging(entry.name)) states.set(path, 'leftovers');
      else if (!entry.isDirectory()) states.set(path, await judge(expectation, path, entry));
      else if (ourFolders.has(path)) await visit(expectation, path, states, abandoned);
      else if (wanted.has(path)) states.set(path, 'conflicts');
      else states.set(`${path}/`, 'foreign');
    }),
  );
}

async function judge(expectation: Expectation, path: string, entry: Dirent): Promise<State> {
  const { root, wanted, known, wantedFolders } = expectation;
  const recorded = known.get(path);
  const hash = entry.isFile() ? hashText(await readFile(join(root, path))) : undefined;
  if (hash !== undefined && hash === wanted.get(path)) return 'unchanged';
  const untouched = hash !== undefined && recorded?.has(hash) === true;
  if (wanted.has(path)) {
    if (recorded === undefined) return 'conflicts';
    return untouched ? 'stale' : 'edited';
  }
  // What we made and another hand changed is no longer ours to remove.
  if (untouched) return 'obsolete';
  return wantedFolders.has(path) ? 'conflicts' : 'foreign';
}

/** A folder that will not be empty once what we remove is gone. */
function holdsOthers(folder: string, states: ReadonlyMap<string, State>): boolean {
  return [...states].some(([path, state]) => path.startsWith(`${folder}/`) && state !== 'obsolete');
}
