import { describe, expect, test } from 'vitest';
import { API, problemsOf, type Row } from './problems.js';

describe('validateManifest', () => {
  test.each<Row>([
    [
      'no current version',
      'api:\n  versions: { 2026-10-21: { status: supported } }\n',
      [
        'm.yaml:2:3: no version has the status `current`; give the newest version `status: current`',
      ],
    ],
    [
      'betas and `versionHeader` if there are no API versions',
      'api: { versionHeader: x-version }\nbetas: { a: { status: active } }\n',
      [
        'm.yaml:1:8: `versionHeader` needs API versions; add `versions` to `api`, as in `versions: { 2026-01-01: { status: current } }`',
        'm.yaml:2:10: betas need API versions; add `versions` to `api`, as in `versions: { 2026-01-01: { status: current } }`',
      ],
    ],
    [
      '`auth` both in the API and in a version',
      'api:\n  auth: basic\n  versions: { 2026-01-01: { status: current, auth: bearer } }\n',
      [
        'm.yaml:3:46: `auth` of the version `2026-01-01` cannot be combined with `auth` of the API; remove one of them',
      ],
    ],
    [
      'two current versions',
      'api:\n  versions:\n    2026-10-21: { status: current }\n    2023-06-01: { status: current }\n',
      [
        'm.yaml:4:19: `2023-06-01` and `2026-10-21` both have the status `current`; give the older version `status: supported`',
      ],
    ],
    [
      'ids of betas that have no entry',
      'api: { versions: { 2026-10-21: { status: current, bakes: { filez: [files.**] } } } }\nbetas:\n  files: { status: superseded, supersededBy: constructor }\n  mcp: { status: active, conflicts: [files, fils] }\ncontains: { x.all: { request: x.one, at: all, without: [fil] } }\n',
      [
        'm.yaml:1:60: unknown beta `filez`; did you mean `files`?',
        'm.yaml:3:32: unknown beta `constructor`; add it under `betas`, or remove it here',
        'm.yaml:4:45: unknown beta `fils`; did you mean `files`?',
        'm.yaml:5:57: unknown beta `fil`; add it under `betas`, or remove it here',
      ],
    ],
    [
      'a beta with the id `auto`, which callers write for all needed betas',
      `${API}betas: { auto: { status: active } }\n`,
      [
        'm.yaml:2:10: `auto` is a value of `betas` in calls, not a beta id; write the id as the API spells it',
      ],
    ],
    [
      'the key `__proto__`, once each',
      `${API}models: { __proto__: { retires: unknown } }\noperations:\n  GET /a: { params: { __proto__: { header: x-a } } }\n__proto__: {}\n`,
      [
        'm.yaml:2:11: `__proto__` cannot be a key here; write another name, or remove it',
        'm.yaml:4:23: `__proto__` cannot be a key here; write another name, or remove it',
        'm.yaml:5:1: unknown key `__proto__`; write `manifest`, `extends`, `api`, `betas`, `contains`, `operations`, `schemas`, `aliases` or `models`, or remove it',
      ],
    ],
    [
      'cycles of supersededBy, each once',
      `${API}betas:\n  a: { status: superseded, supersededBy: b }\n  b: { status: superseded, supersededBy: c }\n  c: { status: superseded, supersededBy: b }\n  d: { status: superseded, supersededBy: d }\n`,
      [
        'm.yaml:4:28: `supersededBy` forms a cycle: `b` -> `c` -> `b`; remove it from the newest of these betas',
        'm.yaml:6:28: `supersededBy` forms a cycle: `d` -> `d`; remove it from the newest of these betas',
      ],
    ],
    [
      'keys that contradict the status',
      `${API}betas:\n  a: { status: active, supersededBy: b }\n  b: { status: graduated, until: 2026-01-01 }\n  c: { status: preview, replacement: x }\n`,
      [
        'm.yaml:3:24: `a` has `supersededBy`, but its status is `active`; remove it, or write `status: superseded` or `status: retired`',
        'm.yaml:4:27: `b` has `until`, but its status is `graduated`; remove it, or write `status: retired`',
        'm.yaml:5:25: `c` has `replacement`, but its status is `preview`; remove it, or write `status: superseded`, `status: graduated` or `status: retired`',
      ],
    ],
    [
      'a status without a key that it requires',
      `${API}betas:\n  a: { status: superseded }\n  b: { status: retired }\n`,
      [
        'm.yaml:3:3: `a` is superseded, but has neither `supersededBy` nor `replacement`; add `supersededBy:` with the id of a beta, or `replacement:` with a text',
        'm.yaml:4:3: `b` is retired, but has no `until`; add `until:` with the date of its retirement, or `unknown`',
      ],
    ],
    [
      'dates that contradict each other',
      `${API}betas:\n  a-2025-11-20: { status: active, since: 2025-11-21 }\n  b-2025-02-30: { status: active }\n  c: { status: retired, since: 2026-01-02, until: 2026-01-01 }\n`,
      [
        'm.yaml:3:35: `since` is `2025-11-21`, but the date in `a-2025-11-20` is `2025-11-20`; write `since: 2025-11-20`, or correct the id',
        'm.yaml:4:3: `b-2025-02-30` ends in `2025-02-30`, which does not exist in the calendar; correct the id',
        'm.yaml:5:44: `until` (`2026-01-01`) is earlier than `since` (`2026-01-02`); correct one of the dates',
      ],
    ],
    [
      'a beta that conflicts with itself',
      `${API}betas:\n  a: { status: active, conflicts: [a] }\n  b: { status: active, requires: [x.**], conflicts: [b] }\n`,
      [
        'm.yaml:3:36: `a` conflicts with itself; remove it from its own conflicts',
        'm.yaml:4:54: `b` is required by `x.**` and conflicts with itself; remove it from its own conflicts',
      ],
    ],
    [
      'a method that sends two conflicting betas',
      `${API}betas:\n  a: { status: active, requires: [x.**], conflicts: [b] }\n  b: { status: active, requires: [x.y.*], conflicts: [a] }\n`,
      [
        'm.yaml:3:54: `a` and `b` conflict, but `x.**` sends the first and `x.y.*` the second; let no method send both, or remove the conflict',
      ],
    ],
    [
      'an operation with two kinds of response',
      `${API}operations:\n  GET /v1/x: { binary: true, jsonl: X, page: none }\n  GET /v1/y: { page: id, stream: {} }\n  GET /v1/z: { stream: {}, page: none }\n`,
      [
        'm.yaml:3:16: `GET /v1/x` has more than one kind of response; keep either `jsonl` or `binary`',
        'm.yaml:4:16: `GET /v1/y` has more than one kind of response; keep either `stream` or `page`',
      ],
    ],
    [
      'two schemas with one type name',
      `${API}schemas:\n  A: Count\n  B: Count\n`,
      [
        'm.yaml:4:3: `B` and `A` have the same type name `Count`; give one of the schemas another name',
      ],
    ],
  ])('refuses %s', (_, text, want) => {
    expect(problemsOf(text)).toEqual(want);
  });
});
