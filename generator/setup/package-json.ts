/** Adds a config and scripts to the text of a package.json. Keeps its indentation and line endings. */
import { applyEdits, modify, parse } from 'jsonc-parser';
import { CONFIG_KEY } from '../ir/config-key.js';

export interface EditedPackage {
  readonly text: string;
  /** One text for each entry whose value is replaced, such as "has another `scripts.claude:check`". */
  readonly losses: readonly string[];
}

export function editPackage(
  text: string,
  config: Readonly<Record<string, unknown>>,
  scripts: Readonly<Record<string, string>>,
): EditedPackage {
  const before = parse(text) as Readonly<Record<string, unknown>>;
  const wanted: readonly (readonly [path: readonly string[], value: unknown])[] = [
    ...Object.entries(scripts).map(([name, command]) => [['scripts', name], command] as const),
    [[CONFIG_KEY], config],
  ];
  const changed = wanted.filter(([path, value]) => !isSame(valueAt(before, path), value));
  const formattingOptions = formatOf(text);
  return {
    text: changed.reduce(
      (edited, [path, value]) =>
        applyEdits(edited, modify(edited, [...path], value, { formattingOptions })),
      text,
    ),
    losses: changed
      .filter(([path]) => valueAt(before, path) !== undefined)
      .map(([path]) => `has another \`${path.join('.')}\``),
  };
}

function formatOf(text: string) {
  const [, indent = '  '] = /^([ \t]+)"/m.exec(text) ?? [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol };
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, name) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, name)
        ? (found as Readonly<Record<string, unknown>>)[name]
        : undefined,
    value,
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
