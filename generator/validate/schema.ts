/** The manifest's shape: the one zod schema that validation and the editor's JSON Schema are made from. */
import * as z from 'zod';
import { HELPER_NAMES } from '../ir/helpers.js';
import { BETA_STATUSES } from '../ir/lifecycle.js';
import { PAGE_STYLE_NAMES } from '../ir/pages.js';
import { parseSelector } from '../selector.js';
import { api } from './api-schema.js';
import {
  betaId,
  dateOrUnknown,
  headerName,
  list,
  patterns,
  selector,
  selectors,
  shape,
  source,
  text,
} from './shapes.js';
import {
  ALIAS,
  JSON_NAME,
  METHOD,
  OPERATION_KEY,
  SCHEMA_PATTERN,
  TYPE_NAME,
  TYPE_NAMES,
  TYPE_PATTERN,
} from './words.js';

const schemaName = z.string().regex(JSON_NAME, {
  error: 'is not a schema name; use letters, digits, `.`, `-` and `_`',
});

const typeNames = z.string().regex(TYPE_NAMES, {
  error: 'is not a type name; write it as `MessageCount` or `Message*`',
});

const alias = z.string().regex(ALIAS, {
  error: 'is not a type name; write it as `MessageCount`, `Message.Count` or `Messages.*`',
});

/** Values of `schemas` that change the type at a place instead of naming it. */
export const PLACE_CHANGES: readonly string[] = ['unknown', 'readonly'];

const beta = shape({
  status: z.enum(BETA_STATUSES).describe('Stage in the lifecycle of the beta.'),
  since: dateOrUnknown.default('unknown').describe('Release date of the beta, as in its id.'),
  until: dateOrUnknown
    .exactOptional()
    .describe('Date on which the API stopped accepting the beta. For retired betas only.'),
  supersededBy: betaId.exactOptional().describe('Id of the beta that replaces this beta.'),
  replacement: text.exactOptional().describe('Replacement that is not a beta.'),
  summary: text.exactOptional().describe('Summary of the beta, in one sentence.'),
  source,
  checked: dateOrUnknown
    .default('unknown')
    .describe('Date on which these facts were last checked.'),
  accepts: patterns.describe('Methods whose `betas` may name this beta.'),
  requires: patterns.describe('Methods that need this beta and send it on every call.'),
  conflicts: list(betaId).describe('Betas that the API rejects together with this beta.'),
  unlocks: selectors.describe('Request fields and values that need this beta, by method.'),
  returns: selectors.describe('Response fields and values that this beta adds, by method.'),
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
  jsonl: schemaName.exactOptional().describe('Schema of one line of a response in JSON Lines.'),
  binary: z.boolean().default(false).describe('The response is bytes.'),
  skip: z.boolean().default(false).describe('The client has no method for the operation.'),
  helpers: list(z.enum(HELPER_NAMES)).describe(
    'Helper methods that are emitted beside this method.',
  ),
  page: z
    .enum([...PAGE_STYLE_NAMES, 'none'])
    .exactOptional()
    .describe('Pagination style of a list.'),
  params: z
    .record(
      z.string().regex(JSON_NAME, { error: 'is not a field name; use letters, digits and `_`' }),
      shape({
        header: headerName,
      }),
    )
    .default({})
    .describe('Fields of params that are sent as headers.'),
});

const model = shape({
  deprecated: dateOrUnknown.exactOptional().describe('Date on which the retirement was announced.'),
  retires: dateOrUnknown.describe('Date of the retirement.'),
  replacement: text.exactOptional().describe('Id of the model to use instead.'),
  source,
  checked: dateOrUnknown
    .default('unknown')
    .describe('Date on which these facts were last checked.'),
});

/** The version of the manifest format that this generator reads. */
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
      'Manifest to extend: `shipped`, or the path of a file in the folder of this manifest.',
    ),
  api: api.default({ versions: {}, environment: {} }).describe('The API as a whole.'),
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
    .describe(
      'Type names of schemas of the spec. A key without `Beta` also names the schema with `Beta`.',
    ),
  aliases: z
    .record(typeNames, z.array(alias))
    .default({})
    .describe(
      'Additional names of types. A key without `Beta` also adds names to the type with `Beta`.',
    ),
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

/**
 * Returns whether a text is a schema name, a pattern of schema names, or `Schema.selector` for a schema inside another.
 */
function isSchemaPlace(text: string): boolean {
  const [, name = '', place] = /^([^.]*)(?:\.(.*))?$/s.exec(text) ?? [];
  if (place === undefined) return JSON_NAME.test(name) || SCHEMA_PATTERN.test(name);
  return JSON_NAME.test(text) || (JSON_NAME.test(name) && !('error' in parseSelector(place)));
}

/** Returns whether a text is a type name, a pattern of type names, or one of {@link PLACE_CHANGES}. */
function isSchemaName(text: string): boolean {
  return TYPE_NAME.test(text) || TYPE_PATTERN.test(text) || PLACE_CHANGES.includes(text);
}
