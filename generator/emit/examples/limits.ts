/**
 * Corrects examples in which one number must be greater than another, since example values are chosen field by field.
 */
import { type Sample, type SampleRecord, scalar } from './sample.js';

/** Fields that must be greater than a field inside the same object: tokens for thinking count towards `max_tokens`. */
const GREATER_THAN: ReadonlyMap<string, string> = new Map([['max_tokens', 'budget_tokens']]);

/** Raises each limit to twice the greatest number that it limits, unless the limit is already greater. */
export function raiseLimits(record: SampleRecord): SampleRecord {
  const fields = record.fields.map(([name, value]) => {
    const limited = GREATER_THAN.get(name);
    const numbers = limited === undefined ? [] : numbersOf(record, limited);
    return [name, raise(value, Math.max(0, ...numbers))] as const;
  });
  return { ...record, fields };
}

function raise(sample: Sample, limited: number): Sample {
  switch (sample.kind) {
    case 'record':
      return raiseLimits(sample);
    case 'list':
      return { ...sample, items: sample.items.map((item) => raise(item, 0)) };
    case 'scalar':
      return typeof sample.value === 'number' && sample.value <= limited
        ? scalar(2 * limited)
        : sample;
    case 'file':
      return sample;
  }
}

/** Returns the numbers of all fields with this name, at any depth. */
function numbersOf(sample: Sample, name: string): readonly number[] {
  if (sample.kind === 'list') return sample.items.flatMap((item) => numbersOf(item, name));
  if (sample.kind !== 'record') return [];
  return sample.fields.flatMap(([key, value]) =>
    key === name && value.kind === 'scalar' && typeof value.value === 'number'
      ? [value.value]
      : numbersOf(value, name),
  );
}
