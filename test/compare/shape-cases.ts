/** A test case for each kind of change in requests and in responses. */
import type { Case } from './kinds.test.js';

const REQUEST = { owner: 'ThingParams', subject: '`beta.things.create`' };
const RESPONSE = { owner: 'Thing', subject: '`beta.things.create` and 1 more method' };

/**
 * Returns a case for the field `f` of a request and a case for the field `f` of a response. `before` and `after` are
 * the types of `f`; `undefined` means that the field does not exist.
 */
function both(
  kind: Case['kind'],
  before: string | undefined,
  after: string | undefined,
  [request, response]: readonly [request: string, response: string],
  others: readonly string[] = [],
): readonly Case[] {
  const edit = (owner: string, field: string | undefined) => ({
    with: [...others, ...(field === undefined ? [] : [`type ${owner}.f${field}`])],
  });
  const make = ({ owner, subject }: typeof REQUEST, direction: string, want: string): Case => {
    const [severity = '', ...text] = want.split(' ');
    return {
      kind,
      before: edit(owner, before),
      after: edit(owner, after),
      want: `${severity} ${direction}: ${subject}: \`f\` ${text.join(' ')}`,
    };
  };
  return [make(REQUEST, 'request', request), make(RESPONSE, 'response', response)];
}

const PARAMETERS: readonly Case[] = [
  {
    kind: 'header-name',
    after: {
      without: ['method beta.things.create header'],
      with: ['method beta.things.create header user?: string as y-user'],
    },
    want: 'risky request: `beta.things.create`: `user` is sent as the header `y-user`, not `x-user`; check mocks and proxies that read the header',
  },
  {
    kind: 'body-encoding',
    after: {
      without: ['method beta.things.create body'],
      with: ['method beta.things.create body multipart: ThingParams'],
    },
    want: 'risky request: `beta.things.create`: `body` is sent as multipart, not json; check mocks and proxies that read the body',
  },
  {
    kind: 'body-encoding',
    after: { with: ['method beta.things.create wire body application/merge-patch+json'] },
    want: 'risky request: the body of `beta.things.create` is sent as `application/merge-patch+json`, not in the default way; check mocks and proxies that read the body',
  },
  {
    kind: 'body-encoding',
    before: { with: ['method beta.things.create wire body.csv text/csv'] },
    want: 'risky request: the field `csv` of `beta.things.create` is sent in the default way, not as `text/csv`; check mocks and proxies that read the body',
  },
  {
    kind: 'parameter-style',
    before: { with: ['method things.list wire query.limit form'] },
    after: { with: ['method things.list wire query.limit pipeDelimited'] },
    want: 'risky request: `limit` of `things.list` is written as `pipeDelimited`, not as `form`; check mocks and proxies that read the parameter',
  },
  {
    kind: 'response-type',
    after: { with: ['method things.list wire response application/vnd.things+json'] },
    want: 'risky response: `things.list` asks for `application/vnd.things+json`, not `application/json`; check mocks and proxies that read `accept`',
  },
  {
    kind: 'body-added',
    after: { with: ['method things.list body json?: ThingParams'] },
    want: 'safe request: `things.list`: `body` is new; use it if you need it',
  },
  {
    kind: 'body-removed',
    after: { without: ['method beta.things.create body'] },
    want: 'breaking request: `beta.things.create`: `body` was removed; stop passing it',
  },
  {
    kind: 'result-kind',
    after: {
      without: ['method things.list returns'],
      with: ['method things.list returns page id Thing'],
    },
    want: 'breaking response: `things.list`: the response returns pages (id), not pages (cursor); read the result in the new way',
  },
  {
    kind: 'made-required',
    before: {
      without: ['method things.list query'],
      with: ['method things.list query limit?: number'],
    },
    after: {
      without: ['method things.list query'],
      with: ['method things.list query limit: number'],
    },
    want: 'breaking request: `things.list`: `limit` is required now; set it',
  },
  {
    kind: 'narrowed',
    after: { without: ['type Kind | "b"'] },
    want: 'breaking request: `beta.things.create`: `kind` no longer takes `"b"`; pass something else',
  },
  {
    kind: 'widened',
    after: { with: ['type Part | ImagePart', 'type ImagePart.type: "image"'] },
    want: 'risky response: `beta.things.create` and 1 more method: `parts[]` may also be `type: image`; handle it where your code branches on the value',
  },
  {
    kind: 'field-added',
    after: { with: ['type TextPart.size?: number'] },
    want: 'safe response: `beta.things.create` and 1 more method: `parts[].size` is new (`number`); use it if you need it',
  },
  {
    kind: 'gate-shut',
    after: { with: ['gate beta.things.create request name needs two-2026'] },
    want: 'breaking request: `beta.things.create`: `name` needs a beta now: `two-2026`; name one of the betas',
  },
];

export const SHAPE_CASES: readonly Case[] = [
  ...PARAMETERS,
  ...both('field-added', undefined, '?: string', [
    'safe is new (`string`); use it if you need it',
    'safe is new (`string`); use it if you need it',
  ]),
  ...both('required-field-added', undefined, ': string', [
    'breaking is new and required (`string`); set it',
    'safe is new (`string`); use it if you need it',
  ]),
  ...both('field-removed', '?: string', undefined, [
    'breaking was removed; stop setting it',
    'breaking was removed; stop reading it',
  ]),
  ...both('made-required', '?: string', ': string', [
    'breaking is required now; set it',
    'safe is always there now; nothing to do',
  ]),
  ...both('made-optional', ': string', '?: string', [
    'safe is optional now; nothing to do',
    'breaking may be missing now; expect it to be missing',
  ]),
  ...both('made-nullable', ': string', ': string | null', [
    'safe may be null now; nothing to do',
    'breaking may be null now; expect null',
  ]),
  ...both('made-non-null', ': string | null', ': string', [
    'breaking must not be null now; do not pass null',
    'safe is never null now; nothing to do',
  ]),
  ...both('widened', ': "a"', ': "a" | "b"', [
    'safe also takes `"b"`; use it if you need it',
    'risky may also be `"b"`; handle it where your code branches on the value',
  ]),
  ...both('narrowed', ': boolean', ': false', [
    'breaking is narrower now: `boolean -> false`; pass something else',
    'risky is narrower now: `boolean -> false`; remove the code that handles it',
  ]),
  ...both('type-changed', ': string', ': number', [
    'breaking has another type: `string -> number`; pass the new type',
    'breaking has another type: `string -> number`; read the new type',
  ]),
  ...both('made-unknown', ': string', ': unknown', [
    'safe takes anything now; nothing to do',
    'breaking no longer has a known type; check it before use',
  ]),
  ...both('made-known', ': unknown', ': string', [
    'breaking takes only `string` now; pass the new type',
    'safe is `string` now; nothing to do',
  ]),
  ...both('value-listed', ': "a" | string', ': "a" | "b" | string', [
    'safe lists `"b"` now; use it if you need it',
    'safe lists `"b"` now; nothing to do',
  ]),
  ...both('value-not-listed', ': "a" | "b" | string', ': "a" | string', [
    'safe no longer lists `"b"`, which it still takes; nothing to do',
    'safe no longer lists `"b"`; nothing to do',
  ]),
  ...both('deprecated', ': string', ': string deprecated', [
    'safe is deprecated; plan to stop setting it',
    'safe is deprecated; plan to stop reading it',
  ]),
  ...both('not-deprecated', ': string deprecated', ': string', [
    'safe is no longer deprecated; nothing to do',
    'safe is no longer deprecated; nothing to do',
  ]),
  ...both('gate-shut', '?: string', '?: string needs one-2026', [
    'breaking needs a beta now: `one-2026`; name one of the betas',
    'breaking needs a beta now: `one-2026`; name one of the betas to get it',
  ]),
  ...both('gate-opened', '?: string needs one-2026', '?: string', [
    'safe no longer needs a beta (needed `one-2026`); stop naming the beta unless something else needs it',
    'safe no longer needs a beta (needed `one-2026`); stop naming the beta unless something else needs it',
  ]),
  ...both('gate-lost-beta', '?: string needs one-2026 or two-2026', '?: string needs two-2026', [
    'breaking is no longer open with `one-2026`; name another of its betas',
    'breaking is no longer open with `one-2026`; name another of its betas',
  ]),
  ...both('gate-gained-beta', '?: string needs one-2026', '?: string needs one-2026 or two-2026', [
    'safe is also open with `two-2026`; use it if you need it',
    'safe is also open with `two-2026`; use it if you need it',
  ]),
];
