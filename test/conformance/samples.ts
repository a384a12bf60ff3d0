/** Makes arguments for a method from the types of its parameters. */
import ts from 'typescript';

/** Whether the params have the fields that a caller must give, or all of them. */
export type Extent = 'required' | 'all';

/** Fields without a sample: `betas` is compared separately, and `stream` would need a response with events. */
const LEFT_OUT = new Set(['betas', 'stream']);

/** The maximum depth of samples. All required fields are above this depth. The limit ends recursive types. */
const DEEPEST = 12;

/** Returns sample arguments for all parameters except the last one, the request options. */
export function argumentsFor(
  signature: ts.Signature,
  checker: ts.TypeChecker,
  extent: Extent,
): readonly unknown[] {
  const samples = new Samples(checker);
  return signature.parameters.slice(0, -1).map((parameter) => {
    const type = checker.getTypeOfSymbol(parameter);
    return samples.make(type, extent, 0);
  });
}

class Samples {
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  make(type: ts.Type, extent: Extent, depth: number): unknown {
    if (depth > DEEPEST) return {};
    if (type.isUnion()) return this.#ofUnion(type, extent, depth);
    if (type.isLiteral()) return type.value;
    const { flags } = type;
    if (flags & ts.TypeFlags.BooleanLiteral) return this.#checker.typeToString(type) === 'true';
    if (flags & ts.TypeFlags.StringLike) return 'x';
    if (flags & ts.TypeFlags.NumberLike) return 1;
    if (flags & ts.TypeFlags.Unknown) return 'x';
    if (flags & ts.TypeFlags.Null) return null;
    if (flags & ts.TypeFlags.TypeParameter) return this.#ofConstraint(type, extent, depth);
    return this.#ofObject(type, extent, depth);
  }

  /** Uses the first variant that is not null or undefined. An open union of strings gives one of its listed strings. */
  #ofUnion({ types }: ts.UnionType, extent: Extent, depth: number): unknown {
    const nothing = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void;
    const some = types.filter((type) => !(type.flags & nothing));
    if (some.some((type) => type.getSymbol()?.name === 'File')) return sampleFile();
    const first = some.find((type) => type.isStringLiteral()) ?? some[0];
    return first ? this.make(first, extent, depth) : null;
  }

  #ofConstraint(type: ts.Type, extent: Extent, depth: number): unknown {
    const constraint = this.#checker.getBaseConstraintOfType(type);
    return constraint ? this.make(constraint, extent, depth) : {};
  }

  #ofObject(type: ts.Type, extent: Extent, depth: number): unknown {
    const checker = this.#checker;
    // `string & {}`
    if (type.isIntersection() && type.types.some((one) => one.flags & ts.TypeFlags.String))
      return 'x';
    if (checker.isArrayLikeType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference);
      return item ? [this.make(item, 'required', depth + 1)] : [];
    }
    const fields = checker.getPropertiesOfType(type).flatMap((field): [string, unknown][] => {
      const isOptional = (field.flags & ts.SymbolFlags.Optional) !== 0;
      if (LEFT_OUT.has(field.name) || (isOptional && extent === 'required')) return [];
      const value = checker.getTypeOfSymbol(field);
      return [[field.name, this.make(value, 'required', depth + 1)]];
    });
    const index = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (index && fields.length === 0) fields.push(['key', this.make(index, 'required', depth + 1)]);
    return Object.fromEntries(fields);
  }
}

function sampleFile(): File {
  return new File(['text'], 'file.txt', { type: 'text/plain' });
}
