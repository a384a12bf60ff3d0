/** Loads the code that warns about models that retire. */
import { loadOnce } from '../late.js';
import type { ModelWatch } from '../request/client-spec.js';
import { ignoreFailure } from '../request/failure.js';
import type { ModelTable } from './model-ends.js';

const loadModelEnds = /* @__PURE__ */ loadOnce(() => import('./model-ends.js'));

/**
 * Makes a function that warns once per model, in the log of the client that first uses the model. Calls do not wait for
 * the table.
 */
export function watchModels(load: () => Promise<ModelTable>): ModelWatch {
  return (params, log) => {
    if (!params || !log.warn) return;
    // If loading fails, the next call tries again.
    ignoreFailure(
      loadModelEnds().then<unknown>(({ warnOfEnds }) => {
        warnOfEnds(params, log, load);
      }),
    );
  };
}
