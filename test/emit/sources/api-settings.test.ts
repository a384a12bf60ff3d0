import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { BANNER } from '../../../generator/emit/banner.js';
import { credentialFlags, credentialUsage } from '../../../generator/emit/examples/credentials.js';
import { writeSource } from '../../../generator/emit/source.js';
import { apiSettingsFile } from '../../../generator/emit/sources/api-settings.js';
import {
  type AuthScheme,
  nameCredentials,
  type OtherProtocol,
} from '../../../generator/ir/protocol.js';
import { plan } from '../../../generator/plan/plan.js';
import { api, OPTIONS } from '../../plan/given.js';

const TEMPLATE = 'templates/foreign/api/settings.ts';

function protocolOf(schemes: readonly AuthScheme[], environment = {}): OtherProtocol {
  return { kind: 'other', error: 'E', credentials: nameCredentials(schemes), environment };
}

async function settingsOf(protocol: OtherProtocol): Promise<string> {
  const { text } = writeSource(apiSettingsFile(plan(api([]), OPTIONS), protocol));
  const options = { ...(await resolveConfig(TEMPLATE)), filepath: TEMPLATE };
  return format(text.replace(`${BANNER}\n\n`, ''), options);
}

test('the settings in templates/ equal the emitted settings of a client with a bearer token', async () => {
  const template = await readFile(TEMPLATE, 'utf8');
  expect(await settingsOf(protocolOf([{ kind: 'bearer' }]))).toBe(
    template.slice(template.indexOf('import ')),
  );
});

describe('hostile names in a spec', () => {
  const NAMES = ['*/ export {}; /*', "'; alert(1); '", '`id` $(id) $HOME', '\u2028 "quoted" \\\\'];
  const schemes = NAMES.map((name): AuthScheme => ({ kind: 'query', name }));

  test('stay inside strings and comments of the settings', async () => {
    const text = await settingsOf(protocolOf(schemes));
    const source = ts.createSourceFile('settings.ts', text, ts.ScriptTarget.ES2022);
    const count = (is: (node: ts.Statement) => boolean) => source.statements.filter(is).length;
    expect(source.statements).toHaveLength(9);
    expect(count(ts.isImportDeclaration)).toBe(3);
    expect(count(ts.isInterfaceDeclaration)).toBe(3);
    expect(count(ts.isVariableStatement)).toBe(3);
  });

  test.each(NAMES)('stay inside the quotes of a shell word: %s', (name) => {
    const [flag = ''] = credentialFlags(protocolOf([{ kind: 'query', name }]));
    const literal = flag.slice('--url-query '.length, -'"$API_KEY"'.length);
    expect(flag.endsWith('"$API_KEY"')).toBe(true);
    expect(literal.replaceAll(`'\\''`, '')).toMatch(/^'[^']*'$/);
  });
});

test.each<readonly [schemes: readonly AuthScheme[], flags: readonly string[], usage: string]>([
  [[], [], ''],
  [
    [{ kind: 'bearer' }],
    ['--header "authorization: Bearer $PET_KEY"'],
    'Credentials are options of the client: `apiKey`; the client reads unset ones from `PET_KEY`.',
  ],
  [
    [{ kind: 'basic' }],
    ['--user "$USERNAME:$PASSWORD"'],
    'Credentials are options of the client: `username` and `password`.',
  ],
  [
    [{ kind: 'header', name: 'X-Key' }, { kind: 'basic' }],
    ['--header "X-Key: $PET_KEY"'],
    'Credentials are options of the client: `apiKey`, or `username` and `password`; the client reads unset ones from `PET_KEY`.',
  ],
  [
    [{ kind: 'query', name: 'key' }],
    ['--url-query "key=$PET_KEY"'],
    'Credentials are options of the client: `apiKey`; the client reads unset ones from `PET_KEY`.',
  ],
])(
  'examples and the README describe the credentials of the schemes %j',
  (schemes, flags, usage) => {
    const protocol = protocolOf(schemes, { apiKey: 'PET_KEY' });
    expect([credentialFlags(protocol), credentialUsage(protocol, 'Pets')]).toEqual([flags, usage]);
  },
);
