/** Emits runtime/api/settings.ts: credentials of an API other than Claude's, and environment variables of options. */
import { FILES } from '../../ir/emitted-files.js';
import type { Credential, OtherProtocol, VariableOption } from '../../ir/protocol.js';
import type { Plan } from '../../plan/types.js';
import { block, type Member, writeAlias, writeConstant, writeInterface } from '../code.js';
import { Imports } from '../imports.js';
import type { SourceContent } from '../source.js';
import { commentText, docComment, propertyName, stringLiteral } from '../text.js';

const SCHEMES_FILE = 'runtime/api/schemes';

/** The type of an object without members. */
const NOTHING = 'object';

export function apiSettingsFile(plan: Plan, protocol: OtherProtocol): SourceContent {
  const imports = new Imports(FILES.apiSettings, plan.importExtension);
  const { credentials, environment } = protocol;
  const options = credentials.flatMap((credential) =>
    credential.options.map((name) => ({ name, credential })),
  );
  const scheme = imports.type('Scheme', SCHEMES_FILE);
  return {
    file: FILES.apiSettings,
    imports,
    statements: [
      objectType(
        'Credentials',
        'The client options that hold credentials.',
        options.map((option) => credentialMember(option, environment, imports)),
      ),
      credentialFields(options),
      writeInterface({
        name: 'VariableOptions',
        docs: 'Options, besides credentials, for which a manifest can name an environment variable.',
        members: variableMembers(environment, imports),
      }),
      `export const CREDENTIAL_NAMES = [${options.map(({ name }) => stringLiteral(name)).join(', ')}] as const;`,
      `export const SCHEMES: readonly ${scheme}[] = [${credentials.map(schemeLiteral).join(', ')}];`,
      writeConstant({
        name: 'VARIABLES',
        docs: 'Names of environment variables by the option that reads them. Other options have no variable.',
        type: 'Readonly<Record<string, string>>',
        value: variables(environment),
      }),
    ],
  };
}

interface Option {
  readonly name: string;
  readonly credential: Credential;
}

type Environment = OtherProtocol['environment'];

function objectType(name: string, docs: string, members: readonly Member[]): string {
  return members.length === 0
    ? writeAlias({ name, docs, type: NOTHING })
    : writeInterface({ name, docs, members });
}

function credentialMember(option: Option, environment: Environment, imports: Imports): Member {
  const { name } = option;
  const variable = environment[name];
  const setter = isSettable(option)
    ? `${imports.type('ApiKeySetter', SCHEMES_FILE)} | (() => string) | `
    : '';
  const nullText = variable === undefined ? '' : ` \`null\` ignores \`${variable}\`.`;
  return {
    name: `readonly ${name}`,
    isOptional: true,
    type: `string | ${setter}null | undefined`,
    docs: commentText(credentialDocs(option) + nullText),
  };
}

/** Returns whether a function can supply the credential: only `apiKey`, unless it is sent in the URL. */
function isSettable({ name, credential }: Option): boolean {
  return name === 'apiKey' && credential.scheme.kind !== 'query';
}

function credentialDocs(option: Option): string {
  const { name, credential } = option;
  const { scheme } = credential;
  const what = isSettable(option)
    ? 'The API key, or a function that returns it for each request. Sent'
    : 'Sent';
  switch (scheme.kind) {
    case 'basic':
      return name === 'username'
        ? 'The name of the user. Sent with `password` as `authorization: Basic <username:password in base64>`.'
        : 'The password of the user. Sent with `username`.';
    case 'bearer':
      return `${what} as \`authorization: Bearer <key>\`.`;
    case 'header':
      return `${what} as \`${inCode(scheme.name)}: <key>\`.`;
    case 'query':
      return `${what} in the query, as \`${inCode(scheme.name)}=<key>\`.`;
  }
}

function inCode(name: string): string {
  return name.replaceAll('`', "'");
}

/** Declares credentials as fields. If a function can supply a value, its getter and its setter have different types. */
function credentialFields(options: readonly Option[]): string {
  const name = 'CredentialFields';
  const docs = 'The fields of the client class that read and change its credentials.';
  if (options.length === 0) return writeAlias({ name, docs, type: NOTHING });
  const lines = options.map((option) =>
    isSettable(option)
      ? [
          docComment('The API key. Null if it is not set, or if a function supplies it.'),
          `get ${option.name}(): string | null;`,
          `set ${option.name}(${option.name}: Credentials['${option.name}']);`,
        ].join('\n')
      : `${option.name}: string | null;`,
  );
  return `${docComment(docs)}\nexport interface ${name} ${block(lines)}`;
}

function variableMembers(environment: Environment, imports: Imports): readonly Member[] {
  const headers = imports.type('HeadersLike', 'runtime/request/headers');
  const level = imports.type('LogLevel', 'runtime/request/log');
  const variable = (name: VariableOption) => {
    const given = environment[name];
    return given === undefined ? '' : ` Environment variable: \`${given}\`.`;
  };
  const { defaultHeaders } = environment;
  const added =
    defaultHeaders === undefined
      ? ''
      : ` \`${defaultHeaders}\` can add others, one \`name: value\` per line; a line without a colon has no effect.`;
  return [
    {
      name: 'readonly baseURL',
      isOptional: true,
      type: 'string | null | undefined',
      docs: `The URL to which the client appends paths, such as the URL of a gateway.${variable('baseURL')} Default: the spec's server, if any.`,
    },
    {
      name: 'readonly defaultHeaders',
      isOptional: true,
      type: headers,
      docs: `Headers of every request. A \`null\` removes a header that the client sets.${added}`,
    },
    {
      name: 'readonly logLevel',
      isOptional: true,
      type: `${level} | undefined`,
      docs: `How much the client logs.${variable('logLevel')} Default: \`warn\`.`,
    },
  ];
}

function schemeLiteral({ scheme, options: [option = ''] }: Credential): string {
  const parts = [
    `kind: ${stringLiteral(scheme.kind)}`,
    ...('name' in scheme ? [`name: ${stringLiteral(scheme.name)}`] : []),
    ...(scheme.kind === 'basic' ? [] : [`option: ${stringLiteral(option)}`]),
  ];
  return `{ ${parts.join(', ')} }`;
}

function variables(environment: Environment): string {
  const entries = Object.entries(environment).map(
    ([name, variable]) => `${propertyName(name)}: ${stringLiteral(variable)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
