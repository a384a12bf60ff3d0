/** Releases of a small SDK, in which a beta goes from release to retirement. */
import { notes, smallSdk } from '../load/sdk/small-sdk.js';

export interface Release {
  readonly version: string;
  readonly apiVersion?: string;
  readonly betas?: readonly string[];
  /** Fields of the params of `notes.create`: `stable` in both methods, and `beta` in the beta method only. */
  readonly stable?: string;
  readonly beta?: string;
}

const create = (type: string, path: string, isBeta: boolean): string => `
  create(params: ${type}, options?: RequestOptions): APIPromise<Note> {
    const { ${isBeta ? 'betas, ' : ''}...body } = params;
    return this._client.post('${path}', {
      body,
      ...options,
      headers: buildHeaders([${isBeta ? "{ 'anthropic-beta': betas?.toString() }, " : ''}options?.headers]),
    });
  }
`;

const params = (type: string, fields: string): string => `
export interface ${type} {
  text: string;
  color?: string;
  ${fields}
}
`;

const betaNotes = (fields: string): string => `
import { APIPromise } from '../../core/api-promise';
import { APIResource } from '../../core/resource';
import { buildHeaders } from '../../internal/headers';
import { RequestOptions } from '../../internal/request-options';
import * as BetaAPI from './beta';
import type { Note } from '../notes';

export class Notes extends APIResource {
${create('BetaNoteCreateParams', '/v1/notes?beta=true', true)}
}
${params('BetaNoteCreateParams', `${fields}\n  betas?: Array<BetaAPI.AnthropicBeta>;`)}
`;

const beta = (betas: readonly string[]): string => `
import { APIResource } from '../../core/resource';
import * as NotesAPI from './notes';

export type AnthropicBeta = (string & {})${betas.map((id) => ` | '${id}'`).join('')};

export class Beta extends APIResource {
  notes: NotesAPI.Notes = new NotesAPI.Notes(this._client);
}
`;

/** Returns the files of a release by path. */
export function filesOf(release: Release): Readonly<Record<string, string>> {
  const { version, apiVersion = '2026-10-21', betas = [], stable = '', beta: gated = '' } = release;
  const resource = notes(
    create('NoteCreateParams', '/v1/notes', false),
    params('NoteCreateParams', stable),
  );
  const files = smallSdk(resource);
  const client = (files['src/client.ts'] ?? '')
    .replace('2026-10-21', apiVersion)
    .replace(/(?=^\}\s*$(?![\s\S]*^\}))/m, '  beta: API.Beta = new API.Beta(this);\n');
  return {
    ...files,
    'package.json': JSON.stringify({ name: '@anthropic-ai/sdk', version, license: 'MIT' }),
    'src/version.ts': `export const VERSION = '${version}';`,
    'src/client.ts': client,
    'src/resources/index.ts':
      "export { Notes } from './notes';\nexport { Beta } from './beta/beta';\n",
    'src/resources/beta/beta.ts': beta(betas),
    'src/resources/beta/notes.ts': betaNotes(`${stable}\n${gated}`),
  };
}
