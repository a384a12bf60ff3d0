/** Builds the message of an API error from the status and the body. */

/**
 * Returns the status and a text: `message`, or else the message in the body, or else the first 500 characters of the
 * body, or else `(no body)`.
 */
export function describeError(
  status: number | undefined,
  body: unknown,
  message: string | undefined,
): string {
  const text =
    message ?? textIn(fieldOf(body, 'error'), 'message') ?? textIn(body, 'message') ?? show(body);
  return [status, text].join(' ').trim();
}

/** Returns a property of a value, or undefined if the value is null or undefined. */
export function fieldOf(value: unknown, name: string): unknown {
  return (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
}

/** Returns a property that is a string, or else undefined. */
export function textIn(value: unknown, name: string): string | undefined {
  const text = fieldOf(value, name);
  return typeof text === 'string' ? text : undefined;
}

function show(body: unknown): string {
  if (body === undefined) return '(no body)';
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return text.replace(/^([\s\S]{500})[\s\S]+/, '$1…');
}
