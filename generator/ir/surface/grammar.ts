/** The grammar of `surface.txt`. It has one row per kind of fact, which both writes and reads the line of a fact. */
import { BODY_ENCODINGS, type BodyEncoding } from '../bodies.js';
import type { Gate, HttpMethod } from '../api.js';
import { type Helper, HELPERS } from '../helpers.js';
import { type BetaStatus, LIFECYCLE } from '../lifecycle.js';
import { PAGE_STYLES, type PageStyle } from '../pages.js';
import {
  betas,
  deprecated,
  fieldName,
  id,
  identifier,
  type Line,
  line,
  listed,
  path,
  oneOf,
  optional,
  required,
  variant,
  word,
} from './codec.js';
import type { Argument, ExportKind, Fact, FactKind, SettingFact, SurfaceResult } from './facts.js';
import { type } from './type.js';

type Parts<T, K> = Omit<Extract<T, { readonly kind: K }>, 'kind'>;

const setting = oneOf<SettingFact['name']>({ auth: true, server: true, version: true });
const status = oneOf<BetaStatus>(LIFECYCLE);
const side = oneOf<Gate['in']>({ request: true, response: true });
const exportKind = oneOf<ExportKind>({
  beta: true,
  betas: true,
  client: true,
  error: true,
  header: true,
  helper: true,
  page: true,
  params: true,
  resource: true,
  'sdk-name': true,
});
const verb = oneOf<HttpMethod>({ GET: true, POST: true, PUT: true, PATCH: true, DELETE: true });
const encoding = oneOf<BodyEncoding>(BODY_ENCODINGS);
const helper = oneOf<Helper>(HELPERS);
const pageStyle = oneOf<PageStyle>(PAGE_STYLES);

const argument = line<Argument>(1)`${['name', identifier]}${['required', required]}`;

const resultLine = <K extends SurfaceResult['kind']>() => line<Parts<SurfaceResult, K>>(0);

const RESULTS: { readonly [K in SurfaceResult['kind']]: Line<Parts<SurfaceResult, K>> } = {
  json: resultLine<'json'>()`json ${['schema', type]}`,
  none: resultLine<'none'>()`none`,
  binary: resultLine<'binary'>()`binary`,
  jsonl: resultLine<'jsonl'>()`jsonl ${['item', type]}`,
  sse: resultLine<'sse'>()`sse ${['event', type]}`,
  'json-or-sse': resultLine<'json-or-sse'>()`json-or-sse ${['schema', type]}, ${['event', type]} when ${['when', word]}`,
  page: resultLine<'page'>()`page ${['style', pageStyle]} ${['item', type]}`,
};

const result = variant<SurfaceResult>(RESULTS, 'a kind of result');

/** @param keys how many parts, from the first one, identify a fact among others of its kind */
const row = <K extends FactKind>(keys: number) => line<Parts<Fact, K>>(keys);

const METHOD = ['method', path] as const;
const TYPE = ['type', identifier] as const;
const NAME = ['name', fieldName] as const;
const REQUIRED = ['required', required] as const;
const SCHEMA = ['schema', type] as const;
const DEPRECATED = ['deprecated', deprecated] as const;
const SINCE = ['since', optional(' since ', word)] as const;
const UNTIL = ['until', optional(' until ', word)] as const;
const SUPERSEDED_BY = ['supersededBy', optional(' superseded-by ', id)] as const;
const REPLACEMENT = ['replacement', optional(' replacement ', word)] as const;

const GRAMMAR: { readonly [K in FactKind]: Line<Parts<Fact, K>> } = {
  setting: row<'setting'>(1)`api ${['name', setting]} ${['value', word]}`,
  beta: row<'beta'>(1)`beta ${['id', id]} ${['status', status]}${SINCE}${UNTIL}${SUPERSEDED_BY}`,
  conflict: row<'conflict'>(2)`conflict ${['beta', id]} ${['other', id]}`,
  gate: row<'gate'>(
    3,
  )`gate ${METHOD} ${['in', side]} ${['selector', word]} needs ${['betas', betas]}`,
  model: row<'model'>(1)`model ${['id', id]} retires ${['retires', word]}${REPLACEMENT}`,
  export: row<'export'>(
    1,
  )`export ${['name', path]} ${['what', exportKind]}${['of', optional(' ', word)]}`,

  method: row<'method'>(1)`method ${METHOD} = ${['verb', verb]} ${['path', word]}`,
  signature: row<'signature'>(
    1,
  )`method ${METHOD} takes (${['arguments', listed(argument, ', ', ')')]})`,
  betas: row<'betas'>(1)`method ${METHOD} takes betas`,
  accepted: row<'accepted'>(2)`method ${METHOD} accepts ${['beta', id]}`,
  baked: row<'baked'>(2)`method ${METHOD} bakes ${['beta', id]}`,
  body: row<'body'>(1)`method ${METHOD} body ${['encoding', encoding]}${REQUIRED}: ${SCHEMA}`,
  path: row<'path'>(2)`method ${METHOD} path ${NAME}${REQUIRED}: ${SCHEMA}${DEPRECATED}`,
  query: row<'query'>(2)`method ${METHOD} query ${NAME}${REQUIRED}: ${SCHEMA}${DEPRECATED}`,
  header: row<'header'>(
    2,
  )`method ${METHOD} header ${NAME}${REQUIRED}: ${SCHEMA}${DEPRECATED} as ${['header', word]}`,
  returns: row<'returns'>(1)`method ${METHOD} returns ${['result', result]}`,
  wire: row<'wire'>(2)`method ${METHOD} wire ${['part', word]} ${['value', word]}`,
  helper: row<'helper'>(2)`method ${METHOD} helper ${['helper', helper]}`,
  'deprecated-method': row<'deprecated-method'>(1)`method ${METHOD} deprecated`,

  type: row<'type'>(1)`type ${TYPE} = ${SCHEMA}`,
  field: row<'field'>(2)`type ${TYPE}.${NAME}${REQUIRED}: ${SCHEMA}${DEPRECATED}`,
  rest: row<'rest'>(1)`type ${TYPE} ...: ${SCHEMA}`,
  variant: row<'variant'>(2)`type ${TYPE} | ${SCHEMA}`,
  'deprecated-type': row<'deprecated-type'>(1)`type ${TYPE} deprecated`,
};

export const fact = variant<Fact>(GRAMMAR, 'a fact of a surface');
