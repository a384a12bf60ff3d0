/** The error of a request that cannot be built from what the caller gave. Loaded late. */
import { ClaudeError } from '../api/errors.js';

/** What to do about errors of the language, by words that those of V8, SpiderMonkey and JavaScriptCore share. */
const ADVICE: readonly (readonly [error: RegExp, advice: string])[] = [
  [/BigInt/i, 'JSON has no BigInt; pass a number or a string'],
  [/circular|cyclic|call stack|recursion/i, 'a value contains itself'],
  [/time value|invalid date/i, 'a date is invalid'],
  [/Symbol\.iterator|evaluating 'Symbol/, 'headers must be an object, Headers or a list of pairs'],
];

/** Values of the caller can throw: an invalid date, a circular object, a getter. */
export function unbuilt(cause: unknown): ClaudeError {
  const text = String(cause);
  const [, advice] = (cause instanceof Error && ADVICE.find(([error]) => error.test(text))) || [];
  const why = advice === undefined ? text : `${advice} (${text})`;
  return new ClaudeError(`The request cannot be built: ${why}`, { cause });
}
