/** Compaction: the model summarizes a conversation whose token count reaches a limit. */
import { isFields, type Fields, type MessageLike } from '../shapes.js';

/** When and how a tool runner summarizes its conversation. */
export interface CompactionControl {
  readonly enabled: boolean;
  /**
   * The runner summarizes the conversation when the input and output tokens of a turn reach this number. Default:
   * 100,000.
   */
  readonly contextTokenThreshold?: number;
  /** The model that writes the summary. Default: the model of the conversation. */
  readonly model?: string;
  /**
   * The prompt for the summary. Default: a prompt that requests the task, state, facts and next steps in `<summary>`
   * tags.
   */
  readonly summaryPrompt?: string;
}

const THRESHOLD = 100_000;

const PROMPT = [
  'Write a summary of this conversation. It replaces the conversation: you will continue from it alone.',
  'Include everything that you need to finish the task without repeating work:',
  '- the task: what the user asked for, in their words, and when it is done;',
  '- the state: what is finished, with the names of files and other results;',
  '- what you learned: facts, decisions and their reasons, attempts that failed;',
  '- the next steps in their order, and open questions;',
  '- preferences and limits that the user stated, and what you promised.',
  'Be brief, but omit none of these. Put the summary between <summary> and </summary>.',
].join('\n');

const TOKEN_COUNTS = [
  'input_tokens',
  'cache_creation_input_tokens',
  'cache_read_input_tokens',
  'output_tokens',
];

/** Returns true if compaction is enabled, and the input and output tokens of the turn reached the threshold. */
export function needsCompaction(
  message: MessageLike,
  control: CompactionControl | undefined,
): control is CompactionControl {
  if (control?.enabled !== true) return false;
  const usage = 'usage' in message && isFields(message.usage) ? message.usage : {};
  let tokens = 0;
  for (const name of TOKEN_COUNTS) tokens += Number(usage[name] ?? 0);
  return tokens >= (control.contextTokenThreshold ?? THRESHOLD);
}

/** Returns the params of the request for the summary: the conversation and then the summary prompt, without tools. */
export function summaryParams(
  { betas, model: own, max_tokens, messages }: Readonly<Fields>,
  { model, summaryPrompt = PROMPT }: CompactionControl,
): object {
  const question = { role: 'user', content: [{ type: 'text', text: summaryPrompt }] };
  return {
    ...(betas !== undefined && { betas }),
    model: model ?? own,
    max_tokens,
    messages: [...(messages as readonly unknown[]), question],
    stream: false,
  };
}
