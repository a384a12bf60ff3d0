/** Warns about models that retire. */
import { loadOnce } from '../late.js';
import type { ModelWatch } from '../request/client-spec.js';
import { ignoreFailure } from '../request/failure.js';
import type { ModelTable } from './model-ends.js';

const loadModelEnds = /* @__PURE__ */ loadOnce(() => import('./model-ends.js'));

/** Warns once per model, in the log of the client that first uses it. The call does not wait for the table to load. */
export function watchModels(load: () => Promise<ModelTable>): ModelWatch {
  return (params, log) => {
    if (!params || !log.warn) return;
    // The next call loads it again.
    ignoreFailure(
      loadModelEnds().then<unknown>(({ warnOfEnds }) => {
        warnOfEnds(params, log, load);
      }),
    );
  };
}
