// Generated code that exists only while the bench runs; bundle.mjs points these names at it.
declare module 'generated-claude';
declare module 'generated-hey-api';
