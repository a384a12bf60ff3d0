/** The path of a unified spec, which describes each operation once, with all parts that betas add. */
import { fileURLToPath } from 'node:url';

export const UNIFIED_SPEC = fileURLToPath(new URL('unified.openapi.yaml', import.meta.url));
