/** Makes random facts of every kind, with names and types that a hostile spec could contain. */
import type { Fact, FactKind, SurfaceResult } from '../../../generator/ir/surface/facts.js';
import { canonicalType } from '../../../generator/ir/surface/canonical.js';
import { factKey } from '../../../generator/ir/surface/surface.js';
import type { Property, Schema } from '../../../generator/ir/schema.js';
import { randomNumbers } from '../../support/random.js';

const NAMES = [
  ...['id', 'a-b', '_', '$x', '9', '', ' ', 'a b', '...', 'needs', 'or', 'deprecated', 'readonly'],
  ...['__proto__', 'constructor', 'it"s', "it's", '\\', '\\u0041', 'a\nb', '\r', '\t', '\0', '#'],
  ...['a: b', 'a?', '{ a }', '[]', '(', ' | ', ' & ', ', ', ' as ', ' when ', '<<<<<<<'],
  ...['é', '\u2028', '\u202e', '\ud800', '😀', '\u007f', '=', 'a=b', '/v1/{id}', 'x'.repeat(300)],
];

class Random {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomNumbers(seed);
  }

  below = (limit: number): number => Math.floor(this.#next() * limit);
  pick = <T>(values: readonly T[]): T => values[this.below(values.length)] as T;
  flip = (): boolean => this.below(2) === 0;
  name = (): string => this.pick(NAMES) + (this.flip() ? String(this.below(1e6)) : '');
  identifier = (): string => `${this.pick(['Thing', 'A_1', '$', 'x', 'None'])}${this.below(1e6)}`;
  list = <T>(make: () => T, least = 0): T[] => {
    return Array.from({ length: least + this.below(3) }, make);
  };

  schema = (depth = 4): Schema => {
    const inner = () => this.schema(depth - 1);
    const kinds: readonly (() => Schema)[] = [
      () => ({
        kind: this.pick(['unknown', 'never', 'null', 'boolean', 'number', 'string', 'binary']),
      }),
      () => ({
        kind: 'literal',
        value: this.pick([this.name(), -1.5, 0, 1e21, 5e-7, true, false]),
      }),
      () => ({ kind: 'ref', name: this.identifier() }),
      () => ({ kind: 'array', items: inner(), ...(this.flip() && { readonly: true }) }),
      () => ({ kind: 'tuple', items: this.list(inner) }),
      () => ({
        kind: 'object',
        properties: this.list(() => this.property(depth - 1)),
        ...(this.flip() && { rest: inner() }),
      }),
      () => ({ kind: 'union', of: this.list(inner) }),
      () => ({ kind: 'intersection', of: this.list(inner) }),
      () => ({ kind: 'gated', schema: inner(), betas: this.list(this.name, 1) }),
    ];
    return this.pick(depth === 0 ? kinds.slice(0, 3) : kinds)();
  };

  property = (depth: number): Property => ({
    name: this.name(),
    required: this.flip(),
    schema: this.schema(depth),
    description: 'Prose, which a surface does not have.',
    ...(this.flip() && { deprecated: 'A reason.' }),
  });

  type = (): Schema => canonicalType(this.schema(), (name) => name);

  field = () => ({
    name: this.name(),
    required: this.flip(),
    schema: this.type(),
    ...(this.flip() && { deprecated: true as const }),
  });

  result = (): SurfaceResult => {
    const results: Readonly<Record<SurfaceResult['kind'], () => SurfaceResult>> = {
      json: () => ({ kind: 'json', schema: this.type() }),
      none: () => ({ kind: 'none' }),
      binary: () => ({ kind: 'binary' }),
      jsonl: () => ({ kind: 'jsonl', item: this.type() }),
      sse: () => ({ kind: 'sse', event: this.type() }),
      'json-or-sse': () => ({
        kind: 'json-or-sse',
        schema: this.type(),
        event: this.type(),
        when: this.name(),
      }),
      page: () => ({ kind: 'page', style: 'bidirectional', item: this.type() }),
    };
    return this.pick(Object.values(results))();
  };
}

/** Returns up to `count` random facts with different keys. The same seed gives the same facts. */
export function randomFacts(seed: number, count: number): readonly Fact[] {
  const random = new Random(seed);
  const { identifier, name, flip, pick, type, field } = random;
  const method = () => `beta.${identifier()}`;
  const kinds: Readonly<Record<FactKind, () => Fact>> = {
    setting: () => ({ kind: 'setting', name: 'server', value: name() }),
    beta: () => ({
      kind: 'beta',
      id: name(),
      status: pick(['active', 'graduated', 'unknown']),
      ...(flip() && { since: name() }),
      ...(flip() && { until: name() }),
      ...(flip() && { supersededBy: name() }),
    }),
    conflict: () => ({ kind: 'conflict', beta: name(), other: name() }),
    gate: () => ({
      kind: 'gate',
      method: method(),
      in: pick(['request', 'response']),
      selector: name(),
      betas: random.list(name, 1),
    }),
    model: () => ({
      kind: 'model',
      id: name(),
      retires: '2026-01-01',
      ...(flip() && { replacement: name() }),
    }),
    export: () => ({
      kind: 'export',
      name: identifier(),
      what: pick(['page', 'helper']),
      ...(flip() && { of: name() }),
    }),
    method: () => ({ kind: 'method', method: method(), verb: 'PATCH', path: name() }),
    signature: () => ({
      kind: 'signature',
      method: method(),
      arguments: random.list(() => ({ name: identifier(), required: flip() })),
    }),
    betas: () => ({ kind: 'betas', method: method() }),
    accepted: () => ({ kind: 'accepted', method: method(), beta: name() }),
    baked: () => ({ kind: 'baked', method: method(), beta: name() }),
    body: () => ({
      kind: 'body',
      method: method(),
      encoding: 'json',
      required: flip(),
      schema: type(),
    }),
    path: () => ({ kind: 'path', method: method(), ...field() }),
    query: () => ({ kind: 'query', method: method(), ...field() }),
    header: () => ({ kind: 'header', method: method(), ...field(), header: name() }),
    returns: () => ({ kind: 'returns', method: method(), result: random.result() }),
    wire: () => ({ kind: 'wire', method: method(), part: name(), value: name() }),
    helper: () => ({ kind: 'helper', method: method(), helper: 'parse' }),
    'deprecated-method': () => ({ kind: 'deprecated-method', method: method() }),
    type: () => ({ kind: 'type', type: identifier(), schema: type() }),
    field: () => ({ kind: 'field', type: identifier(), ...field() }),
    rest: () => ({ kind: 'rest', type: identifier(), schema: type() }),
    variant: () => ({ kind: 'variant', type: identifier(), schema: type() }),
    'deprecated-type': () => ({ kind: 'deprecated-type', type: identifier() }),
  };
  const makers = Object.values(kinds);
  const facts = new Map<string, Fact>();
  for (let made = 0; made < count; made += 1) {
    const fact = (makers[made % makers.length] ?? random.pick(makers))();
    facts.set(factKey(fact), fact);
  }
  return [...facts.values()];
}
