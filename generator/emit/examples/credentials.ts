/** Writes the credentials in examples, in TypeScript and for curl. */
import type { Credential, OtherProtocol, Protocol } from '../../ir/protocol.js';
import { shellWord } from '../../shell.js';

const VALUES: Readonly<Record<string, string>> = { username: 'me', password: 'my-password' };

/**
 * Returns the options of a client with its first credential, such as `{ apiKey: 'my-key' }`; empty without credentials.
 */
export function exampleOptions(protocol: Protocol): string {
  const names = protocol.kind === 'claude' ? ['apiKey'] : (protocol.credentials[0]?.options ?? []);
  if (names.length === 0) return '';
  return `{ ${names.map((name) => `${name}: '${VALUES[name] ?? 'my-key'}'`).join(', ')} }`;
}

/** Returns the flags of curl that send the first credential. Variables of the shell hold its value. */
export function credentialFlags(protocol: Protocol): readonly string[] {
  if (protocol.kind === 'claude') {
    return protocol.auth === 'bearer'
      ? ['--header "authorization: Bearer $ANTHROPIC_API_KEY"']
      : ['--header "x-api-key: $ANTHROPIC_API_KEY"'];
  }
  const [credential] = protocol.credentials;
  return credential ? [credentialFlag(credential, protocol)] : [];
}

function credentialFlag({ scheme, options }: Credential, protocol: OtherProtocol): string {
  const [first = '', second = ''] = options.map((name) => `$${variableOf(name, protocol)}`);
  switch (scheme.kind) {
    case 'bearer':
      return `--header "authorization: Bearer ${first}"`;
    case 'basic':
      return `--user "${first}:${second}"`;
    case 'header':
      return `--header ${inQuotes(`${scheme.name}: `, first)}`;
    case 'query':
      return `--url-query ${inQuotes(`${scheme.name}=`, first)}`;
  }
}

/** Quotes a text and a variable, so that the shell expands this variable but nothing in the text. */
function inQuotes(text: string, variable: string): string {
  return /^[\w:= -]+$/.test(text) ? `"${text}${variable}"` : `${shellWord(text)}"${variable}"`;
}

/**
 * Returns the environment variable that the client reads for an option. If it reads none, returns a name such as
 * `API_KEY`.
 */
function variableOf(option: string, { environment }: OtherProtocol): string {
  return environment[option] ?? option.replace(/[A-Z]/g, '_$&').toUpperCase();
}

/** Describes in Markdown how a client gets its credentials; empty without credentials. */
export function credentialUsage(protocol: Protocol, clientName: string): string {
  if (protocol.kind === 'claude') {
    return `The client reads the API key from \`ANTHROPIC_API_KEY\`, unless you pass \`new ${clientName}({ apiKey })\`.`;
  }
  const { credentials, environment } = protocol;
  const inCode = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(' and ');
  const options = credentials.map((credential) => inCode(credential.options));
  if (options.length === 0) return '';
  const variables = inCode(
    credentials.flatMap((one) => one.options.flatMap((name) => environment[name] ?? [])),
  );
  const given = `Credentials are options of the client: ${options.join(', or ')}`;
  return variables === ''
    ? `${given}.`
    : `${given}; the client reads unset ones from ${variables}.`;
}

/**
 * Returns the options with which code must make a client: its first credential, such as `{ apiKey: 'my-key' }`. Empty
 * if the client reads this credential from environment variables, or if the API has no credentials.
 */
export function neededOptions(protocol: Protocol): string {
  if (protocol.kind === 'claude') return '';
  const options = protocol.credentials[0]?.options ?? [];
  const isRead = options.every((name) => protocol.environment[name] !== undefined);
  return isRead ? '' : exampleOptions(protocol);
}
