/** Writes differences of requests and responses as sentences. */
import { type Change, changeOf, listNames, code } from './change.js';
import type { ShapeKind } from './difference.js';
import type { Reached } from './reach.js';

/**
 * The text that follows the place in a sentence. A text with ` / ` has one part for requests and one for responses. `*`
 * stands for the detail.
 */
const PHRASES: Readonly<Record<ShapeKind, string>> = {
  'field-added': 'is new (`*`)',
  'required-field-added': 'is new and required (`*`) / is new (`*`)',
  'field-removed': 'was removed',
  'made-required': 'is required now / is always there now',
  'made-optional': 'is optional now / may be missing now',
  'made-nullable': 'may be null now',
  'made-non-null': 'must not be null now / is never null now',
  widened: 'also takes `*` / may also be `*`',
  narrowed: 'no longer takes `*` / is no longer `*`',
  'type-changed': 'has another type: `*`',
  'made-unknown': 'takes anything now / no longer has a known type',
  'made-known': 'takes only `*` now / is `*` now',
  'value-listed': 'lists `*` now',
  'value-not-listed': 'no longer lists `*`, which it still takes / no longer lists `*`',
  'gate-shut': 'needs a beta now: *',
  'gate-opened': 'no longer needs a beta (needed *)',
  'gate-lost-beta': 'is no longer open with *',
  'gate-gained-beta': 'is also open with *',
  deprecated: 'is deprecated',
  'not-deprecated': 'is no longer deprecated',
  'type-renamed': '*',
  'result-kind': '*',
  'header-name': 'is sent as the header *',
  'body-encoding': 'is sent as *',
  'body-added': 'is new',
  'body-removed': 'was removed',
};

/** Separates the types before and after in a detail that shows both. */
const ARROW = ' -> ';

/**
 * Returns one change for each entry. A difference that concerns requests and responses has an entry for requests and
 * one for responses.
 */
export function changesOf(all: readonly Reached[]): readonly Change[] {
  return all.map((reached) => {
    const { difference, direction, methods } = reached;
    const { kind, detail } = difference;
    if (kind === 'type-renamed') return changeOf(kind, detail, { methods });
    return changeOf(kind, `${subjectOf(reached)} ${phraseOf(reached)}`, { direction, methods });
  });
}

function phraseOf({ difference: { kind, detail }, direction }: Reached): string {
  const isWhole = (kind === 'narrowed' || kind === 'widened') && detail.includes(ARROW);
  if (isWhole) return `is ${kind === 'narrowed' ? 'narrower' : 'wider'} now: ${code(detail)}`;
  const [request = '', response = request] = PHRASES[kind].split(' / ');
  const phrase = direction === 'request' ? request : response;
  // Replaces with functions, since `replace` would read `$` in a text as a pattern.
  return phrase.includes('`*`')
    ? phrase.replace('`*`', () => code(detail))
    : phrase.replace('*', () => detail);
}

function subjectOf({ root, place, methods, direction }: Reached): string {
  const whole = direction === 'request' ? 'the request' : 'the response';
  const what = place === '' ? whole : code(place);
  if (methods.length === 0)
    return place === '' ? `type ${code(root)}` : `type ${code(root)}: ${what}`;
  const others = methods.length - 1;
  const more = others === 0 ? '' : ` and ${others} more method${others === 1 ? '' : 's'}`;
  return `${listNames([root])}${more}: ${what}`;
}
