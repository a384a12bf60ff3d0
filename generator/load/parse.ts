/** Parses JSON and YAML to plain data, with line and column in error messages. */
import type { YAMLError } from 'yaml';
import { InputError, throwIfAny, type Diagnostic } from '../diagnostics.js';

/** Parses bytes as JSON if they begin with `{`, as YAML otherwise. */
export async function parseBytes(bytes: Uint8Array, where: string): Promise<unknown> {
  const text = decodeText(bytes, where);
  const start = text.trimStart().charAt(0);
  if (start === '') refuse(where, 'is empty', 'an OpenAPI document is expected here');
  if (start === '<') refuse(where, 'is HTML or XML', 'name the raw JSON or YAML file');
  return start === '{' ? parseJson(text, where) : parseYaml(text, where);
}

/** @throws InputError if the bytes are not UTF-8. */
export function decodeText(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(where, 'is not UTF-8 text', 'save it as UTF-8');
  }
}

async function parseJson(text: string, where: string): Promise<unknown> {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // YAML may also begin with `{`; only a file with a YAML extension is parsed again as YAML.
    if (/\.ya?ml$/i.test(where)) return parseYaml(text, where);
    const message = error instanceof Error ? error.message : String(error);
    return refuse(
      locateJsonError(text, message, where),
      `is not JSON: ${explain(message)}`,
      REPAIR,
    );
  }
}

const REPAIR = 'check that the file is whole and well-formed';

/** Finds the position in an error message of `JSON.parse`, which has an offset except at the end of the text. */
function locateJsonError(text: string, message: string, where: string): string {
  const offset = /at position (\d+)/.exec(message)?.[1];
  if (offset === undefined && !message.startsWith('Unexpected end')) return where;
  const before = text.slice(0, offset === undefined ? text.length : Number(offset)).split('\n');
  return `${where}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function explain(message: string): string {
  return message.replace(/ (in JSON )?at position \d+.*$/s, '').replace(/\s+/g, ' ');
}

async function parseYaml(text: string, where: string): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  try {
    const document = parseDocument(text, { merge: true });
    throwIfAny(document.errors.map((error) => describeYamlError(error, where)));
    return document.toJS() as unknown;
  } catch (error) {
    if (error instanceof InputError) throw error;
    // Too many aliases, or nesting that overflows the stack.
    const message = error instanceof Error ? error.message : String(error);
    return refuse(where, `cannot be read as YAML: ${message}`, 'simplify its aliases and nesting');
  }
}

function describeYamlError({ linePos, code, message }: YAMLError, where: string): Diagnostic {
  const start = linePos?.[0];
  return {
    where: start === undefined ? where : `${where}:${start.line}:${start.col}`,
    message: `is not YAML: ${(message.split('\n')[0] ?? message).replace(/ at line \d+.*$/, '')}`,
    hint: code === 'TAB_AS_INDENT' ? 'indent with spaces' : REPAIR,
  };
}

function refuse(where: string, message: string, hint: string): never {
  throw new InputError([{ where, message, hint }]);
}
