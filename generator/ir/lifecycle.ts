/** The lifecycle table: the effect of each status of a beta on types, headers, docs and checks. */

interface Stage {
  /**
   * The callers that may use the fields and values of the beta. `named`: callers who name the beta, so the types have a
   * gate. `everyone`: all callers, so the types have no gate, and no method requires the beta. `no-one`: requests lack
   * the fields and values unless another beta opens them.
   */
  readonly opensFor: 'named' | 'everyone' | 'no-one';
  /** Whether methods accept the beta, and whether methods that require the beta send it. */
  readonly isSent: boolean;
  /** Whether new code may name the beta. Examples prefer these betas. */
  readonly isCurrent: boolean;
  /**
   * The reason why new code should not name the beta. Documents add the end and the replacement, if they are known.
   * Absent for current betas and for the status `unknown`.
   */
  readonly deprecation?: string;
  /** The keys of a manifest entry that depend on the status. */
  readonly keys: Readonly<Record<StatusKey, Presence>>;
}

export type StatusKey = 'until' | 'supersededBy' | 'replacement';

/** `one-of`: at least one of the keys that a stage marks as `one-of` is required. */
type Presence = 'forbidden' | 'optional' | 'required' | 'one-of';

const NO_KEYS = {
  until: 'forbidden',
  supersededBy: 'forbidden',
  replacement: 'forbidden',
} as const;

/** One row per status. All other code reads this table, so that a new status needs only a new row. */
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

/**
 * Returns a row as a `Stage`, not as its literal type, so that callers read its columns instead of comparing statuses.
 */
export function stageOf(status: BetaStatus): Stage {
  return LIFECYCLE[status];
}

interface Dated {
  readonly id: string;
  readonly status: BetaStatus;
  /** `YYYY-MM-DD`, or `unknown`. */
  readonly since?: string;
}

/**
 * Sorts betas by recommendation: betas for new code first, and newer betas before older ones. Although new code does
 * not need a graduated beta, it sorts with the betas for new code: otherwise graduation would move lines of the client.
 */
export function inOrder<T extends Dated>(betas: Iterable<T>): readonly T[] {
  return [...betas].sort((one, other) => {
    const [left, right] = [rankOf(one), rankOf(other)];
    return left === right ? 0 : left < right ? 1 : -1;
  });
}

/** Sorts ids of betas as {@link inOrder} does. Ids that `betas` does not list come last. */
export function idsInOrder(ids: readonly string[], betas: Iterable<Dated>): readonly string[] {
  const wanted = new Set(ids);
  const known = inOrder([...betas].filter(({ id }) => wanted.has(id))).map(({ id }) => id);
  return [...new Set([...known, ...ids])];
}

function rankOf({ id, status, since = '' }: Dated): string {
  const { isCurrent, opensFor } = stageOf(status);
  return `${isCurrent || opensFor === 'everyone' ? 1 : 0} ${/^\d/.test(since) ? since : ''} ${id}`;
}

interface Replaced {
  readonly status: BetaStatus;
  /** The id of another beta, or `unknown`. */
  readonly supersededBy?: string;
}

/**
 * Returns the last beta in the chain of `supersededBy`; undefined if `betas` contains no beta of the chain. A cycle
 * ends before the first repeated beta.
 */
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
  /** Whether this is the current version. If a manifest has versions, exactly one of them has such a status. */
  readonly isDefault: boolean;
  readonly isServed: boolean;
}

/** The effect of each status of an API version. */
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
