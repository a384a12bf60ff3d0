/** A folder with the emitted client, the program, and the file that it uploads. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { makeTestClient } from '../support/emitted.js';
import { fillFolder } from '../support/temporary.js';
import { FILE } from './api.js';

const PROGRAM = 'test/platforms/program.ts';
const MAIN = 'test/platforms/main.ts';

export type Bundling = Pick<BuildOptions, 'platform' | 'conditions'>;

export class Project {
  folder = '';
  #sources: readonly string[] = [];

  /** The path of the file to upload. */
  get file(): string {
    return join(this.folder, FILE.name);
  }

  /** The path of the command line program in TypeScript. */
  get main(): string {
    return join(this.folder, MAIN);
  }

  async write(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'gen-claude-client-'));
    const { files } = await makeTestClient();
    const client = files.map(({ path, text }) => [`generated/claude/${path}`, text] as const);
    this.#sources = client.map(([path]) => path).filter((path) => path.endsWith('.ts'));
    await fillFolder(this.folder, {
      ...Object.fromEntries(client),
      [PROGRAM]: '',
      [FILE.name]: FILE.text,
      'package.json': '{ "type": "module" }',
    });
    for (const path of [PROGRAM, MAIN])
      await copyFile(join(import.meta.dirname, '..', '..', path), join(this.folder, path));
  }

  /** Compiles the client and the command line program, file by file. Resolves to the path of the program. */
  async compile(): Promise<string> {
    const outdir = join(this.folder, 'compiled');
    const entryPoints = [...this.#sources, PROGRAM, MAIN].map((path) => join(this.folder, path));
    await build({ entryPoints, outdir, outbase: this.folder, format: 'esm', target: 'es2022' });
    return join(outdir, MAIN.replace(/ts$/, 'js'));
  }

  /** Writes the program with a client that was generated as JavaScript. Resolves to the folder. */
  async javascript(): Promise<string> {
    const root = join(this.folder, 'javascript');
    const { files } = await makeTestClient({ target: 'js' });
    const client = files.map(({ path, text }) => [`generated/claude/${path}`, text] as const);
    await fillFolder(root, Object.fromEntries(client));
    const entryPoints = [PROGRAM, MAIN].map((path) => join(this.folder, path));
    await build({ entryPoints, outdir: root, outbase: this.folder, format: 'esm' });
    return root;
  }

  /** Bundles the program into one script that defines `program`. Resolves to the bundle's code and metadata. */
  async bundle(options: Bundling): Promise<{ readonly code: string; readonly meta: Metafile }> {
    const { outputFiles, metafile } = await build({
      entryPoints: [join(this.folder, PROGRAM)],
      bundle: true,
      write: false,
      metafile: true,
      format: 'iife',
      globalName: 'program',
      target: 'es2022',
      ...options,
    });
    return { code: outputFiles[0]?.text ?? '', meta: metafile };
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Makes a project for the tests of one file, and removes it after these tests. */
export function useProject(): Project {
  const project = new Project();
  beforeAll(() => project.write());
  afterAll(() => project.remove());
  return project;
}
