/** The schemas of single values in a manifest. */
import * as z from 'zod';
import { AUTO, BETA_ID } from '../ir/beta-id.js';
import { isPattern } from '../pattern.js';
import { parseSelector } from '../selector.js';
import { isDate, TOKEN } from './words.js';

/*
 * Each `error` below has the form `what is wrong; what to do`. In a message, it follows the refused text. The `error`
 * of an object lists the keys of the object. The message suggests the key that is closest to an unknown key.
 */

export const text = z
  .string()
  .regex(/\S/, { error: 'is blank; write some text, or remove the key' });
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'is not a date; write it as YYYY-MM-DD', abort: true })
  .refine(isDate, { error: 'does not exist in the calendar; correct it' });
export const dateOrUnknown = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2}|unknown)$/, {
    error: 'is not a date; write it as YYYY-MM-DD, or `unknown`',
    abort: true,
  })
  .refine((value) => value === 'unknown' || isDate(value), {
    error: 'does not exist in the calendar; correct it, or write `unknown`',
  });
export const betaId = z
  .string()
  .regex(BETA_ID, {
    error: 'is not a beta id; use letters, digits, `-`, `.` and `_`, as the API spells it',
    abort: true,
  })
  .refine((id) => id !== AUTO, {
    error: 'is a value of `betas` in calls, not a beta id; write the id as the API spells it',
  });
export const pattern = z.string().refine(isPattern, {
  error: 'is not a method pattern; write it as `messages.create`, `messages.*` or `messages.**`',
});
export const selector = z.string().refine((value) => !('error' in parseSelector(value)), {
  error: ({ input }) =>
    `is not a selector (${selectorError(input)}); write it as \`a.b[].c[type=x]\``,
});
const url = z
  .string()
  .regex(/^https?:\/\/[^\s<>"'`]+$/, { error: 'is not a web address; write a full https:// URL' });
export const headerName = z
  .string()
  .regex(TOKEN, { error: 'is not a header name; write it as `x-name`' });

export const patterns = list(pattern);
export const selectors = z
  .record(pattern, z.array(selector))
  .default({})
  .describe('Selectors by method, such as `messages.create: [mcp_servers]`.');
export const source = list(url).describe('URLs of the pages that state these facts.');

export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).default([]);
}

export function shape<Shape extends z.ZodRawShape>(fields: Shape) {
  return z.strictObject(fields, {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? Object.keys(fields).join(', ') : undefined,
  });
}

function selectorError(input: unknown): string {
  const result = parseSelector(String(input));
  return 'error' in result ? `at ${result.offset + 1}: ${result.error}` : '';
}
