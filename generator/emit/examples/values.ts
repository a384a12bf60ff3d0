/** Chooses the values of examples by the names of fields, so that example calls look like real calls. */
import type { Protocol } from '../../ir/protocol.js';
import { isKeyword } from '../../ir/words.js';

/** Example texts that differ between the Claude API and other APIs. */
const OWN_TEXTS: Readonly<Record<Protocol['kind'], Readonly<Record<string, string>>>> = {
  claude: {
    content: 'Hello, Claude',
    text: 'Hello, Claude',
    prompt: 'Hello, Claude',
    model: 'claude-sonnet-4-6',
  },
  other: { content: 'Hello', text: 'Hello', prompt: 'Hello' },
};

/** The text of a file that examples upload. */
export const FILE_TEXTS: Readonly<Record<Protocol['kind'], string>> = {
  claude: 'Hello, Claude',
  other: 'Hello',
};

const TEXTS: Readonly<Record<string, string>> = {
  custom_id: 'request-1',
  name: 'example',
  mcp_server_name: 'example',
  title: 'Example',
  source: 'https://example.com',
  path: '/notes.md',
  data: 'SGVsbG8=',
  token: 'my-token',
};

/** Prefixes of ids that differ from the name of the field. */
const ID_PREFIXES: Readonly<Record<string, string>> = { message_batch: 'msgbatch' };

/** Texts by the last part of a field's name. */
const ENDINGS: readonly (readonly [end: RegExp, text: (stem: string) => string])[] = [
  [/_id$/, (stem) => `${own(ID_PREFIXES, stem) ?? stem}_123`],
  [/_token$/, () => 'my-token'],
  [/(^|_)url$/, () => 'https://example.com'],
  [/_at$/, () => '2026-01-31T12:00:00Z'],
];

/** Returns the example text of a field; by default, the name of the field. */
export function exampleText(name: string, kind: Protocol['kind']): string {
  const known = own(OWN_TEXTS[kind], name) ?? own(TEXTS, name);
  if (known !== undefined) return known;
  const [end, text] = ENDINGS.find(([pattern]) => pattern.test(name)) ?? [];
  return end && text ? text(name.replace(end, '')) : name;
}

const NUMBERS: Readonly<Record<string, number>> = {
  max_tokens: 1024,
  max_tokens_to_sample: 1024,
  budget_tokens: 1024,
  display_width_px: 1280,
  display_height_px: 800,
};

export function exampleNumber(name: string): number {
  return own(NUMBERS, name) ?? 1;
}

/**
 * Returns the first Sonnet without a retirement date, else the first model without such a date, else the first model,
 * else an example text. Lists begin with the newest model.
 */
export function exampleModel(
  models: readonly string[],
  retiring: readonly string[],
  kind: Protocol['kind'],
): string {
  const current = models.filter((model) => !retiring.includes(model));
  const everyday = current.find((model) => model.includes('sonnet'));
  return everyday ?? current[0] ?? models[0] ?? exampleText('model', kind);
}

/**
 * Returns the name of a variable for values of a type: `messageBatch` for `BetaMessageBatch`. If a variable cannot have
 * this name, returns `otherwise`.
 */
export function variableName(type: string, otherwise: string): string {
  const name = type
    .replace(/^Beta(?=[A-Z])/, '')
    .replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase());
  const isUsable = /^[a-z]\w*$/.test(name) && !isKeyword(name) && name !== 'client';
  return isUsable ? name : otherwise;
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
