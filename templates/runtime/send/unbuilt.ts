/** Makes the error for a request that cannot be built from the values of the caller. Loaded late. */
import { ClaudeError } from '../api/errors.js';

/**
 * Advice for errors of the JavaScript engine, by words that occur in the messages of V8, SpiderMonkey and
 * JavaScriptCore.
 */
const ADVICE: readonly (readonly [error: RegExp, advice: string])[] = [
  [/BigInt/i, 'JSON has no BigInt; pass a number or a string'],
  [/circular|cyclic|call stack|recursion/i, 'a value contains itself'],
  [/time value|invalid date/i, 'a date is invalid'],
  [/Symbol\.iterator|evaluating 'Symbol/, 'headers must be an object, Headers or a list of pairs'],
];

function adviceFor(text: string): string | undefined {
  for (const [error, advice] of ADVICE) if (error.test(text)) return advice;
  return undefined;
}

/** Returns the error for a value of the caller that threw `cause`: an invalid date, a circular object, a getter. */
export function unbuilt(cause: unknown): ClaudeError {
  const text = String(cause);
  const advice = cause instanceof Error ? adviceFor(text) : undefined;
  const why = advice === undefined ? text : `${advice} (${text})`;
  return new ClaudeError(`The request cannot be built: ${why}`, { cause });
}
