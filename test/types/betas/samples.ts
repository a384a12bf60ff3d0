/** Builds the smallest value of a schema that contains the part which a selector matches. */
import {
  Sampler,
  type Sample as SmallestSample,
  type SampleRecord,
} from '../../../generator/emit/examples/sample.js';
import type { Api } from '../../../generator/ir/api.js';
import type { Schema } from '../../../generator/ir/schema.js';
import { leaves, propertiesOf } from '../../../generator/ir/shape.js';
import type { Step } from '../../../generator/selector.js';

export interface Sample {
  readonly value: unknown;
  /** The betas of each gate on the path to the part, the outermost first. */
  readonly gates: readonly (readonly string[])[];
}

type Steps = readonly Step[];
type Fields = Readonly<Record<string, unknown>>;

export class Samples {
  readonly #sampler: Sampler;

  constructor(readonly api: Api) {
    this.#sampler = new Sampler(api);
  }

  /** Yields a sample for each variant that contains the part. */
  *reach(schema: Schema, steps: Steps, fields: Fields = {}): Generator<Sample, void> {
    switch (schema.kind) {
      case 'gated':
        for (const { value, gates } of this.reach(schema.schema, steps, fields)) {
          yield { value, gates: [schema.betas, ...gates] };
        }
        return;
      case 'ref':
        return yield* this.reach(this.#sampler.target(schema.name), steps, fields);
      case 'union':
        if (steps.length === 0) return yield* this.#end(schema, fields);
        for (const variant of schema.of) yield* this.reach(variant, steps, fields);
        return;
      case 'array':
        return yield* this.#throughArray(schema.items, steps);
      case 'object':
      case 'intersection':
        return yield* this.#throughObject(schema, steps, fields);
      case 'literal':
        return yield* this.#throughLiteral(schema, steps);
      default:
        if (steps.length === 0) yield { value: this.#smallest(schema), gates: [] };
    }
  }

  *#end(schema: Schema, fields: Fields): Generator<Sample, void> {
    const value = this.#smallest(schema);
    const isRecord = typeof value === 'object' && !Array.isArray(value);
    yield { value: isRecord ? { ...value, ...fields } : value, gates: [] };
  }

  *#throughArray(items: Schema, steps: Steps): Generator<Sample, void> {
    const [step, ...rest] = steps;
    const inside = step?.kind === 'items' ? rest : steps;
    for (const { value, gates } of this.reach(items, inside)) yield { value: [value], gates };
  }

  *#throughObject(schema: Schema, [step, ...rest]: Steps, fields: Fields): Generator<Sample, void> {
    const properties = propertiesOf(schema, this.api.schemas);
    const smallest = { ...fieldsOf(this.#sampler.record(properties)), ...fields };
    if (!step) yield { value: smallest, gates: [] };
    if (step?.kind === 'property') {
      const property = properties.find(({ name }) => name === step.name);
      if (!property) return;
      for (const { value, gates } of this.reach(property.schema, rest)) {
        yield { value: { ...smallest, [step.name]: value }, gates };
      }
    }
    if (step?.kind === 'variant') {
      const tag = properties.find(({ name }) => name === step.property);
      if (!tag || !this.#isTag(tag.schema)) return;
      for (const tagged of this.reach(tag.schema, [{ kind: 'value', value: step.value }])) {
        const known = { ...fields, [step.property]: tagged.value };
        for (const { value, gates } of this.reach(schema, rest, known)) {
          yield { value, gates: [...tagged.gates, ...gates] };
        }
      }
    }
  }

  *#throughLiteral(schema: Schema & { kind: 'literal' }, [step]: Steps): Generator<Sample, void> {
    if (!step || (step.kind === 'value' && step.value === String(schema.value))) {
      yield { value: schema.value, gates: [] };
    }
  }

  #isTag(schema: Schema): boolean {
    return leaves(schema, this.api.schemas).every(({ kind }) => kind === 'literal');
  }

  /** Returns a value with only required properties. None of them has a gate. */
  #smallest(schema: Schema): unknown {
    return valueOf(this.#sampler.sample(schema, 'text'));
  }
}

/** Returns the sample as a JSON value. */
function valueOf(sample: SmallestSample): unknown {
  switch (sample.kind) {
    case 'scalar':
      return sample.value;
    case 'list':
      return sample.items.map(valueOf);
    case 'record':
      return fieldsOf(sample);
    case 'file':
      throw new Error('a file is not a JSON value');
  }
}

function fieldsOf({ fields }: SampleRecord): Fields {
  return Object.fromEntries(fields.map(([name, value]) => [name, valueOf(value)]));
}
