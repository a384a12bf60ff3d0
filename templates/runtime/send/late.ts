/** The code that few requests need. Loaded as one part: a page that needs one of these modules loads all of them. */
export { describeRaw } from '../raw/describe.js';
export { linesOf } from '../read/byte-stream.js';
export { warnOfVersion } from '../request/base-url.js';
export { parseHeaders } from '../request/header-lines.js';
export { applyMiddleware } from './middleware.js';
export { followRedirects } from './redirect.js';
export { delayAfter } from './before-retry.js';
export { unbuilt } from './unbuilt.js';
export { traceRequest } from './trace.js';
