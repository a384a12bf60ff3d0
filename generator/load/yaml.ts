/** Finds problems of a YAML document: syntax errors, duplicate keys, aliases and tags. */
import {
  Composer,
  type CST,
  isAlias,
  isMap,
  isNode,
  isScalar,
  Lexer,
  Parser,
  visit,
  YAMLParseError,
  type Document,
  type Node,
  type DocumentOptions,
  type Pair,
  type ParseOptions,
  type SchemaOptions,
  type YAMLMap,
} from 'yaml';
import { type Diagnostic, InputError } from '../diagnostics.js';
import { quote } from '../quote.js';

type Options = ParseOptions & DocumentOptions & SchemaOptions;

/** Returns the line and column of an offset as text. */
type Locate = (offset: number) => string;

interface Found extends Omit<Diagnostic, 'where'> {
  readonly offset: number;
}

/** Returns every problem, in the order of the text, of a document that was parsed without `uniqueKeys`. */
export function findYamlProblems(document: Document.Parsed, locate: Locate): Diagnostic[] {
  const found: Found[] = [];
  for (const { code, pos, message } of [...document.errors, ...document.warnings]) {
    // All tags are reported below, also those that could be resolved.
    if (code === 'TAG_RESOLVE_FAILED') continue;
    const words = SYNTAX[code] ?? { message, hint: 'correct the YAML there' };
    found.push({ offset: pos[0], ...words });
  }
  visit(document, {
    Node: (_, node) => {
      found.push(...findNodeProblems(node, locate));
    },
  });
  return found
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, message, hint }) => ({ where: locate(offset), message, hint }));
}

/** The nesting limit of a document. */
const DEEPEST = 100;

/**
 * Parses a text without checks of tags and keys. Nesting beyond the limit is found without recursion and refused before
 * the document is composed, since composing it would overflow the stack and could end the process.
 *
 * @throws InputError
 */
export function parseYaml(text: string, options: Options, locate: Locate): Document.Parsed {
  const documents = new Composer(options).compose(readTokens(text, locate), true, text.length);
  const [first, second] = [...documents] as Document.Parsed[];
  if (!first) throw new Error('a composer always makes a document of a text');
  if (second) {
    const { range } = second;
    first.errors.push(new YAMLParseError([range[0], range[1]], 'MULTIPLE_DOCS', ''));
  }
  return first;
}

function readTokens(text: string, locate: Locate): readonly CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length <= DEEPEST) continue;
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

/** Returns a key as text, also a number such as `2026`. */
export function keyText({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function findNodeProblems(node: Node, locate: Locate): Found[] {
  const offset = startOf(node) ?? 0;
  if (isAlias(node)) return [{ offset, ...ALIAS }];
  // A tag may produce something other than plain data, such as bytes or a date.
  if (node.tag !== undefined) return [{ offset, ...TAG }];
  return isMap(node) ? findKeyProblems(node, locate) : [];
}

function findKeyProblems({ items }: YAMLMap, locate: Locate): Found[] {
  const first = new Map<string, number>();
  return items.flatMap((pair) => {
    const key = keyText(pair);
    const offset = startOf(pair.key) ?? 0;
    if (key === undefined) return [{ offset, ...KEY }];
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, offset);
      return [];
    }
    const hint = `keep one of the two (the other is at ${locate(other)})`;
    return [{ offset, message: `${quote(key)} is written twice`, hint }];
  });
}

const ALIAS = { message: 'aliases are not supported', hint: 'write the value instead' };
const TAG = { message: 'YAML tags are not supported', hint: 'write the value without the tag' };
const KEY = { message: 'a key is not text', hint: 'write one word before the `:`' };

/** Messages for some errors of the YAML library; the others keep the text of the library. */
const SYNTAX: Readonly<Record<string, Pick<Diagnostic, 'message' | 'hint'>>> = {
  TAB_AS_INDENT: { message: 'a tab is used to indent', hint: 'indent with spaces' },
  MULTIPLE_DOCS: {
    message: 'a second YAML document starts here',
    hint: 'keep one document in the file',
  },
};
