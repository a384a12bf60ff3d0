/** Collects the imports of one emitted file and writes them as import declarations. */
import type { EmittedFile } from '../files.js';
import { IMPORT_EXTENSIONS, type ImportExtension } from '../ir/import-extension.js';
import { stringLiteral } from './text.js';

interface Imported {
  readonly name: string;
  readonly typeOnly: boolean;
}

/** Returns the path of a file relative to another file: `../types/models` from `resources/models`. */
function relativePath(from: string, to: string): string {
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
  return `${up === '' ? './' : up}${target.slice(shared).join('/')}`;
}

/** Matches an import or a re-export of another file of the client. */
const RUNTIME_IMPORT = /(from |import\()(['"])(\.\.?\/[^'"]*)\.js\2/g;

/** Changes the extension in the imports of a copied source. In the templates, the extension is `.js`. */
export function withExtension(
  { path, text }: EmittedFile,
  extension: ImportExtension,
): EmittedFile {
  const suffix = IMPORT_EXTENSIONS[extension];
  const renamed = { path, text: text.replace(RUNTIME_IMPORT, `$1$2$3${suffix}$2`) };
  // With a shorter extension, an import that prettier wrote on several lines may fit on one line.
  const isFormatted = suffix.length === '.js'.length || !/^\} from ['"]\./m.test(text);
  return isFormatted ? { ...renamed, laidOut: 'all' } : renamed;
}

function byText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

export class Imports {
  readonly #files = new Map<string, Map<string, Imported>>();

  /** @param from path of the importing file, without its extension. */
  constructor(
    readonly from: string,
    readonly extension: ImportExtension,
  ) {}

  /** Returns the import path of another file, such as `../types/models.js`. */
  specifier(file: string): string {
    return relativePath(this.from, file) + IMPORT_EXTENSIONS[this.extension];
  }

  /** Imports `name` for use in types, and returns `name`. */
  type(name: string, file: string): string {
    return this.#add(name, file, true);
  }

  /** Imports `name` as a value, and returns `name`. */
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

  declarations(): readonly string[] {
    return [...this.#files]
      .map(([file, names]) => ({ file: this.specifier(file), names: [...names.values()] }))
      .sort((left, right) => byText(left.file, right.file))
      .map(({ file, names }) => {
        const isTypeOnly = names.every(({ typeOnly }) => typeOnly);
        const list = names
          .sort((left, right) => byText(left.name, right.name))
          .map(({ name, typeOnly }) => (typeOnly && !isTypeOnly ? `type ${name}` : name));
        const keyword = isTypeOnly ? 'import type' : 'import';
        return `${keyword} { ${list.join(', ')} } from ${stringLiteral(file)};`;
      });
  }
}
