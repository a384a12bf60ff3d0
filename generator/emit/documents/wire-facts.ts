/**
 * Lists the parts of an operation's requests and responses that differ from the default: the server, media types, and
 * the styles of parameters and fields.
 */
import type { Operation } from '../../ir/api.js';

/** Returns the name and the value of each such part, such as `query.ids` and `formExplode`. */
export function wireFacts(
  operation: Operation,
): readonly (readonly [part: string, value: string])[] {
  const { server, body, result, pathParameters, queryParameters, headerParameters } = operation;
  const fields = { ...body?.partTypes, ...body?.styles };
  const response = 'mediaType' in result ? result.mediaType : undefined;
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['server', server],
    ['body', body?.mediaType ?? (body?.orJson === true ? 'json-or-form' : undefined)],
    ...(body?.jsonParts ?? []).map((name) => [`body.${name}`, 'application/json'] as const),
    ...Object.entries(fields).map(([name, how]) => [`body.${name}`, how] as const),
    ['response', response],
    ...pathParameters.map(({ name, style }) => [`path.${name}`, style] as const),
    ...queryParameters.map(({ name, style }) => [`query.${name}`, style] as const),
    ...headerParameters.map(({ name, style }) => [`header.${name}`, style] as const),
  ];
  return parts.flatMap(([part, value]) => (value === undefined ? [] : [[part, value] as const]));
}
