/** A TypeScript program with the generated client and the official SDK, and questions about its types. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { MEMORY, MODULES as MODULE_KINDS } from '../support/compilers.js';
import { makeTestClient, sourcesOf } from '../support/emitted.js';
import { FOLDER, type Sources } from '../support/memory.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The client, generated with the SDK's class name, and the SDK. */
export type Side = 'Ours' | 'Theirs';

/** The modules from which users of the SDK import. */
export const MODULES: readonly string[] = [
  ...['index', 'api-promise', 'error', 'pagination', 'streaming', 'uploads'],
  ...['resources', 'resources/completions', 'resources/models', 'resources/shared'],
  ...['resources/messages', 'resources/messages/batches'],
  ...['resources/beta', 'resources/beta/files', 'resources/beta/messages'],
  ...['resources/beta/messages/batches', 'resources/beta/models'],
  ...['lib/MessageStream', 'lib/BetaMessageStream', 'lib/tools/BetaRunnableTool'],
  ...['lib/tools/BetaToolRunner', 'lib/tools/ToolError'],
  ...['helpers/json-schema', 'helpers/zod'],
  ...['helpers/beta/json-schema', 'helpers/beta/memory', 'helpers/beta/zod'],
];

/** Leaves out `betas`, which is any string in the SDK and a union per method in the client, and `null` for no params. */
const HEADER = `
import Ours from './client/index.js';
import Theirs from 'anthropic-sdk-0.95';
import * as Exports from './client/index.js';
${MODULES.map((path, index) => `import * as Module${index} from 'anthropic-sdk-0.95/${path}';`).join('\n')}

type Bare<T> = T extends { betas?: unknown } ? Omit<T, 'betas'> : T;
type BareAll<T extends readonly unknown[]> = { [K in keyof T]: Bare<NonNullable<T[K]>> };
type Call = (...args: never[]) => unknown;
type Args<F extends Call> =
  Required<Parameters<F>> extends [...infer Before, unknown] ? BareAll<Before> : never;
type Count<F extends Call> = Parameters<F>['length'];
type Item<T> = T extends AsyncIterable<infer I> ? I : T;
type Result<F extends Call> =
  ReturnType<F> extends AsyncIterable<infer I> ? I : Item<Awaited<ReturnType<F>>>;
`;

/** The client that replaces SDK 0.95, of the same API version. */
export async function makeReplacement(spec: string): Promise<Sources> {
  const options = { spec, clientName: 'Anthropic', apiVersion: '2023-06-01', sdkNames: true };
  return sourcesOf(await makeTestClient(options), 'client/');
}

const PROBE = 'probe.ts';

const OPTIONS = {
  ...MODULE_KINDS.bundler,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: [],
  paths: {
    'anthropic-sdk-0.95': [join(ROOT, 'node_modules/anthropic-sdk-0.95/index.d.ts')],
    'anthropic-sdk-0.95/*': [join(ROOT, 'node_modules/anthropic-sdk-0.95/*.d.ts')],
  },
};

/** A name in the namespaces of a client: `Beta.Messages.BetaMessage`. */
export interface Named {
  readonly path: string;
  readonly kind: 'class' | 'data';
  /** The same for all paths to one type. */
  readonly declaration: string;
}

/** The client and the SDK, compiled together. */
export class Program {
  readonly #client: Sources;
  readonly #program: ts.Program;

  constructor(client: Sources) {
    this.#client = client;
    this.#program = createProgram(client, '');
  }

  /** All names in the namespaces of the client's class. */
  names(side: Side): readonly Named[] {
    const checker = this.#program.getTypeChecker();
    const found: Named[] = [];
    const walk = (namespace: ts.Symbol, before: string): void => {
      for (const exported of checker.getExportsOfModule(namespace)) {
        const symbol = resolve(exported, checker);
        const declaration = symbol.declarations?.[0];
        if (!declaration) continue;
        const path = before + exported.name;
        const kind = symbol.flags & ts.SymbolFlags.Class ? 'class' : 'data';
        found.push({ path, kind, declaration: placeOf(declaration) });
        if (symbol.flags & ts.SymbolFlags.Namespace) walk(symbol, `${path}.`);
      }
    };
    walk(this.#import(side, checker), '');
    return found;
  }

  /** The exports of the client, or of one of the SDK's {@link MODULES}. */
  exports(module?: string): readonly string[] {
    const checker = this.#program.getTypeChecker();
    const name = module === undefined ? 'Exports' : `Module${MODULES.indexOf(module)}`;
    return checker.getExportsOfModule(this.#import(name, checker)).map((symbol) => symbol.name);
  }

  /** @param expressions types in terms of `Ours` and `Theirs` to compare */
  ask(expressions: readonly string[]): Answers {
    const lines = expressions.map((expression, index) => `type T${index} = ${expression};`);
    return new Answers(createProgram(this.#client, lines.join('\n')), expressions);
  }

  #import(side: string, checker: ts.TypeChecker): ts.Symbol {
    const probe = probeOf(this.#program);
    const found = probe && checker.getSymbolsInScope(probe, ts.SymbolFlags.Alias);
    const symbol = found?.find(({ name }) => name === side);
    if (!symbol) throw new Error(`${side} is not imported`);
    return checker.getAliasedSymbol(symbol);
  }
}

/** The checker's answers about type expressions. */
export class Answers {
  readonly #checker: ts.TypeChecker;
  readonly #types: ReadonlyMap<string, ts.Type>;

  constructor(program: ts.Program, expressions: readonly string[]) {
    this.#checker = program.getTypeChecker();
    const aliases = probeOf(program)?.statements.filter(ts.isTypeAliasDeclaration) ?? [];
    const types = aliases
      .slice(aliases.length - expressions.length)
      .map(({ type }) => this.#checker.getTypeFromTypeNode(type));
    this.#types = new Map(types.map((type, index) => [expressions[index] ?? '', type]));
  }

  isAssignable(from: string, to: string): boolean {
    return this.#checker.isTypeAssignableTo(this.#typeOf(from), this.#typeOf(to));
  }

  /** Whether a type is `any`, which is assignable to everything. */
  isAny(expression: string): boolean {
    return (this.#typeOf(expression).flags & ts.TypeFlags.Any) !== 0;
  }

  #typeOf(expression: string): ts.Type {
    const type = this.#types.get(expression);
    if (!type) throw new Error(`${expression} was not asked about`);
    return type;
  }
}

function createProgram(client: Sources, questions: string): ts.Program {
  return MEMORY.program({ ...client, [PROBE]: HEADER + questions }, OPTIONS);
}

function probeOf(program: ts.Program): ts.SourceFile | undefined {
  return program.getSourceFile(join(FOLDER, PROBE));
}

function resolve(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function placeOf(declaration: ts.Declaration): string {
  return `${declaration.getSourceFile().fileName}:${declaration.pos}`;
}
