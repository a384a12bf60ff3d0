/** A conversation that gets too long for its model, summed up by the model itself. */
import { isFields, type Fields, type MessageLike } from './shapes.js';

/** When and how a tool runner sums up its conversation. */
export interface CompactionControl {
  readonly enabled: boolean;
  /** Tokens of a turn, read and written, from which on it is done. Default: 100,000. */
  readonly contextTokenThreshold?: number;
  /** Writes the summary; that of the conversation by default. */
  readonly model?: string;
  /** What the model is asked for. */
  readonly summaryPrompt?: string;
}

const THRESHOLD = 100_000;

const PROMPT = [
  'The conversation up to here is about to be replaced by a summary, which you write now for yourself.',
  'Keep everything that is needed to finish the task without doing anything twice:',
  '- the task: what was asked for, in which words, and what counts as done;',
  '- the state: what is finished, with the names of files and other results;',
  '- what was learnt: facts, decisions and their reasons, attempts that failed;',
  '- the next steps, in their order, and open questions;',
  '- wishes, limits and promises of either side.',
  'Be brief, but leave nothing of this out. Put the summary between <summary> and </summary>.',
].join('\n');

const COUNTS = [
  'input_tokens',
  'cache_creation_input_tokens',
  'cache_read_input_tokens',
  'output_tokens',
];

/** Whether the turn that ended with this message was so long that the conversation is to be summed up. */
export function isDue(
  message: MessageLike,
  control: CompactionControl | undefined,
): control is CompactionControl {
  if (control?.enabled !== true) return false;
  const usage = 'usage' in message && isFields(message.usage) ? message.usage : {};
  let tokens = 0;
  for (const name of COUNTS) tokens += Number(usage[name] ?? 0);
  return tokens >= (control.contextTokenThreshold ?? THRESHOLD);
}

/** The params of the request for the summary. */
export function summarize(
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
