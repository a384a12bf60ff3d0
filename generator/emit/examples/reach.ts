/** Makes an example value with the required fields, and the field or value that a selector names. */
import type { Api } from '../../ir/api.js';
import type { Property, Schema } from '../../ir/schema.js';
import type { Selector, Step } from '../../selector.js';
import { elementName, type Sample, Sampler, type SampleRecord } from './sample.js';

export interface Reached<T extends Sample = Sample> {
  readonly sample: T;
  /** The gates on the path of the selector. Each gate is the list of betas that open it. */
  readonly gates: readonly (readonly string[])[];
}

/**
 * The maximum number of fields, list items, references and variants on the way to a place, since schemas may be
 * recursive.
 */
const MAX_DEPTH = 30;

/**
 * Returns an object with those of the properties that are required, and the selected field or value; undefined if no
 * object has the field or value.
 */
export function reach(
  api: Api,
  properties: readonly Property[],
  selector: Selector,
): Reached<SampleRecord> | undefined {
  return new Reacher(new Sampler(api)).record(properties, selector, 0);
}

class Reacher {
  constructor(readonly sampler: Sampler) {}

  record(
    properties: readonly Property[],
    [step, ...rest]: Selector,
    depth: number,
  ): Reached<SampleRecord> | undefined {
    if (!step) return { sample: this.sampler.record(properties), gates: [] };
    if (step.kind === 'variant') {
      const narrowed = narrow(properties, step);
      const reached = narrowed && this.record(narrowed.properties, rest, depth);
      return reached && { ...reached, gates: [...narrowed.gates, ...reached.gates] };
    }
    const target = properties.find(({ name }) => step.kind === 'property' && name === step.name);
    const inner = target && this.#at(target.schema, rest, target.name, depth + 1);
    if (!inner) return undefined;
    const fields = properties
      .filter((property) => property === target || isNeeded(property, properties))
      .map((property) => {
        const { name, schema } = property;
        const own = property === target ? inner.sample : undefined;
        return [name, own ?? this.sampler.sample(schema, name)] as const;
      });
    return { sample: { kind: 'record', fields }, gates: inner.gates };
  }

  #at(schema: Schema, steps: Selector, name: string, depth: number): Reached | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const [step, ...rest] = steps;
    switch (schema.kind) {
      case 'gated': {
        const inner = this.#at(schema.schema, steps, name, depth);
        return inner && { ...inner, gates: [schema.betas, ...inner.gates] };
      }
      case 'ref':
        return this.#at(this.sampler.target(schema.name), steps, name, depth + 1);
      case 'union':
        return step ? this.#first(schema.of, steps, name, depth) : this.#least(schema, name);
      case 'array': {
        if (!step) return this.#least(schema, name);
        const inside = step.kind === 'items' ? rest : steps;
        const inner = this.#at(schema.items, inside, elementName(name), depth + 1);
        return inner && { ...inner, sample: { kind: 'list', items: [inner.sample] } };
      }
      case 'object':
      case 'intersection':
        return this.record(this.sampler.propertiesOf(schema), steps, depth);
      case 'literal':
        if (step && !(step.kind === 'value' && step.value === String(schema.value)))
          return undefined;
        return this.#least(schema, name);
      default:
        return step ? undefined : this.#least(schema, name);
    }
  }

  #least(schema: Schema, name: string): Reached {
    return { sample: this.sampler.sample(schema, name), gates: [] };
  }

  #first(
    variants: readonly Schema[],
    steps: Selector,
    name: string,
    depth: number,
  ): Reached | undefined {
    for (const variant of variants) {
      const reached = this.#at(variant, steps, name, depth + 1);
      if (reached) return reached;
    }
    return undefined;
  }
}

/**
 * Returns whether an example needs the property: a required one, or `content` of a message. Some messages may omit
 * `content`, but the API refuses a message that neither has content nor changes a setting.
 */
function isNeeded({ name, required }: Property, properties: readonly Property[]): boolean {
  const isMessage = properties.some((other) => other.name === 'role' && other.required);
  return required || (name === 'content' && isMessage);
}

type VariantStep = Extract<Step, { readonly kind: 'variant' }>;

/**
 * Returns the properties of the variant that a step selects, with the gates of this variant. The tag in the properties
 * allows only the value in the step. Undefined if the tag cannot have this value.
 */
function narrow(properties: readonly Property[], step: VariantStep) {
  const tag = properties.find(({ name }) => name === step.property);
  const found = tag && findLiteral(tag.schema, step.value);
  if (!found) return undefined;
  const { gates, schema } = found;
  return {
    gates,
    properties: properties.map((property) =>
      property === tag ? { ...property, schema, required: true } : property,
    ),
  };
}

interface FoundLiteral {
  readonly schema: Schema;
  readonly gates: readonly (readonly string[])[];
}

function findLiteral(schema: Schema, value: string): FoundLiteral | undefined {
  switch (schema.kind) {
    case 'literal':
      return String(schema.value) === value ? { schema, gates: [] } : undefined;
    case 'gated': {
      const inner = findLiteral(schema.schema, value);
      return inner && { ...inner, gates: [schema.betas, ...inner.gates] };
    }
    case 'union':
      return schema.of.map((variant) => findLiteral(variant, value)).find((found) => found);
    default:
      return undefined;
  }
}
