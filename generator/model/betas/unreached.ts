/** Decides which types a client has although no operation reaches their schemas. */
import type { Schema } from '../../ir/schema.js';
import { schemasWithin } from '../../ir/walk.js';
import type { Manifest } from '../../validate/manifest.js';

interface Selection {
  /** The resources and methods of the client, if it has only a part of the API. */
  readonly only?: readonly string[];
  /** Whether the client has the type paths of the official SDK. */
  readonly sdkNames?: boolean;
}

/**
 * Returns a filter for the schemas that no operation reaches. A client of the whole API keeps all of them, such as
 * webhook payloads. A client of a part of the API keeps none; with `sdkNames`, it keeps the type that lists betas
 * (`AnthropicBeta`), because callers may write the SDK's names.
 */
export function isKeptUnreached(
  { only, sdkNames = false }: Selection,
  { betas }: Manifest,
): (schema: Schema) => boolean {
  if (only === undefined) return () => true;
  if (!sdkNames) return () => false;
  return (schema) =>
    schema.kind === 'union' && [...schemasWithin(schema)].some((part) => isBetaId(part, betas));
}

function isBetaId(schema: Schema, betas: Manifest['betas']): boolean {
  return schema.kind === 'literal' && Object.hasOwn(betas, String(schema.value));
}
