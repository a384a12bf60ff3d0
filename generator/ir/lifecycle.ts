/** The lifecycle table: what each status of a beta means for types, headers, docs and checks. */

interface Stage {
  /**
   * Who may use what the beta opens. `named`: callers who name the beta; the types have a gate. `everyone`: no gate,
   * and no method requires the beta. `no-one`: left out of the types unless another beta opens it too.
   */
  readonly opensFor: 'named' | 'everyone' | 'no-one';
  /** Whether methods accept the beta, and send it where they require it. */
  readonly isSent: boolean;
  /** Whether new code may name it: examples prefer such a beta. */
  readonly isCurrent: boolean;
  /** Why not to use it in new code, to be continued with its end and its replacement. */
  readonly deprecation?: string;
  /** The keys of a manifest entry that depend on the status. */
  readonly keys: Readonly<Record<StatusKey, Presence>>;
}

export type StatusKey = 'until' | 'supersededBy' | 'replacement';

/** `one-of`: at least one of the keys of a stage that are marked so is required. */
type Presence = 'forbidden' | 'optional' | 'required' | 'one-of';

const NO_KEYS = {
  until: 'forbidden',
  supersededBy: 'forbidden',
  replacement: 'forbidden',
} as const;

/** One row per status. All other code reads this table, so that a new status is a new row only. */
export const LIFECYCLE = {
  preview: { opensFor: 'named', isSent: true, isCurrent: true, keys: NO_KEYS },
  active: { opensFor: 'named', isSent: true, isCurrent: true, keys: NO_KEYS },
  superseded: {
    opensFor: 'named',
    isSent: true,
    isCurrent: false,
    deprecation: 'Superseded',
    keys: { until: 'forbidden', supersededBy: 'one-of', replacement: 'one-of' },
  },
  graduated: {
    opensFor: 'everyone',
    isSent: true,
    isCurrent: false,
    deprecation: 'Part of the stable API, no beta needed',
    keys: { ...NO_KEYS, replacement: 'optional' },
  },
  retired: {
    opensFor: 'no-one',
    isSent: false,
    isCurrent: false,
    deprecation: 'Retired',
    keys: { until: 'required', supersededBy: 'optional', replacement: 'optional' },
  },
  unknown: { opensFor: 'named', isSent: true, isCurrent: false, keys: NO_KEYS },
} as const satisfies Readonly<Record<string, Stage>>;

export type BetaStatus = keyof typeof LIFECYCLE;

export const BETA_STATUSES = Object.keys(LIFECYCLE) as [BetaStatus, ...BetaStatus[]];

/** Typed as a `Stage`, so that callers ask what a stage means, not which one it is. */
export function stageOf(status: BetaStatus): Stage {
  return LIFECYCLE[status];
}

interface Dated {
  readonly id: string;
  readonly status: BetaStatus;
  /** `YYYY-MM-DD`, or `unknown`. */
  readonly since?: string;
}

/** Betas in the order in which they are recommended: those for new code first, and of those the newest. */
export function inOrder<T extends Dated>(betas: Iterable<T>): readonly T[] {
  return [...betas].sort((one, other) => {
    const [left, right] = [rankOf(one), rankOf(other)];
    return left === right ? 0 : left < right ? 1 : -1;
  });
}

/** The ids in the order of {@link inOrder}; unknown ids come last. */
export function idsInOrder(ids: readonly string[], betas: Iterable<Dated>): readonly string[] {
  const known = inOrder([...betas].filter(({ id }) => ids.includes(id))).map(({ id }) => id);
  return [...known, ...ids.filter((id) => !known.includes(id))];
}

function rankOf({ id, status, since = '' }: Dated): string {
  return `${stageOf(status).isCurrent ? 1 : 0} ${/^\d/.test(since) ? since : ''} ${id}`;
}

interface Replaced {
  readonly status: BetaStatus;
  /** The id of another beta, or `unknown`. */
  readonly supersededBy?: string;
}

/** The last beta that replaces another one, directly or through others. Undefined if nothing that is known does. */
export function successorOf<T extends Replaced>(
  { supersededBy }: Replaced,
  betas: ReadonlyMap<string, T>,
): T | undefined {
  const passed = new Set<string>();
  let found: T | undefined;
  for (let id = supersededBy; id !== undefined && !passed.has(id); id = found.supersededBy) {
    const next = betas.get(id);
    if (!next) break;
    passed.add(id);
    found = next;
  }
  return found;
}

interface VersionStage {
  /** A client is made for this version unless another one is chosen: exactly one has such a status. */
  readonly isDefault: boolean;
  readonly isServed: boolean;
}

/** What each status of an API version means. */
const VERSION_LIFECYCLE = {
  current: { isDefault: true, isServed: true },
  supported: { isDefault: false, isServed: true },
  retired: { isDefault: false, isServed: false },
} as const satisfies Readonly<Record<string, VersionStage>>;

export type VersionStatus = keyof typeof VERSION_LIFECYCLE;

export const VERSION_STATUSES = Object.keys(VERSION_LIFECYCLE) as [
  VersionStatus,
  ...VersionStatus[],
];

export function versionStageOf(status: VersionStatus): VersionStage {
  return VERSION_LIFECYCLE[status];
}
