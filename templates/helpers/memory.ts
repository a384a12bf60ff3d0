/** Stores the files of the memory tool in a folder. Runs on Node 20.16 and newer, Deno and Bun. */
import { ClaudeError } from '../runtime/index.js';
import type { MemoryCommands, MemoryToolHandlers } from '../runtime/messages/index.js';
import {
  codeOf,
  loadModule,
  type FileSystem,
  type Paths,
  type Stats,
} from './parts/memory-platform.js';

/** The path of the folder in the commands of the model. */
const ROOT = '/memories';

/** Only the owner can read the files, even if the umask permits more. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** How many levels of folders `view` lists. */
const LISTED_LEVELS = 2;

/**
 * Runs the commands of the memory tool on the files in the folder `memories` of a base folder:
 * `betaMemoryTool(await BetaLocalFilesystemMemoryTool.init('./memory'))`. Refuses paths and symbolic links that lead
 * out of the folder. Error messages do not contain the real path of the folder, since the model receives them.
 */
export class BetaLocalFilesystemMemoryTool implements MemoryToolHandlers {
  readonly #fs: FileSystem;
  readonly #paths: Paths;
  readonly #root: string;

  constructor(basePath = './memory') {
    this.#fs = loadModule('node:fs/promises') as FileSystem;
    this.#paths = loadModule('node:path') as Paths;
    this.#root = this.#paths.resolve(basePath, 'memories');
  }

  /** Returns the tool. Makes its folder if the folder does not exist. */
  static async init(basePath?: string): Promise<BetaLocalFilesystemMemoryTool> {
    const memory = new BetaLocalFilesystemMemoryTool(basePath);
    await memory.#fs.mkdir(memory.#root, { recursive: true, mode: FOLDER_MODE });
    return memory;
  }

  /** Lists two levels of a folder with sizes, or numbers the lines of a file. */
  view({ path, view_range: range }: MemoryCommands['view']): Promise<string> {
    return this.#perform(path, async (place) => {
      const found = await this.#find(place, path);
      if (!found.isDirectory()) return numbered(await this.#read(place, path), range);
      const entries = await this.#list(place, path.replace(/\/$/, ''), 1);
      return [`${sizeOf(found)}\t${path}`, ...entries].join('\n');
    });
  }

  create({ path, file_text: text }: MemoryCommands['create']): Promise<string> {
    return this.#perform(path, async (place) => {
      if (await this.#stat(place)) throw new ClaudeError(`${path} already exists`);
      await this.#makeFolderOf(place);
      await this.#fs.writeFile(place, text, { flag: 'wx', mode: FILE_MODE });
      return `Created ${path}`;
    });
  }

  str_replace({
    path,
    old_str: old,
    new_str: text,
  }: MemoryCommands['str_replace']): Promise<string> {
    return this.#perform(path, async (place) => {
      const parts = (await this.#read(place, path)).split(old);
      if (old === '') throw new ClaudeError('`old_str` is empty');
      if (parts.length !== 2) {
        throw new ClaudeError(
          `\`old_str\` occurs ${parts.length - 1} times in ${path}; it must occur once. Nothing was changed`,
        );
      }
      const [before = '', after = ''] = parts;
      await this.#replace(place, before + text + after);
      const line = before.split('\n').length;
      const last = line + text.split('\n').length + 1;
      const around = numbered(before + text + after, [Math.max(1, line - 2), last]);
      return `Edited ${path}, which now reads:\n${around}`;
    });
  }

  /** Inserts text after the line `insert_line`; 0 inserts at the start of the file. */
  insert({
    path,
    insert_line: line,
    insert_text: text,
  }: MemoryCommands['insert']): Promise<string> {
    return this.#perform(path, async (place) => {
      const lines = (await this.#read(place, path)).split('\n');
      if (!Number.isInteger(line) || line < 0 || line > lines.length) {
        throw new ClaudeError(`\`insert_line\` is ${line}; use 0 to ${lines.length}`);
      }
      lines.splice(line, 0, text.replace(/\n$/, ''));
      await this.#replace(place, lines.join('\n'));
      return `Edited ${path}`;
    });
  }

  /** Deletes a file, or a folder with its contents. */
  delete({ path }: MemoryCommands['delete']): Promise<string> {
    return this.#perform(path, async (place) => {
      if (isRoot(path)) throw new ClaudeError(`${ROOT} itself cannot be deleted`);
      await this.#find(place, path);
      await this.#fs.rm(place, { recursive: true });
      return `Deleted ${path}`;
    });
  }

  rename({ old_path: from, new_path: to }: MemoryCommands['rename']): Promise<string> {
    return this.#perform(from, (source) =>
      this.#perform(to, async (target) => {
        if (isRoot(from)) throw new ClaudeError(`${ROOT} itself cannot be renamed`);
        await this.#find(source, from);
        if (await this.#stat(target)) throw new ClaudeError(`${to} already exists`);
        await this.#makeFolderOf(target);
        await this.#fs.rename(source, target);
        return `Renamed ${from} to ${to}`;
      }),
    );
  }

  /** Calls `action` with the real path of `path`. Messages of file system errors contain real paths: only the code of the error is kept. */
  async #perform(path: string, action: (place: string) => Promise<string>): Promise<string> {
    try {
      return await action(await this.#locate(path));
    } catch (error) {
      if (error instanceof ClaudeError) throw error;
      throw new ClaudeError(`${path} cannot be used: ${codeOf(error) ?? (error as Error).name}`);
    }
  }

  /** Returns the real path of `path`, with symbolic links resolved. */
  async #locate(path: string): Promise<string> {
    const root = await this.#fs.realpath(this.#root);
    let place = root;
    for (const name of namesIn(path)) {
      place = this.#paths.join(place, name);
      const found = await this.#stat(place);
      if (!found?.isSymbolicLink()) continue;
      place = await this.#fs.realpath(place).catch(() => '');
      if (!place.startsWith(root + this.#paths.sep)) {
        throw new ClaudeError(`${path} is a link that leads to nothing in ${ROOT}`);
      }
    }
    return place;
  }

  async #stat(place: string): Promise<Stats | undefined> {
    try {
      return await this.#fs.lstat(place);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  async #find(place: string, path: string): Promise<Stats> {
    const found = await this.#stat(place);
    if (!found) throw new ClaudeError(`${path} does not exist`);
    return found;
  }

  async #read(place: string, path: string): Promise<string> {
    if (!(await this.#find(place, path)).isFile()) throw new ClaudeError(`${path} is not a file`);
    return this.#fs.readFile(place, 'utf8');
  }

  /** Replaces a file atomically: a reader never sees half of the text, and a crash does not lose the old text. */
  async #replace(place: string, text: string): Promise<void> {
    const draft = this.#paths.join(this.#paths.dirname(place), `.${crypto.randomUUID()}`);
    try {
      await this.#fs.writeFile(draft, text, { flag: 'wx', mode: FILE_MODE });
      await this.#fs.rename(draft, place);
    } finally {
      await this.#fs.rm(draft, { force: true });
    }
  }

  async #makeFolderOf(place: string): Promise<void> {
    await this.#fs.mkdir(this.#paths.dirname(place), { recursive: true, mode: FOLDER_MODE });
  }

  /** Returns the files and folders below a folder, without hidden entries, links and `node_modules`. */
  async #list(place: string, path: string, level: number): Promise<string[]> {
    const entries: string[] = [];
    for (const name of (await this.#fs.readdir(place)).sort()) {
      const inner = this.#paths.join(place, name);
      const found =
        name.startsWith('.') || name === 'node_modules' ? undefined : await this.#stat(inner);
      if (found?.isFile()) entries.push(`${sizeOf(found)}\t${path}/${name}`);
      if (!found?.isDirectory()) continue;
      entries.push(`${sizeOf(found)}\t${path}/${name}/`);
      if (level < LISTED_LEVELS)
        entries.push(...(await this.#list(inner, `${path}/${name}`, level + 1)));
    }
    return entries;
  }
}

function namesIn(path: string): string[] {
  const [empty, root, ...names] = path.replace(/\/$/, '').split('/');
  const isInside = empty === '' && `/${String(root)}` === ROOT;
  // On Windows, a path with a colon can name a drive, or an alternate stream of a file.
  if (isInside && !names.some((name) => /^\.{0,2}$|[\\:\0]/.test(name))) return names;
  throw new ClaudeError(`${path} is not a path in ${ROOT}`);
}

function isRoot(path: string): boolean {
  return namesIn(path).length === 0;
}

/**
 * Returns the numbered lines of a text, or the lines from the first to the second number of `range`; -1 is the last
 * line.
 */
function numbered(text: string, range?: readonly number[]): string {
  const [from = 1, to = -1] = range ?? [];
  const lines = text.split('\n').map((line, index) => `${String(index + 1).padStart(6)}\t${line}`);
  return lines.slice(Math.max(from, 1) - 1, to === -1 ? undefined : to).join('\n');
}

function sizeOf({ size }: Stats): string {
  const units = ['B', 'K', 'M', 'G'];
  const power = Math.min(Math.floor(Math.log2(Math.max(size, 1)) / 10), units.length - 1);
  const value = size / 1024 ** power;
  return `${Number.isInteger(value) ? value : value.toFixed(1)}${String(units[power])}`;
}
