/** The releases of the SDK that the tests of the importer read. */
import { fileURLToPath } from 'node:url';

const installed = (name: string): string =>
  fileURLToPath(new URL(`../../../node_modules/${name}`, import.meta.url));

export const SDK_0_95 = installed('anthropic-sdk-0.95');
export const SDK_0_137 = installed('anthropic-sdk-0.137');
export const SDK_1_14 = installed('anthropic-sdk-1.14');
