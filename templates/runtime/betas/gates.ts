/** Finds the gates (fields and values that need a beta) that a request body uses, and the betas that open the gates. */
import type { Operation } from '../request/operation.js';
import type { Gate, GateTable } from './tables.js';

/** One step of a selector: to a property, to the items of an array, or a condition on a literal. */
type Step =
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'items' }
  // The property is empty if the condition is about the value itself, as in `speed[=fast]`.
  | { readonly kind: 'literal'; readonly property: string; readonly value: string };

const STEP = /[^.[\]]+|\[[^\]]*\]/g;
const parsed = new Map<string, readonly Step[]>();

/** Parses a selector, such as `messages[].content[type=x].field` or `speed[=fast]`. Caches the result. */
function stepsOf(selector: string): readonly Step[] {
  const cached = parsed.get(selector);
  if (cached !== undefined) return cached;
  const steps: Step[] = [];
  for (const text of selector.match(STEP) ?? []) steps.push(parseStep(text));
  parsed.set(selector, steps);
  return steps;
}

function parseStep(text: string): Step {
  if (!text.startsWith('[')) return { kind: 'property', name: text };
  const equals = text.indexOf('=');
  if (equals === -1) return { kind: 'items' };
  return { kind: 'literal', property: text.slice(1, equals), value: text.slice(equals + 1, -1) };
}

/** Returns the gates of an operation, with selectors that begin at the root of its body. */
export function gatesOf(
  { method, path }: Operation,
  tables: readonly GateTable[],
): readonly Gate[] {
  const own: Gate[] = [];
  for (const { operations, gates } of tables) {
    const prefix = operations[`${method} ${path}`];
    if (prefix === undefined) continue;
    for (const [selector, betas] of gates) own.push([prefix + selector, betas]);
  }
  return own;
}

/**
 * Returns the betas that `present` lacks to open the gates that `params` use. For each gate, this is its first beta
 * that `omit` does not contain. A gate adds no beta if `present`, or the betas added so far, already open it. Gates
 * with the fewest betas are processed first, since the only beta of one gate may open other gates as well.
 */
export function deriveBetas(
  gates: readonly Gate[],
  params: unknown,
  present: readonly string[],
  omit: readonly string[],
): readonly string[] {
  const derived = new Set<string>();
  const isPresent = (id: string): boolean => present.includes(id) || derived.has(id);
  for (const [selector, betas] of [...gates].sort(([, a], [, b]) => a.length - b.length)) {
    const open = betas.filter((id) => !omit.includes(id));
    const [first] = open;
    if (first !== undefined && !open.some(isPresent) && selects(selector, params))
      derived.add(first);
  }
  return [...derived];
}

/** Returns true if `body` has a value other than undefined at the selector. */
export function selects(selector: string, body: unknown): boolean {
  return holds(body, stepsOf(selector), 0);
}

/** Returns the property names in a selector, without the names in conditions: `tools` and `x` for `tools[type=a].x`. */
export function propertiesOf(selector: string): readonly string[] {
  const names: string[] = [];
  for (const step of stepsOf(selector)) if (step.kind === 'property') names.push(step.name);
  return names;
}

/** Returns true if the selector has a condition that requires `value`, such as `[type=value]`. */
export function hasLiteral(selector: string, value: string): boolean {
  return stepsOf(selector).some((step) => step.kind === 'literal' && step.value === value);
}

function holds(value: unknown, steps: readonly Step[], index: number): boolean {
  const step = steps[index];
  if (step === undefined) return value !== undefined;
  if (step.kind !== 'property' && Array.isArray(value)) {
    const next = step.kind === 'items' ? index + 1 : index;
    return value.some((item) => holds(item, steps, next));
  }
  switch (step.kind) {
    case 'property':
      return holds(ownProperty(value, step.name), steps, index + 1);
    case 'items':
      return false;
    case 'literal': {
      const found = step.property === '' ? value : ownProperty(value, step.property);
      return isScalar(found) && String(found) === step.value && holds(value, steps, index + 1);
    }
  }
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Returns the value of an own property, or undefined if `value` is not an object or does not have the property. */
export function ownProperty(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const isOwn = Object.getOwnPropertyDescriptor(value, name) !== undefined;
  return isOwn ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
