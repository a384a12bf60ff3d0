/** A unified spec: it describes each operation once, with everything that betas add. */
import { fileURLToPath } from 'node:url';

export const UNIFIED_SPEC = fileURLToPath(new URL('unified.openapi.yaml', import.meta.url));
