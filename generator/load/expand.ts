/** Reads YAML as plain data, with its aliases and merge keys (`<<`) expanded within limits. */
import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type ScalarTag,
  type YAMLMap,
} from 'yaml';
import { InputError, throwIfAny, type Warn } from '../diagnostics.js';
import { quote } from '../quote.js';
import { formatPlace, placesIn } from './places.js';
import { findAmbiguities } from './ambiguities.js';
import { findYamlProblems, isMerge, keyText, type Locate, parseYaml, startOf } from './yaml.js';

/** The number of values that aliases may add: as many as the specs of the largest APIs have. */
const MOST_ADDED = 1_000_000;

/** Each group of this many characters in a text counts as one more value. */
const TEXT_OF_VALUE = 32;

/** Much deeper values would overflow the stack of recursive phases. */
const MAX_DEPTH = 256;

/** `!!float 3`, which the core schema of YAML allows and the library does not. Without the tag, `3` is an integer. */
const WHOLE_FLOAT: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  test: /^[-+]?[0-9]+$/,
  resolve: Number,
};

/** A value with the number of values in it and their depth. A value that several aliases name counts once per alias. */
interface Built {
  readonly value: unknown;
  readonly size: number;
  readonly depth: number;
}

/**
 * Parses YAML that may have aliases, and warns of ambiguous values.
 *
 * @throws InputError for values beyond a limit, else with the problems of syntax, keys and tags, else with the first
 * alias or merge key that cannot be expanded
 */
export function parseExpanded(text: string, where: string, warn?: Warn): unknown {
  const placeAt = placesIn(text);
  const locate: Locate = (offset) => formatPlace(where, placeAt(offset));
  const document = parseYaml(
    text,
    { schema: 'core', customTags: [WHOLE_FLOAT] },
    locate,
    MAX_DEPTH,
  );
  throwIfAny(findYamlProblems(document, locate, { aliases: true, coreTags: true }));
  if (warn) findAmbiguities(document, locate).forEach(warn);
  return expandAliases(document.contents, locate);
}

/** @throws InputError for an alias or a merge key that cannot be expanded, or that expands beyond a limit */
function expandAliases(contents: unknown, locate: Locate): unknown {
  const anchors = new Map<string, Built>();
  /** The names of anchors whose values are being built. */
  const open = new Set<string>();
  let added = 0;

  function build(node: unknown): Built {
    if (isAlias(node)) return resolve(node);
    const { anchor } = (node ?? {}) as { readonly anchor?: string };
    if (anchor !== undefined) open.add(anchor);
    const built = buildOwn(node);
    if (built.depth > MAX_DEPTH) throw refuse(node, ...TOO_DEEP);
    // Set when the value is complete, so that no alias inside the value can name it.
    if (anchor !== undefined) {
      anchors.set(anchor, built);
      open.delete(anchor);
    }
    return built;
  }

  function buildOwn(node: unknown): Built {
    if (isMap(node)) return buildMap(node);
    if (isSeq(node)) {
      const items = node.items.map((item) => build(isPair(item) ? item.value : item));
      return { value: items.map(({ value }) => value), ...extentOf(items) };
    }
    const value = isScalar(node) ? node.value : null;
    const size = typeof value === 'string' ? 1 + value.length / TEXT_OF_VALUE : 1;
    return { value, size, depth: 0 };
  }

  function buildMap({ items }: YAMLMap): Built {
    const entries = new Map<string, unknown>();
    const parts = items.map((pair) => {
      if (isScalar(pair.key) && pair.key.anchor !== undefined) build(pair.key);
      const built = build(pair.value);
      if (!isMerge(pair)) entries.set(keyText(pair) ?? '', built.value);
      else {
        for (const [key, value] of mergedEntries(pair, built.value)) {
          if (!entries.has(key)) entries.set(key, value);
        }
      }
      return built;
    });
    return { value: Object.fromEntries(entries), ...extentOf(parts) };
  }

  function mergedEntries({ key }: Pair, value: unknown): readonly [string, unknown][] {
    const bases: readonly unknown[] = Array.isArray(value) ? value : [value];
    return bases.flatMap((base) => {
      if (typeof base === 'object' && base !== null && !Array.isArray(base)) {
        return Object.entries(base);
      }
      throw refuse(key, '`<<` does not name a mapping', 'write an alias of a mapping after it');
    });
  }

  function resolve(alias: Alias): Built {
    const name = quote(alias.source);
    // Checked first: an anchor may be written twice, and an alias names the latest.
    if (open.has(alias.source)) {
      const message = `circular alias ${name}: it is inside the value of its anchor`;
      throw refuse(alias, message, 'remove the alias');
    }
    const built = anchors.get(alias.source);
    if (built === undefined) {
      const message = `unresolved alias ${name}: the anchor is not defined before it`;
      throw refuse(alias, message, 'write the value instead');
    }
    added += built.size;
    if (added > MOST_ADDED) throw refuse(alias, ...TOO_MANY);
    return built;
  }

  function refuse(node: unknown, message: string, hint: string): InputError {
    return new InputError([{ where: locate(startOf(node) ?? 0), message, hint }]);
  }

  return build(contents).value;
}

const TOO_DEEP = ['values are nested too deeply', 'nest fewer aliases'] as const;
const TOO_MANY = [
  `aliases expand to more than ${MOST_ADDED} values`,
  'write `$ref`s instead',
] as const;

function extentOf(parts: readonly Built[]): Omit<Built, 'value'> {
  let size = 1;
  let depth = 0;
  for (const part of parts) {
    size += part.size;
    depth = Math.max(depth, part.depth);
  }
  return { size, depth: depth + 1 };
}
