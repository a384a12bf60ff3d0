/** The shape of the key `api` of a manifest: API versions, and for other APIs than Claude's, names and credentials. */
import * as z from 'zod';
import { VERSION_STATUSES } from '../ir/lifecycle.js';
import { betaId, date, headerName, pattern, selectors, shape, source } from './shapes.js';
import { QUERY_NAME, TYPE_NAME, VARIABLE } from './words.js';

const version = shape({
  status: z.enum(VERSION_STATUSES).describe('Exactly one version is `current`.'),
  source,
  auth: z
    .enum(['bearer', 'x-api-key'])
    .exactOptional()
    .describe('How an API key is sent. For the Claude API, the default is `x-api-key`.'),
  closes: selectors.describe('Request fields that this version does not have, by method.'),
  bakes: z
    .record(betaId, z.array(pattern))
    .default({})
    .describe('Betas that methods of the beta namespace send on every call under this version.'),
});

const className = z
  .string()
  .regex(TYPE_NAME, { error: 'is not the name of a class; write it as `Petstore`' });

const SCHEMES = 'write `bearer`, `basic`, `{ header: x-key }` or `{ query: key }`';

const scheme = z.union(
  [
    z.string().regex(/^(bearer|basic)$/, { error: `is not a scheme; ${SCHEMES}` }),
    shape({ header: headerName }),
    shape({
      query: z
        .string()
        .regex(QUERY_NAME, { error: 'is not a query parameter; write it as `api_key`' }),
    }),
  ],
  { error: `is not a scheme; ${SCHEMES}` },
);

export const api = shape({
  versions: z.record(date, version).default({}).describe('API versions by date, newest first.'),
  client: className.exactOptional().describe('Name of the client class.'),
  error: className
    .exactOptional()
    .describe('Name of the base class of errors. Not for the Claude API.'),
  auth: z
    .union([scheme, z.array(scheme)], { error: `is not a scheme or a list of them; ${SCHEMES}` })
    .exactOptional()
    .describe('How credentials are sent; `[]` for none. Not for the Claude API.'),
  environment: z
    .record(
      z.string(),
      z.string().regex(VARIABLE, {
        error: 'is not the name of an environment variable; write it as `PETSTORE_API_KEY`',
      }),
    )
    .default({})
    .describe('Environment variables by the client option that they set. Not for the Claude API.'),
  versionHeader: headerName
    .exactOptional()
    .describe('Header that names the API version. Not for the Claude API.'),
});
