/** Finds the schemas of error responses. A client of the whole API has types for them, but no method returns them. */
import { schemaName, type SpecDocument } from './document.js';
import { getObject, getText, isObject, type Json } from './json.js';
import type { RawOperation } from './paths.js';

const FAILURE = /^[45](\d\d|XX)$/i;

/** Returns the names of the schemas of all 4xx and 5xx responses. Ignores inline schemas, which have no name. */
export function readFailures({ raw }: RawOperation, document: SpecDocument): readonly string[] {
  const responses = getObject(raw, 'responses');
  const names = Object.keys(responses)
    .filter((status) => FAILURE.test(status))
    .flatMap((status) => schemasOf(getObject(responses, status), document));
  return [...new Set(names)];
}

function schemasOf(response: Json, document: SpecDocument): readonly string[] {
  const target = document.lookUp(getText(response, '$ref') ?? '');
  const content = getObject(isObject(target) ? target : response, 'content');
  return Object.keys(content).flatMap((mediaType) => {
    const schema = getObject(getObject(content, mediaType), 'schema');
    return schemaName(getText(schema, '$ref') ?? '') ?? [];
  });
}
