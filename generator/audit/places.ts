/** Finds the places of a request that a selector names. */
import { ts } from 'ts-morph';
import type { Selector, Step } from '../selector.js';
import { isAbsent } from './syntax.js';
import type { Possible, Values } from './values.js';

/** A part of a request: its value, and the node at which findings are reported. */
interface Reached {
  readonly node: ts.Node;
  readonly value: ts.Expression;
}

const NOTHING: Possible<Reached> = { values: [], hidden: [] };

/**
 * Returns the places of the request that the selector matches. `hidden` has the parts that may contain such a place.
 */
export function findPlaces(
  request: ts.Expression,
  selector: Selector,
  values: Values,
): Possible<ts.Node> {
  let reached: Possible<Reached> = { values: [{ node: request, value: request }], hidden: [] };
  for (const step of selector) {
    const next = reached.values.map((one) => followStep(one, step, values));
    reached = {
      values: next.flatMap((one) => one.values),
      hidden: [...reached.hidden, ...next.flatMap(({ hidden }) => hidden)],
    };
  }
  return {
    values: reached.values.filter((one) => isSent(one, values)).map(({ node }) => node),
    hidden: reached.hidden,
  };
}

function isSent({ value }: Reached, values: Values): boolean {
  return !values.follow(value).every(isAbsent);
}

function followStep(from: Reached, step: Step, values: Values): Possible<Reached> {
  switch (step.kind) {
    case 'property': {
      const { values: fields, hidden } = values.fields(from.value, step.name);
      return { values: fields.map(({ name, value }) => ({ node: name, value })), hidden };
    }
    case 'items':
      return itemsOf(from, values);
    case 'variant':
      return followVariant(from, step, values);
    case 'value':
      return followValue(from, step.value, values);
  }
}

function itemsOf({ value }: Reached, values: Values): Possible<Reached> {
  const { values: items, hidden } = values.items(value);
  return { values: items.map((item) => ({ node: item, value: item })), hidden };
}

/** Returns the items of a list, or the single value, whose tag has the value in the step. */
function followVariant(
  from: Reached,
  step: Extract<Step, { readonly kind: 'variant' }>,
  values: Values,
): Possible<Reached> {
  const { values: items, hidden } = itemsOf(from, values);
  const found = items.map((item): Possible<Reached> => {
    const tags = values.fields(item.value, step.property);
    const known = tags.values.flatMap(({ value }) => values.follow(value));
    const texts = known.flatMap((leaf) => (ts.isStringLiteralLike(leaf) ? [leaf.text] : []));
    if (texts.includes(step.value)) return { values: [item], hidden: [] };
    const isClear = tags.hidden.length === 0 && texts.length === known.length;
    return isClear ? NOTHING : { values: [], hidden: [item.value] };
  });
  return {
    values: found.flatMap((one) => one.values),
    hidden: [...hidden, ...found.flatMap((one) => one.hidden)],
  };
}

function followValue({ node, value }: Reached, wanted: string, values: Values): Possible<Reached> {
  const leaves = values.follow(value);
  if (leaves.some((leaf) => ts.isStringLiteralLike(leaf) && leaf.text === wanted)) {
    return { values: [{ node, value }], hidden: [] };
  }
  const hidden = leaves.filter(
    (leaf) => !ts.isLiteralExpression(leaf) && !ts.isObjectLiteralExpression(leaf),
  );
  return { values: [], hidden };
}
