/** The manifest's shape: the one zod schema that validation and the editor's JSON Schema are made from. */
import * as z from 'zod';
import { isPattern } from '../pattern.js';
import { parseSelector } from '../selector.js';
import {
  ALIAS,
  ID,
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
 * Every `error` below is `what; what to do`, said of the text it refuses. An object's is the list of
 * its keys: what an unknown one is compared with.
 */

const text = z.string().regex(/\S/, { error: 'has no text; write some or remove the key' });
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'is no date; write it as YYYY-MM-DD', abort: true })
  .refine(isDate, { error: 'is no day of the calendar; correct it' });
const dateOrUnknown = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2}|unknown)$/, {
    error: 'is no date; write it as YYYY-MM-DD, or `unknown`',
    abort: true,
  })
  .refine((value) => value === 'unknown' || isDate(value), {
    error: 'is no day of the calendar; correct it, or write `unknown`',
  });
const betaId = z.string().regex(ID, {
  error: 'is no beta id; use letters, digits, `-`, `.` and `_`, as the API spells it',
});
const pattern = z.string().refine(isPattern, {
  error: 'is no method pattern; write it as `messages.create`, `messages.*` or `messages.**`',
});
const selector = z.string().refine((value) => !('error' in parseSelector(value)), {
  error: ({ input }) => `is no selector (${selectorError(input)}); write it as \`a.b[].c[type=x]\``,
});
const url = z
  .string()
  .regex(/^https?:\/\/[^\s<>"'`]+$/, { error: 'is no web address; write a full https:// one' });
const schemaName = z.string().regex(JSON_NAME, {
  error: 'is no schema name; use letters, digits, `.`, `-` and `_`',
});

const typeNames = z.string().regex(TYPE_NAMES, {
  error: 'is no type name; write it as `MessageCount` or `Message*`',
});

const alias = z.string().regex(ALIAS, {
  error: 'is no type name; write it as `MessageCount`, `Message.Count` or `Messages.*`',
});

const patterns = list(pattern);
const selectors = z
  .record(pattern, z.array(selector))
  .default({})
  .describe('Selectors per method, such as `messages.create: [mcp_servers]`.');
const source = list(url).describe('Where the facts were read.');

/** What a manifest may say of a place instead of naming it. */
export const PLACE_CHANGES: readonly string[] = ['unknown', 'readonly'];

export const VERSION_STATUSES = ['current', 'supported', 'retired'] as const;
/** Methods that a client has beside the one that an operation is; `toolRunner` in the beta namespace only. */
export const HELPERS = ['stream', 'parse', 'toolRunner'] as const;
export const BETA_STATUSES = [
  'preview',
  'active',
  'superseded',
  'graduated',
  'retired',
  'unknown',
] as const;

const version = shape({
  status: z.enum(VERSION_STATUSES).describe('Exactly one version is `current`.'),
  source,
  auth: z.enum(['bearer', 'x-api-key']).default('x-api-key').describe('How an API key is sent.'),
  closes: selectors.describe('What is absent from the types under this version.'),
  bakes: z
    .record(betaId, z.array(pattern))
    .default({})
    .describe('Betas that the beta methods send on every call under this version.'),
});

const beta = shape({
  status: z.enum(BETA_STATUSES).describe('Where the beta is in its life.'),
  since: dateOrUnknown.default('unknown').describe('The day of its release: the one in its id.'),
  until: dateOrUnknown.exactOptional().describe('The day it stopped; of retired betas only.'),
  supersededBy: betaId.exactOptional().describe('The beta that replaces it.'),
  replacement: text.exactOptional().describe('What to use instead, where no beta replaces it.'),
  summary: text.exactOptional().describe('One sentence on what it gives.'),
  source,
  checked: dateOrUnknown.default('unknown').describe('When the facts were last checked.'),
  accepts: patterns.describe('Methods whose `betas` may name it.'),
  requires: patterns.describe('Methods that need it: they send it on every call.'),
  conflicts: list(betaId).describe('Betas that may not be sent together with it.'),
  unlocks: selectors.describe('What it opens in requests, per method.'),
  returns: selectors.describe('What only it brings into answers, per method.'),
});

const operation = shape({
  name: z
    .string()
    .regex(METHOD, { error: 'is no method name; write it as `files.retrieveMetadata`' })
    .exactOptional()
    .describe('The method, in both namespaces.'),
  stream: shape({
    when: text
      .exactOptional()
      .describe('The boolean body field that asks for events; always, without.'),
    event: schemaName.exactOptional().describe('The schema of an event, without `Beta`.'),
  })
    .exactOptional()
    .describe('The answer is a stream of server-sent events.'),
  jsonl: schemaName.exactOptional().describe('The answer is lines of JSON of this schema.'),
  binary: z.boolean().default(false).describe('The answer is bytes.'),
  helpers: list(z.enum(HELPERS)).describe('Methods around messages that the resource gets too.'),
  page: z
    .enum(['id', 'cursor', 'bidirectional', 'none'])
    .exactOptional()
    .describe('How a list is paged.'),
  params: z
    .record(
      z.string().regex(JSON_NAME, { error: 'is no field name; use letters, digits and `_`' }),
      shape({
        header: z.string().regex(TOKEN, { error: 'is no header name; write it as `x-name`' }),
      }),
    )
    .default({})
    .describe('Fields of params that are sent otherwise than the spec says.'),
});

const model = shape({
  deprecated: dateOrUnknown.exactOptional().describe('The day its end was announced.'),
  retires: dateOrUnknown.describe('The day it stops, or stopped, to answer.'),
  replacement: text.exactOptional().describe('The model to use instead.'),
  source,
  checked: dateOrUnknown.default('unknown').describe('When the facts were last checked.'),
});

export const manifestSchema = shape({
  api: shape({
    versions: z.record(date, version).describe('The API versions by date, newest first.'),
  }),
  betas: z.record(betaId, beta).default({}).describe('The betas by id.'),
  operations: z
    .record(
      z.string().regex(OPERATION_KEY, {
        error: 'is no operation; write it as `GET /v1/files/{file_id}`, without a query',
      }),
      operation,
    )
    .default({})
    .describe('What the verb and the path get wrong, or a spec cannot say.'),
  schemas: z
    .record(
      z.string().refine(isSchemaPlace, {
        error: 'is no schema; write its name, `Request*Block` or `Schema.property[]`',
      }),
      z.string().refine(isSchemaName, { error: 'is no type name; write it as `MessageCount`' }),
    )
    .default({})
    .describe('Type names for schemas of the spec, both without `Beta`.'),
  aliases: z
    .record(typeNames, z.array(alias))
    .default({})
    .describe('Further names of types, and namespaces that show them too, all without `Beta`.'),
  models: z
    .record(text, model)
    .default({})
    .describe('What is known of models beyond the spec, by id.'),
});

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/**
 * A valid manifest. Lists and records are there even where the file has none, records in the file's
 * order and without a prototype: a name such as `constructor` finds nothing in them.
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

/** A schema's name, a pattern of names, or a name and a selector: the schema at a place inside. */
function isSchemaPlace(text: string): boolean {
  const [, name = '', place] = /^([^.]*)(?:\.(.*))?$/s.exec(text) ?? [];
  if (place === undefined) return JSON_NAME.test(name) || SCHEMA_PATTERN.test(name);
  return JSON_NAME.test(text) || (JSON_NAME.test(name) && !('error' in parseSelector(place)));
}

/** A type's name, a pattern of names; for a place, `unknown` leaves it open, and `readonly` lets its list be constant. */
function isSchemaName(text: string): boolean {
  return TYPE_NAME.test(text) || TYPE_PATTERN.test(text) || PLACE_CHANGES.includes(text);
}

function selectorError(input: unknown): string {
  const result = parseSelector(String(input));
  return 'error' in result ? `at ${result.offset + 1}: ${result.error}` : '';
}
