/** Finds what keeps a YAML document from being plain data: syntax, duplicates, aliases, tags. */
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

/** Names the place of an offset. */
type Locate = (offset: number) => string;

interface Found extends Omit<Diagnostic, 'where'> {
  readonly offset: number;
}

/** Every problem, in the order of the text. Expects a document that was parsed without `uniqueKeys`. */
export function findYamlProblems(document: Document.Parsed, locate: Locate): Diagnostic[] {
  const found: Found[] = [];
  for (const { code, pos, message } of [...document.errors, ...document.warnings]) {
    // Tags are found below, those that could be resolved among them.
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

/** No sensible document nests deeper. */
const DEEPEST = 100;

/**
 * Parses a text without its tags and keys being judged. What nests too deep is refused before it is composed, and
 * found without recursion: to compose it would overflow the stack, inside a regular expression even in a way that
 * ends the process.
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
    const message = 'values are nested too deep';
    const hint = 'close the brackets or lists before';
    throw new InputError([{ where: locate(parser.offset), message, hint }]);
  }
  tokens.push(...parser.end());
  return tokens;
}

/** Where a node of a document starts. */
export function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** A key as text: `2026` is one as well. */
export function keyText({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function findNodeProblems(node: Node, locate: Locate): Found[] {
  const offset = startOf(node) ?? 0;
  if (isAlias(node)) return [{ offset, ...ALIAS }];
  // A tag makes other things than plain data: bytes, a set, a date.
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

const ALIAS = { message: 'an alias stands where a value is expected', hint: 'write the value out' };
const TAG = { message: 'a YAML tag is used', hint: 'write the value without the tag' };
const KEY = { message: 'a key must be text', hint: 'write one word before the `:`' };

/** Errors of the YAML library in our words; others keep its own. */
const SYNTAX: Readonly<Record<string, Pick<Diagnostic, 'message' | 'hint'>>> = {
  TAB_AS_INDENT: { message: 'a tab is used to indent', hint: 'indent with spaces' },
  MULTIPLE_DOCS: {
    message: 'a second YAML document starts here',
    hint: 'keep one document in the file',
  },
};
