/** How emitted sources name each other: a new row fails to compile where it needs words of its own. */
export const IMPORT_EXTENSIONS = { js: '.js', ts: '.ts', none: '' } as const;

export type ImportExtension = keyof typeof IMPORT_EXTENSIONS;

export const IMPORT_EXTENSION_NAMES = Object.keys(IMPORT_EXTENSIONS) as readonly ImportExtension[];

export function isImportExtension(value: unknown): value is ImportExtension {
  return IMPORT_EXTENSION_NAMES.some((name) => name === value);
}
