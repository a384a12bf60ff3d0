/** A small SDK package with one resource, written for the tests of the importer. */

const CLIENT = `
import * as API from './resources/index';
import { readEnv } from './internal/utils/env';

export class BaseAnthropic {
  constructor({ baseURL = readEnv('ANTHROPIC_BASE_URL') } = {}) {
    const options = { baseURL: baseURL || \`https://api.anthropic.com\` };
  }
  protected headers() {
    return { 'anthropic-version': '2026-10-21' };
  }
}

export class Anthropic extends BaseAnthropic {
  notes: API.Notes = new API.Notes(this);
}
`;

const PAGINATION = `
export interface PageCursorResponse<Item> { data: Array<Item>; next_page: string | null; }
export interface PageCursorParams { limit?: number; page?: string | null; }
export class PageCursor<Item> extends AbstractPage<Item> implements PageCursorResponse<Item> {
  data: Array<Item>;
  next_page: string | null;
}
`;

const SHARED = `
export interface ErrorResponse { error: { message: string; type: string }; type: 'error'; }
`;

const BETA = `
export type AnthropicBeta = (string & {}) | 'notes-2026-01-01';
`;

const MESSAGES = `
export type Model = 'claude-one' | (string & {});
`;

/** Returns the source of the only resource. Adds `methods` and `types` after its own methods and types. */
export function notes(methods = '', types = ''): string {
  return `
import { APIPromise } from '../core/api-promise';
import { APIResource } from '../core/resource';
import { PageCursor, type PageCursorParams, PagePromise } from '../core/pagination';
import { buildHeaders } from '../internal/headers';
import { RequestOptions } from '../internal/request-options';
import { path } from '../internal/utils/path';
import * as Shared from './shared';
import * as BetaAPI from './beta/beta';

export class Notes extends APIResource {
  retrieve(noteID: string, options?: RequestOptions): APIPromise<Note> {
    return this._client.get(path\`/v1/notes/\${noteID}\`, options);
  }
  list(query: NoteListParams | null | undefined = {}, options?: RequestOptions): PagePromise<NotesPageCursor, Note> {
    return this._client.getAPIList('/v1/notes', PageCursor<Note>, { query, ...options });
  }
${methods}
}

export type NotesPageCursor = PageCursor<Note>;

export interface Note {
  id: string;
  text?: string | null;
}

export interface NoteListParams extends PageCursorParams {}
${types}
`;
}

/** Returns the files of the small SDK by path. */
export function smallSdk(resource = notes()): Readonly<Record<string, string>> {
  return {
    'package.json': JSON.stringify({
      name: '@anthropic-ai/sdk',
      version: '1.99.0',
      license: 'MIT',
    }),
    'src/version.ts': "export const VERSION = '1.99.0';",
    'src/client.ts': CLIENT,
    'src/core/pagination.ts': PAGINATION,
    'src/resources/index.ts': "export { Notes } from './notes';",
    'src/resources/shared.ts': SHARED,
    'src/resources/beta/beta.ts': BETA,
    'src/resources/messages/messages.ts': MESSAGES,
    'src/resources/notes.ts': resource,
  };
}
