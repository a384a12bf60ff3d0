/**
 * One compiler for openapi-typescript and ts-morph: the one that ts-morph brings. A second one would cost each run a
 * tenth of its time, and 35 MiB.
 */
import { createRequire, Module } from 'node:module';
import type * as OpenapiTypescript from 'openapi-typescript';
import type * as TypeScript from 'typescript';
import { ts as bundled } from '../morph.js';

const require = createRequire(import.meta.url);

export const ts = bundled as unknown as typeof TypeScript;

/** Loads only the module of openapi-typescript that is needed: the whole package would load a linter. */
export const { default: transformSchemaObject } = withCompiler(
  () =>
    require('openapi-typescript/dist/transform/schema-object.cjs') as {
      readonly default: typeof OpenapiTypescript.transformSchemaObject;
    },
);

/** Runs `load`, in which `require('typescript')` gives our compiler. */
function withCompiler<T>(load: () => T): T {
  const path = require.resolve('typescript');
  const before = require.cache[path];
  require.cache[path] = Object.assign(new Module(path), { exports: ts, loaded: true });
  try {
    return load();
  } finally {
    if (before) require.cache[path] = before;
    else Reflect.deleteProperty(require.cache, path);
  }
}
