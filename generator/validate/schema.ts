/** The manifest's shape: the one zod schema that validation and the editor's JSON Schema are made from. */
import * as z from 'zod';
import { BETA_ID } from '../ir/beta-id.js';
import { HELPER_NAMES } from '../ir/helpers.js';
import { BETA_STATUSES, VERSION_STATUSES } from '../ir/lifecycle.js';
import { PAGE_STYLE_NAMES } from '../ir/pages.js';
import { isPattern } from '../pattern.js';
import { parseSelector } from '../selector.js';
import {
  ALIAS,
  isDate,
  JSON_NAME,
  METHOD,
  OPERATION_KEY,
  SCHEMA_PATTERN,
  TOKEN,
  TYPE_NAME,
  TYPE_NAMES,
  TYPE_PATTERN,
} from './words.js';

/*
 * Each `error` below has the form `what is wrong; what to do` and follows the refused text in the message.
 * The `error` of an object lists its keys, from which the closest to an unknown key is suggested.
 */

const text = z.string().regex(/\S/, { error: 'is blank; write some text, or remove the key' });
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'is not a date; write it as YYYY-MM-DD', abort: true })
  .refine(isDate, { error: 'does not exist in the calendar; correct it' });
const dateOrUnknown = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2}|unknown)$/, {
    error: 'is not a date; write it as YYYY-MM-DD, or `unknown`',
    abort: true,
  })
  .refine((value) => value === 'unknown' || isDate(value), {
    error: 'does not exist in the calendar; correct it, or write `unknown`',
  });
const betaId = z.string().regex(BETA_ID, {
  error: 'is not a beta id; use letters, digits, `-`, `.` and `_`, as the API spells it',
});
const pattern = z.string().refine(isPattern, {
  error: 'is not a method pattern; write it as `messages.create`, `messages.*` or `messages.**`',
});
const selector = z.string().refine((value) => !('error' in parseSelector(value)), {
  error: ({ input }) =>
    `is not a selector (${selectorError(input)}); write it as \`a.b[].c[type=x]\``,
});
const url = z
  .string()
  .regex(/^https?:\/\/[^\s<>"'`]+$/, { error: 'is not a web address; write a full https:// URL' });
const schemaName = z.string().regex(JSON_NAME, {
  error: 'is not a schema name; use letters, digits, `.`, `-` and `_`',
});

const typeNames = z.string().regex(TYPE_NAMES, {
  error: 'is not a type name; write it as `MessageCount` or `Message*`',
});

const alias = z.string().regex(ALIAS, {
  error: 'is not a type name; write it as `MessageCount`, `Message.Count` or `Messages.*`',
});

const patterns = list(pattern);
const selectors = z
  .record(pattern, z.array(selector))
  .default({})
  .describe('Selectors by method, such as `messages.create: [mcp_servers]`.');
const source = list(url).describe('URLs of the pages that state these facts.');

/** Values of `schemas` that change the type at a place instead of naming it. */
export const PLACE_CHANGES: readonly string[] = ['unknown', 'readonly'];

const version = shape({
  status: z.enum(VERSION_STATUSES).describe('Exactly one version is `current`.'),
  source,
  auth: z.enum(['bearer', 'x-api-key']).default('x-api-key').describe('How an API key is sent.'),
  closes: selectors.describe('Request fields that this version does not have, by method.'),
  bakes: z
    .record(betaId, z.array(pattern))
    .default({})
    .describe('Betas that methods of the beta namespace send on every call under this version.'),
});

const beta = shape({
  status: z.enum(BETA_STATUSES).describe('Stage in the lifecycle of the beta.'),
  since: dateOrUnknown.default('unknown').describe('Date of its release, as in its id.'),
  until: dateOrUnknown
    .exactOptional()
    .describe('Date on which the API stopped accepting it; retired betas only.'),
  supersededBy: betaId.exactOptional().describe('Id of the beta that replaces it.'),
  replacement: text.exactOptional().describe('What to use instead, where no beta replaces it.'),
  summary: text.exactOptional().describe('What it adds, in one sentence.'),
  source,
  checked: dateOrUnknown
    .default('unknown')
    .describe('Date on which these facts were last checked.'),
  accepts: patterns.describe('Methods whose `betas` may name it.'),
  requires: patterns.describe('Methods that do not work without it and send it on every call.'),
  conflicts: list(betaId).describe('Betas that the API rejects together with it.'),
  unlocks: selectors.describe('Request fields and values that need it, by method.'),
  returns: selectors.describe('Response fields and values that only this beta adds, by method.'),
});

const operation = shape({
  name: z
    .string()
    .regex(METHOD, { error: 'is not a method name; write it as `files.retrieveMetadata`' })
    .exactOptional()
    .describe('Name of the method, in both namespaces.'),
  stream: shape({
    when: text
      .exactOptional()
      .describe(
        'The boolean body field that requests a stream; without this key, every call streams.',
      ),
    event: schemaName.exactOptional().describe('Schema of one event, without `Beta`.'),
  })
    .exactOptional()
    .describe('The response is a stream of server-sent events.'),
  jsonl: schemaName.exactOptional().describe('The response is JSON Lines; schema of one line.'),
  binary: z.boolean().default(false).describe('The response is bytes.'),
  skip: z.boolean().default(false).describe('The client has no method for the operation.'),
  helpers: list(z.enum(HELPER_NAMES)).describe('Helper methods that are emitted beside this one.'),
  page: z
    .enum([...PAGE_STYLE_NAMES, 'none'])
    .exactOptional()
    .describe('Pagination style of a list.'),
  params: z
    .record(
      z.string().regex(JSON_NAME, { error: 'is not a field name; use letters, digits and `_`' }),
      shape({
        header: z.string().regex(TOKEN, { error: 'is not a header name; write it as `x-name`' }),
      }),
    )
    .default({})
    .describe('Fields of params that are sent as a header.'),
});

const model = shape({
  deprecated: dateOrUnknown.exactOptional().describe('Date on which its retirement was announced.'),
  retires: dateOrUnknown.describe('Date of its retirement.'),
  replacement: text.exactOptional().describe('Id of the model to use instead.'),
  source,
  checked: dateOrUnknown
    .default('unknown')
    .describe('Date on which these facts were last checked.'),
});

/** The format of a manifest that this generator reads. */
export const FORMAT_VERSION = 1;

const container = shape({
  request: z
    .string()
    .regex(METHOD, { error: 'is not a method name; write it as `messages.create`' })
    .describe('Method whose request the body contains.'),
  at: selector.describe('Place of that request in the body.'),
  without: list(betaId).describe('Betas that have no effect in a contained request.'),
});

export const manifestSchema = shape({
  manifest: z
    .literal(FORMAT_VERSION)
    .default(FORMAT_VERSION)
    .describe('Version of the manifest format; a manifest without this key has format version 1.'),
  extends: text
    .exactOptional()
    .describe(
      'What this manifest adds to and overrules: `shipped`, or the path of another manifest in its folder.',
    ),
  api: shape({
    versions: z.record(date, version).describe('API versions by date, newest first.'),
  }),
  betas: z.record(betaId, beta).default({}).describe('Betas by id.'),
  contains: z
    .record(
      z.string().regex(METHOD, { error: 'is not a method name; write it as `messages.create`' }),
      container,
    )
    .default({})
    .describe('Methods whose body contains requests of another method.'),
  operations: z
    .record(
      z.string().regex(OPERATION_KEY, {
        error: 'is not an operation; write it as `GET /v1/files/{file_id}`',
      }),
      operation,
    )
    .default({})
    .describe('Corrections and additions to operations of the spec.'),
  schemas: z
    .record(
      z.string().refine(isSchemaPlace, {
        error: 'is not a schema; write its name, `Request*Block` or `Schema.property[]`',
      }),
      z.string().refine(isSchemaName, { error: 'is not a type name; write it as `MessageCount`' }),
    )
    .default({})
    .describe('Type names of schemas of the spec, both without `Beta`.'),
  aliases: z
    .record(typeNames, z.array(alias))
    .default({})
    .describe('Additional names of types, without `Beta`.'),
  models: z.record(text, model).default({}).describe('Retirement dates of models, by id.'),
});

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/**
 * A valid manifest. Missing lists and records are empty. Records keep the order of the file and have no
 * prototype, so that a lookup of `constructor` finds nothing.
 */
export type Manifest = DeepReadonly<z.output<typeof manifestSchema>>;
export type ManifestVersion = Manifest['api']['versions'][string];
export type ManifestBeta = Manifest['betas'][string];
export type ManifestOperation = Manifest['operations'][string];

function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).default([]);
}

function shape<Shape extends z.ZodRawShape>(fields: Shape) {
  return z.strictObject(fields, {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? Object.keys(fields).join(', ') : undefined,
  });
}

/** Whether a text is a schema name, a pattern of schema names, or `Schema.selector` for a schema inside another. */
function isSchemaPlace(text: string): boolean {
  const [, name = '', place] = /^([^.]*)(?:\.(.*))?$/s.exec(text) ?? [];
  if (place === undefined) return JSON_NAME.test(name) || SCHEMA_PATTERN.test(name);
  return JSON_NAME.test(text) || (JSON_NAME.test(name) && !('error' in parseSelector(place)));
}

/** Whether a text is a type name, a pattern of type names, or one of {@link PLACE_CHANGES}. */
function isSchemaName(text: string): boolean {
  return TYPE_NAME.test(text) || TYPE_PATTERN.test(text) || PLACE_CHANGES.includes(text);
}

function selectorError(input: unknown): string {
  const result = parseSelector(String(input));
  return 'error' in result ? `at ${result.offset + 1}: ${result.error}` : '';
}
