/** The table of kinds of change: the effect of each kind on callers, by direction. */

/**
 * `breaking`: code that compiles and works may no longer do so. `risky`: most code still compiles and works, but some
 * may have to change, now or by a later date. `safe`: code need not change.
 */
export type Severity = 'breaking' | 'risky' | 'safe';

export const SEVERITIES: readonly Severity[] = ['breaking', 'risky', 'safe'];

/** `request`: values that callers pass. `response`: values that callers get. `client`: anything else, such as names. */
export type Direction = 'request' | 'response' | 'client';

/** The sections of a report, in the order of the report. */
export const GROUPS = {
  versions: 'API version and client',
  betas: 'Betas',
  models: 'Models',
  methods: 'Methods',
  requests: 'Requests',
  responses: 'Responses',
  names: 'Names',
} as const;

export type Group = keyof typeof GROUPS;

interface Row {
  /** By direction. Lists only directions in which the kind occurs. */
  readonly severity: Readonly<Partial<Record<Direction, Severity>>>;
  /** The section of the report; if undefined, `requests` or `responses` by direction. */
  readonly group?: Group;
  /** True if callers can do something new, which requires a minor version. */
  readonly adds?: true;
  readonly todo: Readonly<Partial<Record<Direction, string>>>;
}

export const NOTHING = 'nothing to do';
export const OPTIONAL = 'use it if you need it';
const LEAVE_OUT = 'stop naming the beta unless something else needs it';
const LIFECYCLE_HINT = 'nothing to do; `gen-claude-client betas <id>` shows more';

/** Returns the row of a kind that occurs in requests and in responses. */
function shape(
  request: Severity,
  response: Severity,
  todo: { readonly request: string; readonly response: string },
): Row {
  return { severity: { request, response }, todo };
}

/**
 * Returns the row of a kind that occurs in one direction: only requests have a body, and only responses have a kind of
 * result.
 */
function oneWay(direction: Direction, severity: Severity, todo: string, adds?: true): Row {
  return {
    severity: { [direction]: severity },
    todo: { [direction]: todo },
    ...(adds && { adds }),
  };
}

function client(group: Group, severity: Severity, todo: string, adds?: true): Row {
  return { group, severity: { client: severity }, todo: { client: todo }, ...(adds && { adds }) };
}

const ADDS = true;

export const KINDS = {
  'version-moved': client('versions', 'breaking', 'read what differs between the two versions'),
  'auth-changed': client('versions', 'risky', 'check proxies and gateways that read the API key'),
  'server-changed': client('versions', 'risky', 'check rules that allow outgoing connections'),

  'beta-added': client('betas', 'safe', OPTIONAL, ADDS),
  'beta-removed': client('betas', 'breaking', 'stop naming it, or send it with `unlistedBeta`'),
  'beta-opened': client('betas', 'safe', OPTIONAL),
  'beta-graduated': client('betas', 'safe', 'stop naming it: the API no longer needs it'),
  'beta-superseded': client('betas', 'risky', 'move to the beta that replaces it'),
  'beta-retired': client('betas', 'breaking', 'stop naming it: the API refuses or ignores it'),
  'beta-dated': client('betas', 'safe', LIFECYCLE_HINT),
  'conflict-added': client('betas', 'risky', 'do not name the two on one request'),
  'conflict-removed': client('betas', 'safe', NOTHING),
  'beta-accepted': client('betas', 'safe', OPTIONAL, ADDS),
  'beta-not-accepted': client('betas', 'breaking', 'stop naming it at these methods'),
  'beta-baked': client('betas', 'risky', 'check that the responses still fit your code'),
  'beta-not-baked': client('betas', 'risky', 'check that the responses still fit your code'),
  'gate-shut': {
    group: 'betas',
    severity: { request: 'breaking', response: 'breaking' },
    todo: { request: 'name one of the betas', response: 'name one of the betas to get it' },
  },
  'gate-opened': {
    group: 'betas',
    severity: { request: 'safe', response: 'safe' },
    adds: true,
    todo: { request: LEAVE_OUT, response: LEAVE_OUT },
  },
  'gate-lost-beta': {
    group: 'betas',
    severity: { request: 'breaking', response: 'breaking' },
    todo: { request: 'name another of its betas', response: 'name another of its betas' },
  },
  'gate-gained-beta': {
    group: 'betas',
    severity: { request: 'safe', response: 'safe' },
    adds: true,
    todo: { request: OPTIONAL, response: OPTIONAL },
  },

  'model-ends': client('models', 'risky', 'move to another model before that date'),
  'model-end-moved': client('models', 'risky', 'plan for the new date'),
  'model-end-removed': client('models', 'safe', NOTHING),

  'method-added': client('methods', 'safe', OPTIONAL, ADDS),
  'method-removed': client('methods', 'breaking', 'stop calling it'),
  'method-renamed': client('methods', 'breaking', 'call it by its new name'),
  'method-moved': client('methods', 'risky', 'check mocks, proxies and logs that match the path'),
  'method-deprecated': client('methods', 'safe', 'plan to replace it'),
  'method-not-deprecated': client('methods', 'safe', NOTHING),
  'arguments-changed': client('methods', 'breaking', 'pass the arguments in the new order'),
  'params-optional': client('methods', 'safe', NOTHING, ADDS),
  'betas-taken': client('methods', 'safe', OPTIONAL, ADDS),
  'betas-not-taken': client('methods', 'breaking', 'remove `betas` from the params'),
  'helper-added': client('methods', 'safe', OPTIONAL, ADDS),
  'helper-removed': client('methods', 'breaking', 'call the method itself'),

  'body-encoding': oneWay('request', 'risky', 'check mocks and proxies that read the body'),
  'body-added': oneWay('request', 'safe', OPTIONAL, ADDS),
  'body-removed': oneWay('request', 'breaking', 'stop passing it'),
  'header-name': oneWay('request', 'risky', 'check mocks and proxies that read the header'),
  'parameter-style': oneWay('request', 'risky', 'check mocks and proxies that read the parameter'),
  'response-type': oneWay('response', 'risky', 'check mocks and proxies that read `accept`'),
  'result-kind': oneWay('response', 'breaking', 'read the result in the new way'),
  'field-added': {
    ...shape('safe', 'safe', { request: OPTIONAL, response: OPTIONAL }),
    adds: true,
  },
  'required-field-added': {
    ...shape('breaking', 'safe', { request: 'set it', response: OPTIONAL }),
    adds: true,
  },
  'field-removed': shape('breaking', 'breaking', {
    request: 'stop setting it',
    response: 'stop reading it',
  }),
  'made-required': shape('breaking', 'safe', { request: 'set it', response: NOTHING }),
  'made-optional': shape('safe', 'breaking', {
    request: NOTHING,
    response: 'expect it to be missing',
  }),
  'made-nullable': shape('safe', 'breaking', { request: NOTHING, response: 'expect null' }),
  'made-non-null': shape('breaking', 'safe', { request: 'do not pass null', response: NOTHING }),
  widened: {
    ...shape('safe', 'risky', {
      request: OPTIONAL,
      response: 'handle it where your code branches on the value',
    }),
    adds: true,
  },
  narrowed: shape('breaking', 'risky', {
    request: 'pass something else',
    response: 'remove the code that handles it',
  }),
  'type-changed': shape('breaking', 'breaking', {
    request: 'pass the new type',
    response: 'read the new type',
  }),
  // Callers may pass any value of an unknown type, but cannot read a value without checking it.
  'made-unknown': shape('safe', 'breaking', { request: NOTHING, response: 'check it before use' }),
  'made-known': shape('breaking', 'safe', { request: 'pass the new type', response: NOTHING }),
  'value-listed': shape('safe', 'safe', { request: OPTIONAL, response: NOTHING }),
  'value-not-listed': shape('safe', 'safe', { request: NOTHING, response: NOTHING }),
  deprecated: shape('safe', 'safe', {
    request: 'plan to stop setting it',
    response: 'plan to stop reading it',
  }),
  'not-deprecated': shape('safe', 'safe', { request: NOTHING, response: NOTHING }),

  'type-renamed': client('names', 'safe', 'use the new name in annotations'),
  'type-added': client('names', 'safe', OPTIONAL, ADDS),
  'type-removed': client('names', 'breaking', 'stop importing it'),
  'type-alias': client('names', 'safe', NOTHING),
  'export-added': client('names', 'safe', OPTIONAL, ADDS),
  'export-removed': client('names', 'breaking', 'stop importing it'),
  'export-changed': client('names', 'risky', 'check where you import it'),
} as const satisfies Readonly<Record<string, Row>>;

export type ChangeKind = keyof typeof KINDS;

export const CHANGE_KINDS = Object.keys(KINDS) as readonly ChangeKind[];

/** Returns the row of a kind. The common type `Row` lets callers treat all kinds alike. */
export function rowOf(kind: ChangeKind): Row {
  return KINDS[kind];
}
