/** Makes random documents whose operations have parameters and bodies in all styles of OpenAPI. */
export type Json = Readonly<Record<string, unknown>>;

/** Returns one of the given values. */
export type Choose = <T>(values: readonly T[]) => T;

export function chooserOf(random: () => number): Choose {
  return <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
}

const SCALARS: readonly Json[] = [
  { type: 'string' },
  { type: 'integer' },
  { type: 'boolean' },
  { type: 'number' },
];
const listOf = (items: Json): Json => ({ type: 'array', items });

/** Returns an object schema. Its field names are unique in an operation: `explode` makes each field a parameter. */
function objectOf(name: string, choose: Choose): Json {
  const properties = { [`${name}A`]: choose(SCALARS), [`${name}-B`]: choose(SCALARS) };
  return { type: 'object', required: Object.keys(properties), properties };
}

const STYLES: Readonly<Record<string, readonly (string | undefined)[]>> = {
  path: [undefined, 'simple', 'label', 'matrix'],
  query: [undefined, 'form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: [undefined, 'simple'],
};

function schemaOf(name: string, choose: Choose): Json {
  return choose([choose(SCALARS), listOf(choose(SCALARS)), objectOf(name, choose)]);
}

/** Returns a random style for a schema, except combinations that OpenAPI does not define. */
function styleOf(place: string, schema: Json, choose: Choose): Json {
  const isObject = schema['type'] === 'object';
  const isComposed = isObject || schema['type'] === 'array';
  const possible = (STYLES[place] ?? []).filter((style) => {
    if (style === 'deepObject') return isObject;
    return isComposed || !/Delimited/.test(style ?? '');
  });
  const style = choose(possible);
  if (style === 'deepObject') return { style, explode: true };
  const explode = /Delimited/.test(style ?? '') ? false : choose([undefined, true, false]);
  return { ...(style && { style }), ...(explode !== undefined && { explode }) };
}

function parameterOf(name: string, place: string, choose: Choose): Json {
  const schema = schemaOf(name, choose);
  const common = { name, in: place, required: true };
  if (choose([true, false, false, false]))
    return { ...common, content: { 'application/json': { schema } } };
  return { ...common, ...styleOf(place, schema, choose), schema };
}

function formOf(mediaType: string, choose: Choose): Json {
  const properties = Object.fromEntries(
    ['f1', 'f2', 'f3', 'f4'].map((name) => [name, schemaOf(name, choose)]),
  );
  const isMultipart = mediaType.startsWith('multipart');
  const types = isMultipart ? ['application/json', 'text/csv'] : ['application/json'];
  const encoding = Object.entries(properties).map(([name, schema]): [string, Json] => {
    const style = isMultipart ? {} : styleOf('query', schema, choose);
    return [name, choose([{}, style, { contentType: choose(types) }])];
  });
  const schema = { type: 'object', required: Object.keys(properties), properties };
  return { [mediaType]: { schema, encoding: Object.fromEntries(encoding) } };
}

function bodyOf(choose: Choose): Json {
  const kinds: readonly (() => Json)[] = [
    () => ({ 'application/json': { schema: schemaOf('b', choose) } }),
    () => ({ 'application/merge-patch+json': { schema: objectOf('b', choose) } }),
    () => formOf('application/x-www-form-urlencoded', choose),
    () => formOf('application/x-www-form-urlencoded', choose),
    () => formOf('multipart/form-data', choose),
    () => ({ 'text/csv': { schema: { type: 'string' } } }),
  ];
  return { required: true, content: choose(kinds)() };
}

/** Returns a document with random operations. */
export function randomDocument(choose: Choose, count: number): Json {
  const paths = Array.from({ length: count }, (_, index): [string, Json] => {
    const verb = choose(['get', 'post', 'put', 'delete']);
    const inPath = choose([['p'], ['p', 'q'], []]);
    const parameters = [
      ...inPath.map((name) => parameterOf(name, 'path', choose)),
      ...['s', 't'].map((name) => parameterOf(name, 'query', choose)),
      parameterOf('X-H', 'header', choose),
    ];
    const requestBody = verb === 'get' ? {} : { requestBody: bodyOf(choose) };
    const operation = { parameters, ...requestBody, responses: { 204: { description: 'None.' } } };
    const path = [`/r${index}`, ...inPath.map((name) => `{${name}}/x`)].join('/');
    return [path, { [verb]: operation }];
  });
  const servers = [{ url: 'https://api.example.com' }];
  return {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    servers,
    paths: Object.fromEntries(paths),
  };
}
