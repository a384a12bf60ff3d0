/** Parses YAML within limits, and finds syntax errors, duplicate keys, keys that are not text, aliases and tags. */
import {
  Composer,
  type CST,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  visit,
  YAMLParseError,
  type Document,
  type Node,
  type DocumentOptions,
  type ErrorCode,
  type Pair,
  type ParseOptions,
  type SchemaOptions,
  type YAMLMap,
} from 'yaml';
import { type Diagnostic, InputError } from '../diagnostics.js';
import { quote } from '../quote.js';

type Words = Pick<Diagnostic, 'message' | 'hint'>;

type Options = ParseOptions & DocumentOptions & SchemaOptions;

/** Returns the place of an offset as `label:line:column`. */
export type Locate = (offset: number) => string;

interface Found extends Omit<Diagnostic, 'where'> {
  readonly offset: number;
}

/** The constructs that a YAML file may contain besides plain values. */
export interface Allowed {
  readonly aliases?: boolean;
  /** Tags of plain values, such as `!!str`. */
  readonly coreTags?: boolean;
}

/** Returns the problems in the order of the text. */
export function findYamlProblems(
  document: Document.Parsed,
  locate: Locate,
  allowed: Allowed = {},
): Diagnostic[] {
  const found: Found[] = [];
  const { version, explicit } = document.directives.yaml;
  if (explicit === true && version === '1.1') found.push({ offset: 0, ...OLD_VERSION });
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    // `findNodeProblems` reports all tags that are not allowed or do not fit their values.
    if (code === 'TAG_RESOLVE_FAILED') continue;
    found.push({ offset: pos[0], ...SYNTAX[code] });
  }
  visit(document, {
    Node: (_, node) => {
      found.push(...findNodeProblems(node, locate, allowed));
    },
  });
  return found
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, message, hint }) => ({ where: locate(offset), message, hint }));
}

/** The nesting limit of a manifest or an overlay. */
const DEEPEST = 100;

/** About 500,000 lines, which take 1.1 GB of memory. With 12 million tokens, Node ran out of memory. */
const MOST_TOKENS = 5_000_000;

/**
 * Parses a text without checks of tags and keys. Refuses values beyond the nesting limit without recursion, before the
 * document is composed: composing it would overflow the stack and could end the process.
 *
 * @throws InputError for values beyond `deepest` levels, and for a text of more than `most` tokens
 */
export function parseYaml(
  text: string,
  options: Options,
  locate: Locate,
  deepest = DEEPEST,
  most = MOST_TOKENS,
): Document.Parsed {
  const tokens = readTokens(text, locate, deepest, most);
  // Turns `uniqueKeys` off, since the library would compare each key with all keys before it.
  const composer = new Composer({ ...options, uniqueKeys: false, prettyErrors: false });
  const documents = composer.compose(tokens, true, text.length);
  const [first, second] = [...documents] as Document.Parsed[];
  if (!first) throw new Error('a composer always makes a document from a text');
  if (second) {
    const { range } = second;
    first.errors.push(new YAMLParseError([range[0], range[1]], 'MULTIPLE_DOCS', ''));
  }
  return first;
}

function readTokens(
  text: string,
  locate: Locate,
  deepest: number,
  most: number,
): readonly CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    if (count > most) {
      const message = 'the YAML before this line takes too much memory';
      const hint = 'save the file as JSON, which takes a fraction of the memory';
      throw new InputError([{ where: locate(parser.offset), message, hint }]);
    }
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length <= deepest) continue;
    const message = 'values are nested too deeply';
    const hint = 'close brackets or lists earlier';
    throw new InputError([{ where: locate(parser.offset), message, hint }]);
  }
  tokens.push(...parser.end());
  return tokens;
}

/** Returns the offset at which a node starts. */
export function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Returns whether a pair merges other mappings into its own mapping. `<<` in quotes or with a tag is an ordinary key. */
export function isMerge({ key }: Pair): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN' && key.tag === undefined;
}

/** Returns a key as text, even a number such as `2026`; undefined for a list, a mapping or an alias. */
export function keyText({ key }: Pair): string | undefined {
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : key.source;
}

function findNodeProblems(node: Node, locate: Locate, allowed: Allowed): Found[] {
  const offset = startOf(node) ?? 0;
  if (isAlias(node)) return allowed.aliases === true ? [] : [{ offset, ...ALIAS }];
  // A tag may produce something other than plain data, such as bytes or a date.
  if (node.tag !== undefined) {
    const fits = allowed.coreTags === true ? CORE_TAGS.get(node.tag) : undefined;
    if (node.tag === '!' && isScalar(node))
      return [{ offset, ...TAG, hint: 'put the text in quotes' }];
    if (fits === undefined) return [{ offset, ...TAG }];
    if (!fits(node)) return [{ offset, ...UNFIT_TAG }];
  }
  return isMap(node) ? findKeyProblems(node, locate) : [];
}

/** The library reads a value as text, or ignores the tag, if it cannot apply the tag to the value. */
const CORE_TAGS: ReadonlyMap<string, (node: Node) => boolean> = new Map(
  Object.entries({
    str: (node: Node) => isScalar(node) && typeof node.value === 'string',
    int: (node: Node) => isScalar(node) && typeof node.value === 'number',
    float: (node: Node) => isScalar(node) && typeof node.value === 'number',
    bool: (node: Node) => isScalar(node) && typeof node.value === 'boolean',
    null: (node: Node) => isScalar(node) && node.value === null,
    map: isMap,
    seq: isSeq,
  }).map(([name, fits]) => [`tag:yaml.org,2002:${name}`, fits]),
);

function findKeyProblems({ items }: YAMLMap, locate: Locate): Found[] {
  const first = new Map<string, number>();
  return items.flatMap((pair) => {
    const key = keyText(pair);
    const offset = startOf(pair.key) ?? 0;
    if (key === undefined) return [{ offset, ...KEY }];
    if (isMerge(pair)) return [];
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, offset);
      return [];
    }
    const hint = `keep one of the two (the other is at ${locate(other)})`;
    return [{ offset, message: `${quote(key)} is written twice`, hint }];
  });
}

const OLD_VERSION: Words = {
  message: 'the directive `%YAML 1.1` is not supported: files are read as YAML 1.2',
  hint: 'remove it, and write `true` and `false` for `yes` and `no`',
};
const ALIAS: Words = { message: 'aliases are not supported', hint: 'write the value instead' };
const TAG: Words = {
  message: 'YAML tags are not supported',
  hint: 'write the value without the tag',
};
const UNFIT_TAG: Words = { message: 'a tag does not fit its value', hint: 'remove the tag' };
const KEY: Words = { message: 'a key is not text', hint: 'write one word before the `:`' };

const REPAIR = 'correct the YAML there';
const MALFORMED: Words = { message: 'is not well-formed YAML', hint: REPAIR };

/** Messages for the error codes of the YAML library. */
const SYNTAX: Readonly<Record<ErrorCode, Words>> = {
  ALIAS_PROPS: { message: 'an alias has an anchor or a tag', hint: 'write the alias alone' },
  BAD_ALIAS: {
    message: 'the name of an alias or an anchor is empty, or ends with `:`',
    hint: REPAIR,
  },
  BAD_COLLECTION_TYPE: UNFIT_TAG,
  BAD_DIRECTIVE: { message: 'the directive after `%` is not supported', hint: 'remove the line' },
  BAD_DQ_ESCAPE: {
    message: 'unknown escape in double quotes',
    hint: 'write `\\\\` for a backslash',
  },
  BAD_INDENT: { message: 'the indentation does not fit the lines above', hint: REPAIR },
  BAD_PROP_ORDER: { message: 'an anchor or a tag is in the wrong place', hint: REPAIR },
  BAD_SCALAR_START: { message: 'text cannot start with this character', hint: 'put it in quotes' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a mapping or a list starts on the line of another',
    hint: 'put text with `: ` in quotes, or start a new line',
  },
  BLOCK_IN_FLOW: { message: 'a block is inside brackets', hint: 'write it with brackets too' },
  DUPLICATE_KEY: { message: 'a key is written twice', hint: 'keep one of the two' },
  IMPOSSIBLE: MALFORMED,
  KEY_OVER_1024_CHARS: { message: 'a key is longer than 1024 characters', hint: 'shorten it' },
  MISSING_CHAR: {
    message: 'a character is missing, such as a bracket, a quote, a comma, a `:` or a space',
    hint: REPAIR,
  },
  MULTILINE_IMPLICIT_KEY: { message: 'a key has several lines', hint: 'write it on one line' },
  MULTIPLE_ANCHORS: { message: 'a value has two anchors', hint: 'keep one of the two' },
  MULTIPLE_DOCS: {
    message: 'a second YAML document starts here',
    hint: 'keep one document in the file',
  },
  MULTIPLE_TAGS: { message: 'a value has two tags', hint: 'remove the tags' },
  NON_STRING_KEY: KEY,
  RESOURCE_EXHAUSTION: MALFORMED,
  TAB_AS_INDENT: { message: 'a tab is used to indent', hint: 'indent with spaces' },
  TAG_RESOLVE_FAILED: TAG,
  UNEXPECTED_TOKEN: { message: 'unexpected text', hint: 'put it in quotes, or remove it' },
};
