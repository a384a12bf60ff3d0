/** Parses curl commands, so that tests can send documented examples without curl. */

export interface CurlCommand {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string | FormData;
}

/** A quoted or unquoted part of a word, an escaped quote, a space between words, or an escaped end of line. */
const TOKEN = /'([^']*)'|"((?:[^"\\`$]|\$\w+)*)"|\\'|([\w./:@,=+%-]+)|(?: |\\\n)+/gy;

/** Returns the words of a POSIX shell command. Throws for syntax that this parser does not support. */
function wordsOf(command: string, environment: Readonly<Record<string, string>>): string[] {
  const words = [''];
  let read = 0;
  for (const [token, single, double, bare] of command.matchAll(TOKEN)) {
    read += token.length;
    if (/^[ \\\n]+$/.test(token)) words.push('');
    else {
      const expanded = double?.replace(/\$(\w+)/g, (_, name: string) => {
        const value = environment[name];
        if (value === undefined) throw new Error(`$${name} is not set`);
        return value;
      });
      words.push((words.pop() ?? '') + (single ?? expanded ?? bare ?? "'"));
    }
  }
  if (read !== command.length) throw new Error(`unexpected syntax: ${command.slice(read)}`);
  return words;
}

function addPart(form: FormData, part: string, mayBeFile: boolean): void {
  const [, name = '', value = ''] = /^([^=]+)=([^]*)$/.exec(part) ?? [];
  if (mayBeFile && !value.startsWith('@')) throw new Error(`${part} is not a file`);
  if (mayBeFile) form.append(name, new File(['text'], value.slice(1)));
  else form.append(name, value);
}

export function parseCurl(
  command: string,
  environment: Readonly<Record<string, string>>,
): CurlCommand {
  const [program, url = '', ...flags] = wordsOf(command, environment);
  if (program !== 'curl') throw new Error(`${String(program)} is not curl`);
  const headers: (readonly [string, string])[] = [];
  let method: string | undefined;
  let body: string | FormData | undefined;
  const read: Readonly<Record<string, (value: string) => void>> = {
    '--request': (value) => (method = value),
    '--header': (value) => {
      const [, name = '', text = ''] = /^([^:]+): (.*)$/.exec(value) ?? [];
      headers.push([name, text]);
    },
    '--data': (value) => (body = value),
    '--form': (value) => {
      addPart((body = body instanceof FormData ? body : new FormData()), value, true);
    },
    '--form-string': (value) => {
      addPart((body = body instanceof FormData ? body : new FormData()), value, false);
    },
    '--output': () => undefined,
  };
  for (let index = 0; index < flags.length; index += 1) {
    const flag = flags[index] ?? '';
    if (flag === '--no-buffer') continue;
    const take = read[flag];
    if (!take) throw new Error(`unknown flag ${flag}`);
    index += 1;
    take(flags[index] ?? '');
  }
  const defaultMethod = body === undefined ? 'GET' : 'POST';
  return { url, method: method ?? defaultMethod, headers, ...(body !== undefined && { body }) };
}
