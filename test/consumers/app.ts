/** Apps with a client and a program, for the tools that build and run them. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { IMPORT_EXTENSIONS } from '../../generator/ir/import-extension.js';
import type { Target } from '../../generator/ir/targets.js';
import { findImportExtension } from '../../generator/load/import-extension.js';
import { expectReport, expectRequests, FILE, serveAPI } from '../platforms/api.js';
import { makeTestClient, sourcesOf } from '../support/emitted.js';
import { fillFolder } from '../support/temporary.js';

const HERE = import.meta.dirname;
const PROGRAMS = join(HERE, '..', 'platforms');

/** The folder of all apps. It lies beside the tools' node_modules, so that apps find the tools. */
const APPS = join(HERE, '.tmp');

/** The Node that runs the tests, and newer releases. */
export const NODES = {
  20: process.execPath,
  22: tool('node22/bin/node'),
  24: tool('node24/bin/node'),
} as const;

/** Returns the path of a file in a package of the tools. */
export function tool(path: string): string {
  return join(HERE, 'node_modules', path);
}

/** The reason why the tools cannot run, or undefined if they are installed. */
export const MISSING = existsSync(tool('next'))
  ? undefined
  : 'The tools are not installed: run `npm ci --ignore-scripts --prefix test/consumers`.';

export type Files = Readonly<Record<string, string>>;

interface AppOptions {
  readonly target?: Target;
  /** The folder of the programs; by default `src`. */
  readonly sources?: string;
  /** The folder of the client; by default `claude` in `sources`. */
  readonly client?: string;
  /** The import specifier of the client, if the client is a package. */
  readonly name?: string;
  /** Whether to write the helper files. Has no effect with the target `js`. */
  readonly helperFiles?: boolean;
}

const ENVIRONMENT = {
  PATH: process.env['PATH'],
  CI: '1',
  NO_COLOR: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  DENO_NO_UPDATE_CHECK: '1',
  DO_NOT_TRACK: '1',
};

/** Runs a tool in a folder. Resolves to its output. Throws an error with the output if the tool fails. */
export async function run(
  cwd: string,
  executable: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const env = { ...ENVIRONMENT, HOME: tmpdir(), ...environment } as NodeJS.ProcessEnv;
  try {
    const options = { cwd, env, maxBuffer: 2 ** 26 };
    return (await promisify(execFile)(executable, args, options)).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`.slice(0, 4000), {
      cause: error,
    });
  }
}

export class App {
  private constructor(readonly folder: string) {}

  /** Writes an app with the client and the programs that {@link add} writes. */
  static async make(name: string, files: Files, options: AppOptions = {}): Promise<App> {
    const folder = join(APPS, name);
    await rm(folder, { recursive: true, force: true });
    await fillFolder(folder, { 'package.json': '{ "private": true, "type": "module" }', ...files });
    const app = new App(folder);
    await app.add(options);
    await fillFolder(folder, { ...files, [FILE.name]: FILE.text });
    return app;
  }

  /**
   * Adds a client as the generator writes it for this app, the programs `program.ts` and `main.ts` (for a command line)
   * of `test/platforms`, and `web.ts`, which makes the file to upload.
   */
  async add(options: AppOptions): Promise<void> {
    const { target = 'ts', sources = 'src', client = `${sources}/claude`, name: given } = options;
    const { helperFiles = false } = options;
    const { extension = 'js' } = await findImportExtension(join(this.folder, client));
    const made = await makeTestClient(
      target === 'js' ? { target } : { target, helperFiles, importExtension: extension },
    );
    const suffix = IMPORT_EXTENSIONS[extension];
    const up = client.startsWith(sources) ? './claude' : `../${client}`;
    const entry =
      given ?? (target === 'js' ? `${up}/index.js` : `${up}${suffix && `/index${suffix}`}`);
    const inSources = (path: string): string => (sources === '.' ? path : `${sources}/${path}`);
    const programs = Object.entries(await readPrograms()).map(([path, text]) => {
      const named = text
        .replace('../../generated/claude/index.js', entry)
        .replace("'./program.js'", `'./program${suffix}'`);
      return [inSources(path), named] as const;
    });
    await fillFolder(this.folder, {
      ...sourcesOf(made, `${client}/`),
      ...Object.fromEntries(programs),
    });
  }

  /** Runs a tool of the app. */
  run(
    executable: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    return run(this.folder, executable, args, environment);
  }

  /** Runs a tool on the Node that runs the tests, or on another release of Node. */
  node(path: string, args: readonly string[] = [], node: string = NODES[20]): Promise<string> {
    return this.run(node, [tool(path), ...args]);
  }

  /** Runs a program that prints a report, and expects the same report and requests as on every platform. */
  async report(executable: string, args: readonly string[]): Promise<void> {
    const api = await serveAPI();
    const stdout = await this.run(executable, [...args, api.url, FILE.name]);
    expectReport(JSON.parse(stdout));
    expectRequests(api.seen);
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.folder, path));
  }

  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }
}

/** The program for platforms without a command line. It makes the file to upload itself. */
const WEB = `import { run, type Report } from './program.js';

export function report(baseURL: string): Promise<Report> {
  const file = new File(['Grüße\\n'.repeat(10_000)], ${JSON.stringify(FILE.name)});
  return run(baseURL, file);
}
`;

async function readPrograms(): Promise<Files> {
  const [main, program] = await Promise.all(
    ['main.ts', 'program.ts'].map((path) => readFile(join(PROGRAMS, path), 'utf8')),
  );
  return { 'main.ts': main ?? '', 'program.ts': program ?? '', 'web.ts': WEB };
}

/** Calls `answer` with the address of an API. Expects the same report and requests as on every platform. */
export async function expectAnswer(answer: (url: string) => Promise<unknown>): Promise<void> {
  const api = await serveAPI();
  expectReport(await answer(api.url));
  expectRequests(api.seen);
  expect(api.seen.length).toBeGreaterThan(0);
}
