/** Compares the methods of two clients: names, arguments, requests and results. */
import { partsOf } from '../ir/results.js';
import type { Argument, SurfaceResult } from '../ir/surface/facts.js';
import { type Change, changeOf, code } from './change.js';
import type { Reach } from './reach.js';
import type { Method, Parameter, Surface } from './surface.js';
import { compareWire } from './wire.js';

export interface MethodPair {
  readonly before: Method;
  readonly after: Method;
}

export interface MatchedMethods {
  readonly pairs: readonly MethodPair[];
  readonly changes: readonly Change[];
}

/** Pairs methods by name. A removed and a new method with the same verb and path count as one renamed method. */
export function matchMethods(before: Surface, after: Surface): MatchedMethods {
  const pairs: MethodPair[] = [];
  const changes: Change[] = [];
  const removed = [...before.methods.values()].filter(({ name }) => !after.methods.has(name));
  const left = new Map(removed.map((method) => [placeOf(method), method]));
  for (const method of after.methods.values()) {
    const same = before.methods.get(method.name);
    const renamed = same ? undefined : left.get(placeOf(method));
    if (same) pairs.push({ before: same, after: method });
    else if (renamed) {
      left.delete(placeOf(method));
      pairs.push({ before: renamed, after: method });
      const text = `${code(renamed.name)} is now ${code(method.name)}`;
      changes.push(changeOf('method-renamed', text, { methods: [method.name] }));
    } else {
      changes.push(
        changeOf('method-added', describe(method, 'is new'), { methods: [method.name] }),
      );
    }
  }
  for (const method of left.values()) {
    changes.push(
      changeOf('method-removed', describe(method, 'was removed'), { methods: [method.name] }),
    );
  }
  return { pairs, changes };
}

/** Returns the verb and the path. Names of placeholders are left out, since a new name has no effect on callers. */
function placeOf({ verb, path }: Method): string {
  return `${verb} ${path.replace(/\{[^}]*\}/g, '{}')}`;
}

function describe({ name, verb, path, baked }: Method, words: string): string {
  const betas = [...baked].sort();
  const sends = betas.length === 0 ? '' : `, sends ${betas.map((id) => code(id)).join(', ')}`;
  return `${code(name)} ${words} (${code(`${verb} ${path}`)}${sends})`;
}

export function compareMethods({ before, after }: MethodPair, reach: Reach): readonly Change[] {
  const methods = [after.name];
  const name = code(after.name);
  const changes: Change[] = [];
  const add = (...[kind, text]: Parameters<typeof changeOf>) => {
    changes.push(changeOf(kind, text, { methods }));
  };
  if (before.verb !== after.verb || before.path !== after.path) {
    add(
      'method-moved',
      `${name} calls ${code(`${after.verb} ${after.path}`)}, not ${code(`${before.verb} ${before.path}`)}`,
    );
  }
  if (before.isDeprecated !== after.isDeprecated) {
    if (after.isDeprecated) add('method-deprecated', `${name} is deprecated`);
    else add('method-not-deprecated', `${name} is no longer deprecated`);
  }
  const now = spell(after.arguments);
  if (now !== spell(before.arguments)) {
    const kind = isEasier(before.arguments, after.arguments)
      ? 'params-optional'
      : 'arguments-changed';
    add(kind, `${name} takes ${code(now)}, not ${code(spell(before.arguments))}`);
  }
  for (const helper of difference(after.helpers, before.helpers)) {
    add('helper-added', `${name} has the helper ${code(helper)}`);
  }
  for (const helper of difference(before.helpers, after.helpers)) {
    add('helper-removed', `${name} no longer has the helper ${code(helper)}`);
  }
  compareRequests(before, after, reach);
  compareResults(before, after, reach);
  return [...changes, ...compareWire(before, after)];
}

function spell(all: readonly Argument[] | undefined): string {
  if (!all) return 'unknown arguments';
  const names = all.map(({ name, required }) => (required ? name : `${name}?`));
  return `(${[...names, 'options?'].join(', ')})`;
}

/** Returns true if the only difference is that arguments became optional. */
function isEasier(before: readonly Argument[] = [], after: readonly Argument[] = []): boolean {
  return (
    before.length === after.length &&
    after.every(({ name, required }, index) => {
      const old = before[index];
      return old?.name === name && (old.required || !required);
    })
  );
}

function compareRequests(before: Method, after: Method, reach: Reach): void {
  const found = reach.comparison();
  for (const side of ['path', 'query', 'header'] as const) {
    found.properties(parametersIn(before, side), parametersIn(after, side), '');
  }
  for (const [key, { name, header }] of after.parameters) {
    const old = before.parameters.get(key);
    if (!old || old.header === header) continue;
    const detail = `${code(header ?? '')}, not ${code(old.header ?? '')}`;
    found.differences.push({ kind: 'header-name', place: name, detail });
  }
  const [left, right] = [before.body, after.body];
  if (left && right) {
    found.compare(left.schema, right.schema, '');
    if (left.required !== right.required) {
      const kind = right.required ? 'made-required' : 'made-optional';
      found.differences.push({ kind, place: 'body', detail: '' });
    }
    if (left.encoding !== right.encoding) {
      const detail = `${right.encoding}, not ${left.encoding}`;
      found.differences.push({ kind: 'body-encoding', place: 'body', detail });
    }
  } else if (left ?? right) {
    const kind = right ? 'body-added' : 'body-removed';
    found.differences.push({ kind, place: 'body', detail: '' });
  }
  reach.add(after.name, 'request', found);
}

function parametersIn({ parameters }: Method, side: Parameter['in']): readonly Parameter[] {
  return [...parameters.values()].filter((one) => one.in === side);
}

function compareResults(before: Method, after: Method, reach: Reach): void {
  const [old, now] = [before.result, after.result];
  const found = reach.comparison();
  const [left, right] = [describeResult(old), describeResult(now)];
  if (left !== right) {
    const detail = `returns ${right}, not ${left}`;
    found.differences.push({ kind: 'result-kind', place: '', detail });
  }
  const [a, b] = [schemasOf(old), schemasOf(now)];
  for (const part of ['value', 'event', 'item'] as const) {
    const [one, other] = [a[part], b[part]];
    if (one && other) found.compare(one, other, part === 'value' ? '' : `[${part}]`);
  }
  reach.add(after.name, 'response', found);
}

function schemasOf(result: SurfaceResult | undefined): ReturnType<typeof partsOf> {
  if (!result) return {};
  return result.kind === 'page' ? { item: result.item } : partsOf(result);
}

const RESULT_NAMES: Readonly<Record<SurfaceResult['kind'], string>> = {
  json: 'a value',
  none: 'nothing',
  binary: 'the raw response',
  jsonl: 'lines of JSON',
  sse: 'a stream of events',
  'json-or-sse': 'a value or a stream of events',
  page: 'pages',
};

/** Describes a result. A surface that was edited by hand may lack the result of a method. */
function describeResult(result: SurfaceResult | undefined): string {
  if (!result) return 'something unknown';
  const name = RESULT_NAMES[result.kind];
  if (result.kind === 'page') return `${name} (${result.style})`;
  return result.kind === 'json-or-sse' ? `${name} (by ${code(result.when)})` : name;
}

function difference(all: ReadonlySet<string>, without: ReadonlySet<string>): readonly string[] {
  return [...all].filter((one) => !without.has(one)).sort();
}
