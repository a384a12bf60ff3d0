/** Says in the documentation of a gated field which betas open it. */
import type { Manifest } from '../../validate/manifest.js';

/** `Needs the beta `a` (active) or `b` (superseded).`: for new code first. */
export function describeGate(ids: readonly string[], { betas }: Manifest): string {
  const named = ids.map((id) => `\`${id}\` (${betas[id]?.status ?? 'unknown'})`);
  const last = named.pop() ?? '';
  return `Needs the beta ${named.length > 0 ? `${named.join(', ')} or ${last}` : last}.`;
}
