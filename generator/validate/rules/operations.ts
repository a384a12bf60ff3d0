/** Rules about operations and the names of schemas. */
import { quote, quoteAll } from '../../quote.js';
import type { Rule } from './rule.js';
import { PLACE_CHANGES, type ManifestOperation } from '../schema.js';

/** Reports operations with more than one kind of response. */
export const findResultProblems: Rule = ({ manifest }) =>
  Object.entries(manifest.operations).flatMap(([key, operation]) => {
    const [, ...others] = resultKeys(operation);
    if (others.length === 0) return [];
    return [
      {
        path: ['operations', key, others[0] ?? ''],
        message: `${quote(key)} has more than one kind of response`,
        hint: `keep either ${quoteAll(resultKeys(operation))}`,
      },
    ];
  });

function resultKeys({ stream, jsonl, binary, page }: ManifestOperation): string[] {
  const kinds = {
    stream: stream !== undefined,
    jsonl: jsonl !== undefined,
    binary,
    page: page !== undefined && page !== 'none',
  };
  return Object.entries(kinds).flatMap(([key, isGiven]) => (isGiven ? [key] : []));
}

/** Reports a type name that is given to two schemas. */
export const findSharedNames: Rule = ({ manifest }) => {
  const schemas = Object.entries(manifest.schemas);
  return schemas.flatMap(([schema, name], index) => {
    const first = schemas.findIndex(([, other]) => other === name);
    if (first === index || PLACE_CHANGES.includes(name)) return [];
    const message = `${quote(schema)} and ${quote(schemas[first]?.[0] ?? '')} have the same type name ${quote(name)}`;
    return [{ path: ['schemas', schema], message, hint: 'give one of the schemas another name' }];
  });
};

/** Reports entries with a `*` on one side only, and entries that apply `unknown` or `readonly` to a whole schema. */
export const findMisfitNames: Rule = ({ manifest }) =>
  Object.entries(manifest.schemas).flatMap(([schema, name]) => {
    const path = ['schemas', schema];
    if (schema.includes('*') !== name.includes('*')) {
      const message = `only one of ${quote(schema)} and ${quote(name)} contains \`*\``;
      return [{ path, message, hint: 'write it as `Request*Block: "*BlockParam"`' }];
    }
    if (!PLACE_CHANGES.includes(name) || schema.includes('.')) return [];
    const message = `${quote(name)} applies to a place inside a schema, but ${quote(schema)} is a whole schema`;
    return [{ path, message, hint: 'write it as `Schema.property`' }];
  });
