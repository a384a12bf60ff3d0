/**
 * Handles the betas of a client. Most calls name no beta. The code for betas is therefore loaded only with the first
 * call that names one, or with the first 400 error.
 */
import { loadOnce } from '../late.js';
import type { BetaSources, BetaSupport } from '../request/client-spec.js';
import { findHeader, mergeHeaders, type HeaderRecord } from '../request/headers.js';
import type { BetaSpec } from './tables.js';

const HEADER = 'anthropic-beta';

const loadBetas = /* @__PURE__ */ loadOnce(() => import('./late.js'));

async function writeNamed(
  headers: HeaderRecord,
  sources: BetaSources,
  given: readonly (string | undefined)[],
  spec: BetaSpec,
): Promise<readonly string[]> {
  const ids = await (await loadBetas()).resolveBetas(sources, given, spec);
  mergeHeaders(headers, { [HEADER]: ids.join(',') || null });
  return ids;
}

/** Returns the part of a client that writes the `anthropic-beta` header and explains the API's errors about betas. */
export function betaSupport(spec: BetaSpec): BetaSupport {
  return {
    write(headers, sources): Promise<readonly string[]> | readonly string[] {
      const { operation, requested, config, options, base } = sources;
      const own = findHeader(options.headers, HEADER);
      const byDefault = base[HEADER];
      const named = requested ?? operation.betas ?? config.options.betas ?? byDefault ?? own;
      if (named === undefined || own === null) return [];
      return writeNamed(headers, sources, [byDefault, own], spec);
    },
    async explain(error, request) {
      return (await loadBetas()).explainFault(error, request, await spec.load());
    },
  };
}
