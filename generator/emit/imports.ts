/** Collects the imports of one emitted file and makes its import declarations. */
import { type ImportDeclarationStructure, type OptionalKind } from './morph.js';

interface Imported {
  readonly name: string;
  readonly typeOnly: boolean;
}

/** `types/models` as seen from `resources/models` -> `../types/models.js`. */
export function specifier(from: string, to: string): string {
  const fromFolder = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (
    shared < target.length - 1 &&
    shared < fromFolder.length &&
    fromFolder[shared] === target[shared]
  ) {
    shared += 1;
  }
  const up = '../'.repeat(fromFolder.length - shared);
  return `${up === '' ? './' : up}${target.slice(shared).join('/')}.js`;
}

function byText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

export class Imports {
  readonly #files = new Map<string, Map<string, Imported>>();

  /** @param from path of the importing file, without its extension. */
  constructor(readonly from: string) {}

  /** Imports `name` for use in types, and returns it. */
  type(name: string, file: string): string {
    return this.#add(name, file, true);
  }

  /** Imports `name` as a value, and returns it. */
  value(name: string, file: string): string {
    return this.#add(name, file, false);
  }

  #add(name: string, file: string, typeOnly: boolean): string {
    if (file === this.from) return name;
    const names = this.#files.get(file) ?? new Map<string, Imported>();
    this.#files.set(file, names);
    names.set(name, { name, typeOnly: typeOnly && (names.get(name)?.typeOnly ?? true) });
    return name;
  }

  declarations(): OptionalKind<ImportDeclarationStructure>[] {
    return [...this.#files]
      .map(([file, names]) => ({ file: specifier(this.from, file), names: [...names.values()] }))
      .sort((left, right) => byText(left.file, right.file))
      .map(({ file, names }) => {
        const isTypeOnly = names.every(({ typeOnly }) => typeOnly);
        return {
          moduleSpecifier: file,
          isTypeOnly,
          namedImports: names
            .sort((left, right) => byText(left.name, right.name))
            .map(({ name, typeOnly }) => ({ name, isTypeOnly: typeOnly && !isTypeOnly })),
        };
      });
  }
}
