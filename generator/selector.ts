/** Selectors: places in a request or a response, in wire terms, such as `messages[].content[type=mcp_tool_use]`. */

/** One step from a shape to a part of it. */
export type Step =
  /** `name`: a property of an object. */
  | { readonly kind: 'property'; readonly name: string }
  /** `[]`: the items of an array. */
  | { readonly kind: 'items' }
  /** `[property=value]`: the variant of a union, or of the items of an array, whose literal `property` is `value`. */
  | { readonly kind: 'variant'; readonly property: string; readonly value: string }
  /** `[=value]`: one value of an enum. Always the last step. */
  | { readonly kind: 'value'; readonly value: string };

/** The steps of a place: at least one. */
export type Selector = readonly Step[];

/** The reason why a text is not a selector. */
export interface SelectorError {
  readonly error: string;
  /** Position in the text, from 0. */
  readonly offset: number;
}

const PROPERTY = /[A-Za-z_$][\w$-]*/y;
const BRACKET = /\[(?:([A-Za-z_$][\w$-]*)?=([^\s[\]=]+))?\]/y;

/** Parses a selector. Tell the two outcomes apart with `'error' in result`. */
export function parseSelector(text: string): Selector | SelectorError {
  const steps: Step[] = [];
  let offset = 0;
  const fail = (error: string): SelectorError => ({ error, offset });

  while (offset < text.length) {
    if (steps.at(-1)?.kind === 'value') return fail('`[=value]` must be the last step');
    if (text[offset] === '[') {
      const found = matchAt(BRACKET, text, offset);
      if (!found) return fail('expected `[]`, `[property=value]` or `[=value]`');
      steps.push(bracketStep(found[1], found[2]));
      offset += found[0].length;
      continue;
    }
    if (steps.length > 0) {
      if (text[offset] !== '.') return fail('expected `.`, `[` or the end');
      offset += 1;
    }
    const found = matchAt(PROPERTY, text, offset);
    if (!found) return fail('expected a property name');
    steps.push({ kind: 'property', name: found[0] });
    offset += found[0].length;
  }
  return steps.length > 0 ? steps : fail('the selector is empty');
}

/** Returns the text from which {@link parseSelector} makes the same selector. */
export function formatSelector(selector: Selector): string {
  return selector.map((step, index) => formatStep(step, index === 0)).join('');
}

function formatStep(step: Step, first: boolean): string {
  switch (step.kind) {
    case 'property':
      return first ? step.name : `.${step.name}`;
    case 'items':
      return '[]';
    case 'variant':
      return `[${step.property}=${step.value}]`;
    case 'value':
      return `[=${step.value}]`;
  }
}

function bracketStep(property: string | undefined, value: string | undefined): Step {
  if (value === undefined) return { kind: 'items' };
  return property === undefined ? { kind: 'value', value } : { kind: 'variant', property, value };
}

/** Matches at `offset`. A sticky pattern starts at its `lastIndex`, which this function therefore sets first. */
function matchAt(sticky: RegExp, text: string, offset: number): RegExpExecArray | null {
  sticky.lastIndex = offset;
  return sticky.exec(text);
}

/**
 * Returns the selector of a place below another place: `requests[].params` and `thinking` give
 * `requests[].params.thinking`.
 */
export function joinSelectors(above: string, below: string): string {
  return below.startsWith('[') ? above + below : `${above}.${below}`;
}
