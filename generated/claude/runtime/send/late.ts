// Made by gen-claude-client from claude.openapi.yaml and betas.yaml; edits are lost.
// Remake it with: npx gen-claude-client

/** What few requests need. Loaded late as one part: a page that needs one of these can load the others, too. */
export { parseHeaders } from '../request/header-lines.js';
export { applyMiddleware } from './middleware.js';
export { followRedirects } from './redirect.js';
export { traceRequest } from './trace.js';
