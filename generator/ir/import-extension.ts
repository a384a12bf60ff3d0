/** The file extension in the imports between emitted sources, by the value of `--import-extension`. */
export const IMPORT_EXTENSIONS = { js: '.js', ts: '.ts', none: '' } as const;

export type ImportExtension = keyof typeof IMPORT_EXTENSIONS;

export const IMPORT_EXTENSION_NAMES = Object.keys(IMPORT_EXTENSIONS) as readonly ImportExtension[];

export function isImportExtension(value: unknown): value is ImportExtension {
  return IMPORT_EXTENSION_NAMES.some((name) => name === value);
}
