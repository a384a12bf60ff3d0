/** The state that a tool runner and its loop share. */
import type { RequestOptions } from '../../request/options.js';
import type { CompactionControl } from './compaction.js';
import type { Runnable } from './tools.js';

/**
 * The params that a runner reads. The type parameter `P` of `ToolRunner` does not extend this type, since the compiler
 * would then compare the params type of each runner with it.
 */
export interface RunnerFields {
  readonly messages: readonly unknown[];
  readonly tools?: readonly Runnable[];
  readonly max_iterations?: number;
  readonly compactionControl?: CompactionControl;
  readonly stream?: boolean;
  readonly betas?: unknown;
}

/** The settings that the caller can change while the runner runs. The next request uses the new values. */
export interface RunnerState {
  params: RunnerFields;
  options: RequestOptions;
}
