/** The parts of `@redocly/openapi-core` that bundle a spec. Only a spec that refers to other files loads them. */
export { BaseResolver, bundle, createConfig, Source } from '@redocly/openapi-core';
