/** A test case for each kind of change in names, methods, betas, models and settings of a client. */
import type { Case } from './kinds.test.js';

const CREATE = 'method beta.things.create';

export const CLIENT_CASES: readonly Case[] = [
  {
    kind: 'version-moved',
    after: { without: ['api version'], with: ['api version 2027-01-01'] },
    want: 'breaking client: API version `2027-01-01`, was `2026-10-21`; read what differs between the two versions',
  },
  {
    kind: 'auth-changed',
    after: { without: ['api auth'], with: ['api auth x-api-key'] },
    want: 'risky client: the API key is sent as `x-api-key`, was `bearer`; check proxies and gateways that read the API key',
  },
  {
    kind: 'server-changed',
    after: { without: ['api server'], with: ['api server https://eu.example.com'] },
    want: 'risky client: server `https://eu.example.com`, was `https://api.example.com`; check rules that allow outgoing connections',
  },
  {
    kind: 'server-changed',
    after: { with: ['method things.list wire server https://lists.example.com'] },
    want: 'risky client: `things.list` is sent to `https://lists.example.com`, not to the server of the client; check rules that allow outgoing connections',
  },
  {
    kind: 'beta-added',
    after: { with: ['beta three-2026 preview'] },
    want: 'safe client: `three-2026` is new (status: preview); use it if you need it',
  },
  {
    kind: 'beta-removed',
    after: { without: ['beta two-2026'] },
    want: 'breaking client: `two-2026` was removed; stop naming it, or send it with `unlistedBeta`',
  },
  {
    kind: 'beta-opened',
    before: { without: ['beta two-2026'], with: ['beta two-2026 unknown'] },
    want: 'safe client: `two-2026` is active, was unknown; use it if you need it',
  },
  {
    kind: 'beta-graduated',
    after: { without: ['beta two-2026'], with: ['beta two-2026 graduated'] },
    want: 'safe client: `two-2026` is graduated, was active; stop naming it: the API no longer needs it',
  },
  {
    kind: 'beta-superseded',
    after: { without: ['beta two'], with: ['beta two-2026 superseded superseded-by one-2026'] },
    want: 'risky client: `two-2026` is superseded, was active; use `one-2026`',
  },
  {
    kind: 'beta-retired',
    after: { without: ['beta two-2026'], with: ['beta two-2026 retired until 2026-05-01'] },
    want: 'breaking client: `two-2026` is retired as of 2026-05-01, was active; stop naming it: the API refuses or ignores it',
  },
  {
    kind: 'beta-dated',
    after: { without: ['beta two-2026'], with: ['beta two-2026 active since 2026-02-02'] },
    want: 'safe client: `two-2026`: since 2026-02-02, was unknown; nothing to do; `gen-claude-client betas <id>` shows more',
  },
  {
    kind: 'beta-dated',
    after: { without: ['beta two-2026'], with: ['beta two-2026 unknown'] },
    want: 'safe client: `two-2026` is unknown, was active; nothing to do; `gen-claude-client betas <id>` shows more',
  },
  {
    kind: 'conflict-added',
    after: { with: ['conflict one-2026 two-2026'] },
    want: 'risky client: `one-2026` and `two-2026` conflict with each other; do not name the two on one request',
  },
  {
    kind: 'conflict-removed',
    before: { with: ['conflict one-2026 two-2026'] },
    want: 'safe client: `one-2026` and `two-2026` may be sent together; nothing to do',
  },
  {
    kind: 'beta-accepted',
    after: { with: [`${CREATE} accepts two-2026`] },
    want: 'safe client: `two-2026` is accepted by `beta.things.create`; use it if you need it',
  },
  {
    kind: 'beta-not-accepted',
    after: { without: [`${CREATE} accepts`] },
    want: 'breaking client: `one-2026` is no longer accepted by `beta.things.create`; stop naming it at these methods',
  },
  {
    kind: 'beta-baked',
    after: { with: [`${CREATE} bakes two-2026`] },
    want: 'risky client: `two-2026` is sent on every call of `beta.things.create`; check that the responses still fit your code',
  },
  {
    kind: 'beta-not-baked',
    before: { with: [`${CREATE} bakes two-2026`] },
    want: 'risky client: `two-2026` is no longer sent on every call of `beta.things.create`; check that the responses still fit your code',
  },
  {
    kind: 'model-ends',
    after: { with: ['model claude-1 retires 2027-01-22 replacement claude-2'] },
    want: 'risky client: `claude-1` retires on 2027-01-22; use `claude-2`',
  },
  {
    kind: 'model-end-moved',
    before: { with: ['model claude-1 retires 2027-01-22'] },
    after: { with: ['model claude-1 retires 2027-02-22'] },
    want: 'risky client: `claude-1` retires on 2027-02-22, was 2027-01-22; plan for the new date',
  },
  {
    kind: 'model-end-removed',
    before: { with: ['model claude-1 retires 2027-01-22'] },
    want: 'safe client: `claude-1` no longer has a retirement date; nothing to do',
  },
  {
    kind: 'method-added',
    after: {
      with: ['method things.drop = DELETE /v1/things', 'method things.drop bakes two-2026'],
    },
    want: 'safe client: `things.drop` is new (`DELETE /v1/things`, sends `two-2026`); use it if you need it',
  },
  {
    kind: 'method-removed',
    after: { without: ['method things.list'] },
    want: 'breaking client: `things.list` was removed (`GET /v1/things`); stop calling it',
  },
  {
    kind: 'method-renamed',
    before: { with: ['method things.get = GET /v1/things/{id}'] },
    after: { with: ['method things.retrieve = GET /v1/things/{thing_id}'] },
    want: 'breaking client: `things.get` is now `things.retrieve`; call it by its new name',
  },
  {
    kind: 'method-moved',
    after: { without: ['method things.list ='], with: ['method things.list = POST /v2/things'] },
    want: 'risky client: `things.list` calls `POST /v2/things`, not `GET /v1/things`; check mocks, proxies and logs that match the path',
  },
  {
    kind: 'method-deprecated',
    after: { with: ['method things.list deprecated'] },
    want: 'safe client: `things.list` is deprecated; plan to replace it',
  },
  {
    kind: 'method-not-deprecated',
    before: { with: ['method things.list deprecated'] },
    want: 'safe client: `things.list` is no longer deprecated; nothing to do',
  },
  {
    kind: 'arguments-changed',
    before: { without: ['method things.list takes'], with: ['method things.list takes ()'] },
    want: 'breaking client: `things.list` takes `(params?, options?)`, not `(options?)`; pass the arguments in the new order',
  },
  {
    kind: 'params-optional',
    after: { without: [`${CREATE} takes (`], with: [`${CREATE} takes (params?)`] },
    want: 'safe client: `beta.things.create` takes `(params?, options?)`, not `(params, options?)`; nothing to do',
  },
  {
    kind: 'betas-taken',
    after: { with: ['method things.list takes betas'] },
    want: 'safe client: `things.list` takes `betas`; use it if you need it',
  },
  {
    kind: 'betas-not-taken',
    after: { without: [`${CREATE} takes betas`] },
    want: 'breaking client: `beta.things.create` no longer takes `betas`; remove `betas` from the params',
  },
  {
    kind: 'helper-added',
    after: { with: [`${CREATE} helper parse`] },
    want: 'safe client: `beta.things.create` has the helper `parse`; use it if you need it',
  },
  {
    kind: 'helper-removed',
    after: { without: [`${CREATE} helper stream`] },
    want: 'breaking client: `beta.things.create` no longer has the helper `stream`; call the method itself',
  },
  {
    kind: 'type-renamed',
    after: {
      without: ['type Thing.', 'method things.list returns', `${CREATE} returns`, 'type Event'],
      with: [
        'type Item.id: string',
        'type Item.kind: Kind',
        'type Item.parts?: Part[]',
        'type Event = Item',
        'method things.list returns page cursor Item',
        `${CREATE} returns json Item`,
      ],
    },
    want: 'safe client: `Thing` is now `Item`; use the new name in annotations',
  },
  {
    kind: 'type-added',
    after: { with: ['type More.id: string'] },
    want: 'safe client: `More` is a new type; use it if you need it',
  },
  {
    kind: 'type-removed',
    before: { with: ['type More.id: string'] },
    want: 'breaking client: the type `More` was removed; stop importing it',
  },
  {
    kind: 'type-alias',
    after: { without: ['type Event'], with: ['type Event.id: string'] },
    want: 'safe client: `Event` is now a separate type, and no longer an alias of `Thing`; nothing to do',
  },
  {
    kind: 'type-alias',
    before: { with: ['type Other.id: string'] },
    after: { with: ['type Other = Thing'] },
    want: 'safe client: `Other` is now an alias of `Thing`; nothing to do',
  },
  {
    kind: 'export-added',
    after: { with: ['export More resource more'] },
    want: 'safe client: `More` is new (the resource `more`); use it if you need it',
  },
  {
    kind: 'export-removed',
    before: { with: ['export More resource more'] },
    want: 'breaking client: `More` was removed (the resource `more`); stop importing it',
  },
  {
    kind: 'export-changed',
    before: { with: ['export More resource more'] },
    after: { with: ['export More params things.create'] },
    want: 'risky client: `More` is the params of `things.create`, was the resource `more`; check where you import it',
  },
];
