/** Finds values of YAML that are not read as every author expects. */
import { isPair, isScalar, visit, type Document, type Scalar } from 'yaml';
import type { Diagnostic } from '../diagnostics.js';
import { quote } from '../quote.js';
import type { Locate } from './yaml.js';

type Words = Pick<Diagnostic, 'message' | 'hint'>;

/**
 * Reports numbers such as `010` or `0o10` and keys such as `0x10` or `~`, since other parsers may read other values.
 * Also reports numbers that JSON does not have, and versions that are read as a number with another text.
 */
export function findAmbiguities(document: Document.Parsed, locate: Locate): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && isIrrelevant(String(key.value))) return visit.SKIP;
      return undefined;
    },
    Scalar: (role, scalar, path) => {
      const { value, source, range } = scalar;
      if (typeof value === 'string' || String(value) === source) return;
      const words = role === 'key' ? describeKey(scalar) : describeValue(scalar, path.at(-1));
      if (words) found.push({ where: locate(range?.[0] ?? 0), ...words });
    },
  });
  return found;
}

function describeKey({ source = '' }: Scalar): Words {
  const message = `the key ${quote(source)} is not a string in YAML, but is read as one`;
  return { message, hint: 'put it in quotes' };
}

/** @param parent the pair, if the value is in a mapping */
function describeValue({ value, source = '' }: Scalar, parent: unknown): Words | undefined {
  const text = quote(source);
  const read = String(value);
  if (/^[-+]?0[0-9o]/.test(source)) {
    const message = `${text} is read as ${read}, but YAML 1.1 may read another value`;
    return { message, hint: `write ${read}, or put it in quotes` };
  }
  if (typeof value !== 'number') return undefined;
  if (!Number.isFinite(value)) {
    const message = `${text} is a number that JSON does not have`;
    return { message, hint: 'write another number, or put it in quotes' };
  }
  const key = isPair(parent) && isScalar(parent.key) ? parent.key.value : undefined;
  if (key !== 'version') return undefined;
  return { message: `${text} is read as the number ${read}`, hint: 'put the version in quotes' };
}

/** Returns whether a key names an example or an extension, whose value rarely changes a client. */
function isIrrelevant(key: string): boolean {
  return key === 'example' || key === 'examples' || key.startsWith('x-');
}
