/** The parts of `@redocly/openapi-core` that bundle a spec. Loaded late, for a spec that refers to other files. */
export { BaseResolver, bundle, createConfig, Source } from '@redocly/openapi-core';
