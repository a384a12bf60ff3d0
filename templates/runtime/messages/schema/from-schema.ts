/** Derives the type of a value from the literal type of its JSON Schema. */

type Flat<T> = { [K in keyof T]: T[K] };

type ToIntersection<U> = (U extends unknown ? (value: U) => void : never) extends (
  value: infer I,
) => void
  ? I
  : never;

type RequiredKeys<S> = S extends { readonly required: readonly (infer Key)[] } ? Key : never;

type FromObject<S> = S extends { readonly properties: infer P }
  ? Flat<
      { -readonly [K in keyof P & RequiredKeys<S>]: FromSchema<P[K]> } & {
        -readonly [K in Exclude<keyof P, RequiredKeys<S>>]?: FromSchema<P[K]>;
      }
    >
  : Record<string, unknown>;

type FromType<S, Type> = Type extends 'object'
  ? FromObject<S>
  : Type extends 'array'
    ? S extends { readonly items: infer Items }
      ? FromSchema<Items>[]
      : unknown[]
    : Type extends keyof Scalars
      ? Scalars[Type]
      : unknown;

interface Scalars {
  string: string;
  number: number;
  integer: number;
  boolean: boolean;
  null: null;
}

/**
 * The type of the values of a JSON Schema: `{ type: 'object', properties: { n: { type: 'number' } }, required: ['n'] }`
 * gives `{ n: number }`. Uses the first keyword that the schema has of `const`, `enum`, `anyOf`, `oneOf`, `allOf` and
 * `type`. A schema without these keywords gives `unknown`.
 */
export type FromSchema<S> = S extends { readonly const: infer Const }
  ? Const
  : S extends { readonly enum: readonly (infer Value)[] }
    ? Value
    : S extends { readonly anyOf: readonly (infer Variant)[] }
      ? FromSchema<Variant>
      : S extends { readonly oneOf: readonly (infer Variant)[] }
        ? FromSchema<Variant>
        : S extends { readonly allOf: readonly (infer Part)[] }
          ? ToIntersection<Part extends unknown ? FromSchema<Part> : never>
          : S extends { readonly type: readonly (infer Type)[] }
            ? FromType<S, Type>
            : S extends { readonly type: infer Type }
              ? FromType<S, Type>
              : unknown;
