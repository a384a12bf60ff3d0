/** Builds the message of an API error from the status and the body. */

/** The status, followed by `message`, else by the message in the body, else by the first 500 characters of the body. */
export function describeError(
  status: number | undefined,
  body: unknown,
  message: string | undefined,
): string {
  const text =
    message ?? textIn(fieldOf(body, 'error'), 'message') ?? textIn(body, 'message') ?? show(body);
  return [status, text].join(' ').trim();
}

/** A field of an object. Undefined for other values. */
export function fieldOf(value: unknown, name: string): unknown {
  return (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
}

/** A field that holds a string. Undefined for other values. */
export function textIn(value: unknown, name: string): string | undefined {
  const text = fieldOf(value, name);
  return typeof text === 'string' ? text : undefined;
}

function show(body: unknown): string {
  if (body === undefined) return '(no body)';
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return text.replace(/^([\s\S]{500})[\s\S]+/, '$1…');
}
