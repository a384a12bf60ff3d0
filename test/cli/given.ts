/** A small API, and functions that run command lines and record their output. */
import { main } from '../../generator/cli/main.js';
import type { Terminal } from '../../generator/cli/terminal.js';

export const SPEC = `openapi: 3.1.0
info: { title: Small, version: "2026-10-21" }
servers: [{ url: https://api.anthropic.com }]
paths:
  /v1/models/{model_id}:
    get:
      operationId: getModel
      summary: Get a model
      parameters: [{ name: model_id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { $ref: "#/components/schemas/Model" } } }
  /v1/things/{thing_id}:
    delete:
      operationId: deleteThing
      parameters: [{ name: thing_id, in: path, required: true, schema: { type: string } }]
      responses: { "204": { description: gone } }
components:
  schemas:
    Model: { type: object, required: [id], properties: { id: { type: string } } }
`;

const MANIFEST = `api:
  versions:
    "2026-10-21": { status: current, source: [https://example.com/], auth: bearer }
betas: {}
`;

/** The flags that name the spec and the manifest in a folder with both files. */
export const INPUT_FLAGS = ['--spec', 'spec.yaml', '--betas', 'betas.yaml'];
export const INPUT_FILES = { 'spec.yaml': SPEC, 'betas.yaml': MANIFEST };

/** An app with the code style of the templates: a run copies the runtime without formatting it, which is faster. */
export const APP_FILES = { ...INPUT_FILES, '.prettierrc': 'printWidth: 100\nsingleQuote: true\n' };

export interface Ran<Code = number> {
  readonly code: Code;
  readonly stdout: string;
  readonly stderr: string;
}

interface Setting {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** The user's answers. A key is the start of a question. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** Returns a function that gives each answer once; every other question gets '', which means its default. */
function answering(answers: Readonly<Record<string, string>>) {
  const left = new Map(Object.entries(answers));
  return (question: string): Promise<string> => {
    const found = [...left].find(([start]) => question.startsWith(start));
    if (found) left.delete(found[0]);
    return Promise.resolve(found?.[1] ?? '');
  };
}

/** Runs a command line in this process. */
export function run(argv: readonly string[], setting: Setting): Promise<Ran> {
  return runBy(main, argv, setting);
}

export async function runBy<Code>(
  runner: (argv: readonly string[], terminal: Terminal) => Promise<Code>,
  argv: readonly string[],
  setting: Setting,
): Promise<Ran<Code>> {
  process.chdir(setting.cwd);
  const printed = { stdout: '', stderr: '' };
  const output = (name: keyof typeof printed) => ({
    isTTY: setting.isTTY ?? false,
    ...(setting.columns !== undefined && { columns: setting.columns }),
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const code = await runner(argv, {
    stdout: output('stdout'),
    stderr: output('stderr'),
    env: setting.env ?? {},
    cwd: setting.cwd,
    ...(setting.answers && { ask: answering(setting.answers) }),
  });
  return { code, ...printed };
}
