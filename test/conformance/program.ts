/** Compiles a generated client together with a release of the official SDK, and compares types of the two. */
import { join } from 'node:path';
import ts from 'typescript';
import { MEMORY, MODULES } from '../support/compilers.js';
import { FOLDER, type Sources } from '../support/memory.js';
import { folderOf, type Pair } from './pairs.js';

/** `Ours` is the client, which is generated with the SDK's class name. `Theirs` is the SDK. */
export type Side = 'Ours' | 'Theirs';

/**
 * `Bare` leaves out `betas`, which is any string in the SDK and a union per method in the client. `BareAll` leaves out
 * the `null` that stands for missing params.
 */
const HELPERS = `
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

const PROBE = 'probe.ts';

const OPTIONS = {
  ...MODULES.bundler,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: [],
};

/** A name in the namespaces of a client: `Beta.Messages.BetaMessage`. */
export interface Named {
  readonly path: string;
  readonly kind: 'class' | 'data';
  /** File and offset of the declaration. Two paths with the same declaration name the same type. */
  readonly declaration: string;
}

/** The client and the SDK, compiled together. */
export class Program {
  readonly checker: ts.TypeChecker;
  readonly #client: Sources;
  readonly #pair: Pair;
  readonly #program: ts.Program;

  /** @param client sources whose paths start with `client/` */
  constructor(client: Sources, pair: Pair) {
    this.#client = client;
    this.#pair = pair;
    this.#program = this.#compile('');
    this.checker = this.#program.getTypeChecker();
  }

  /** Returns all names in the namespaces of the client class. */
  names(side: Side): readonly Named[] {
    const { checker } = this;
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
    walk(this.#import(side), '');
    return found;
  }

  /** Returns the type of an instance of the client class. */
  clientType(side: Side): ts.Type {
    return this.checker.getDeclaredTypeOfSymbol(this.#import(side));
  }

  /** Returns the names that the client exports, or that the given module of the SDK exports. */
  exports(module?: string): readonly string[] {
    const name = module === undefined ? 'Exports' : `Module${this.#pair.modules.indexOf(module)}`;
    return this.checker.getExportsOfModule(this.#import(name)).map((symbol) => symbol.name);
  }

  /** Returns the compiler errors in the client. */
  errors(): readonly ts.Diagnostic[] {
    const files = this.#program.getSourceFiles();
    const own = files.filter(({ fileName }) => fileName.startsWith(join(FOLDER, 'client')));
    return own.flatMap((file) => [
      ...this.#program.getSyntacticDiagnostics(file),
      ...this.#program.getSemanticDiagnostics(file),
    ]);
  }

  /** Compiles type expressions, which can use `Ours` and `Theirs`, for comparison. */
  ask(expressions: readonly string[]): Answers {
    const lines = expressions.map((expression, index) => `type T${index} = ${expression};`);
    return new Answers(this.#compile(lines.join('\n')), expressions);
  }

  #import(name: string): ts.Symbol {
    const probe = probeOf(this.#program);
    const found = probe && this.checker.getSymbolsInScope(probe, ts.SymbolFlags.Alias);
    const symbol = found?.find((one) => one.name === name);
    if (!symbol) throw new Error(`${name} is not imported`);
    return this.checker.getAliasedSymbol(symbol);
  }

  #compile(questions: string): ts.Program {
    const { alias, modules } = this.#pair;
    const folder = folderOf(this.#pair);
    const paths = {
      [alias]: [join(folder, 'index.d.ts')],
      [`${alias}/*`]: [join(folder, '*.d.ts')],
    };
    const lines = [
      `import Ours from './client/index.js';`,
      `import Theirs from '${alias}';`,
      `import * as Exports from './client/index.js';`,
      ...modules.map((path, index) => `import * as Module${index} from '${alias}/${path}';`),
    ];
    const probe = [...lines, HELPERS, questions].join('\n');
    return MEMORY.program({ ...this.#client, [PROBE]: probe }, { ...OPTIONS, paths });
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

  /** Returns whether a type is `any`, which is assignable to everything. */
  isAny(expression: string): boolean {
    return (this.#typeOf(expression).flags & ts.TypeFlags.Any) !== 0;
  }

  /** Returns the names of all fields of a type or its variants, joined with commas. */
  fieldsOf(expression: string, except: readonly string[] = []): string {
    const type = this.#typeOf(expression);
    const variants = type.isUnion() ? type.types : [type];
    const objects = variants.filter(
      (one) => one.isIntersection() || (one.flags & ts.TypeFlags.Object) !== 0,
    );
    const fields = objects.flatMap((one) => this.#checker.getPropertiesOfType(one));
    const names = new Set(fields.map(({ name }) => name));
    for (const name of except) names.delete(name);
    return [...names].toSorted().join();
  }

  #typeOf(expression: string): ts.Type {
    const type = this.#types.get(expression);
    if (!type) throw new Error(`there is no type for ${expression}`);
    return type;
  }
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
