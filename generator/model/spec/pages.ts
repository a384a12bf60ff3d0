/** Recognises lists that are answered page by page. */
import type { PageStyle, Result } from '../../ir/api.js';
import type { ResultContext } from './results.js';
import type { Schema } from '../../ir/schema.js';
import { itemsOf, propertiesOf } from '../../ir/shape.js';

/** `page` where `schema` is one, `json` otherwise; the manifest's word counts more than the spec's looks. */
export function pageResult(schema: Schema, context: ResultContext): Result {
  const json: Result = { kind: 'json', schema };
  const style = context.said?.page ?? derivedStyle(schema, context);
  if (style === undefined || style === 'none') return json;
  const data = propertiesOf(schema, context.schemas).find(({ name }) => name === 'data');
  const item = data && itemsOf(data.schema, context.schemas);
  if (item) return { kind: 'page', style, schema, item };
  const message = 'the manifest says that it is paged, but its answer has no list `data`';
  context.document.report.warn(
    context.operation.where,
    message,
    "remove `page` from the manifest's entry",
  );
  return json;
}

function derivedStyle(schema: Schema, context: ResultContext): PageStyle | undefined {
  if (context.operation.method !== 'GET') return undefined;
  const properties = propertiesOf(schema, context.schemas);
  const has = (name: string): boolean => properties.some((property) => property.name === name);
  const takes = (name: string): boolean =>
    context.queryParameters.some((query) => query.name === name);
  const data = properties.find(({ name }) => name === 'data');
  if (!data || !itemsOf(data.schema, context.schemas)) return undefined;
  if (has('next_page') && takes('page')) return has('prev_page') ? 'bidirectional' : 'cursor';
  return has('has_more') && has('last_id') && takes('after_id') ? 'id' : undefined;
}
