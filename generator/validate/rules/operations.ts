/** Rules about operations and the names of schemas. */
import { quote, quoteAll } from '../../quote.js';
import type { Rule } from '../rules.js';
import { PLACE_CHANGES, type ManifestOperation } from '../schema.js';

/** An operation answers in one way. */
export const findResultProblems: Rule = ({ manifest }) =>
  Object.entries(manifest.operations).flatMap(([key, operation]) => {
    const [, ...others] = resultKeys(operation);
    if (others.length === 0) return [];
    return [
      {
        path: ['operations', key, others[0] ?? ''],
        message: `${quote(key)} answers in more than one way`,
        hint: `keep one of ${quoteAll(resultKeys(operation))}`,
      },
    ];
  });

function resultKeys({ stream, jsonl, binary, page }: ManifestOperation): string[] {
  const said = {
    stream: stream !== undefined,
    jsonl: jsonl !== undefined,
    binary,
    page: page !== undefined && page !== 'none',
  };
  return Object.entries(said).flatMap(([key, isSaid]) => (isSaid ? [key] : []));
}

/** A type name stands for one schema. */
export const findSharedNames: Rule = ({ manifest }) => {
  const schemas = Object.entries(manifest.schemas);
  return schemas.flatMap(([schema, name], index) => {
    const first = schemas.findIndex(([, other]) => other === name);
    if (first === index || PLACE_CHANGES.includes(name)) return [];
    const message = `${quote(schema)} is named ${quote(name)}, as ${quote(schemas[first]?.[0] ?? '')} is`;
    return [{ path: ['schemas', schema], message, hint: 'give one of them another name' }];
  });
};

/** A pattern names by a pattern, and only a place can be changed instead of named. */
export const findMisfitNames: Rule = ({ manifest }) =>
  Object.entries(manifest.schemas).flatMap(([schema, name]) => {
    const path = ['schemas', schema];
    if (schema.includes('*') !== name.includes('*')) {
      const message = `of ${quote(schema)} and ${quote(name)}, one has a \`*\``;
      return [{ path, message, hint: 'write it as `Request*Block: "*BlockParam"`' }];
    }
    if (!PLACE_CHANGES.includes(name) || schema.includes('.')) return [];
    const message = `${quote(schema)} is a schema: ${quote(name)} is for a place inside of one`;
    return [{ path, message, hint: 'write it as `Schema.property`' }];
  });
