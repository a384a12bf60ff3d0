import { describe, expect, test } from 'vitest';
import { API, problemsOf, type Row } from './problems.js';

describe('refuses', () => {
  test.each<Row>([
    [
      'no current version',
      'api:\n  versions: { 2026-10-21: { status: supported } }\n',
      ['m.yaml:2:3: no version is current; write `status: current` at the newest'],
    ],
    [
      'no version at all',
      'api: { versions: {} }\n',
      ['m.yaml:1:8: no version is current; write `status: current` at the newest'],
    ],
    [
      'two current versions',
      'api:\n  versions:\n    2026-10-21: { status: current }\n    2023-06-01: { status: current }\n',
      [
        'm.yaml:4:19: `2023-06-01` is current, and `2026-10-21` is too; write `status: supported` at the older',
      ],
    ],
    [
      'betas that have no entry',
      'api: { versions: { 2026-10-21: { status: current, bakes: { filez: [files.**] } } } }\nbetas:\n  files: { status: superseded, supersededBy: constructor }\n  mcp: { status: active, conflicts: [files, fils] }\n',
      [
        'm.yaml:1:60: there is no beta `filez`; did you mean `files`?',
        'm.yaml:3:32: there is no beta `constructor`; add it under `betas`, or remove it here',
        'm.yaml:4:45: there is no beta `fils`; did you mean `files`?',
      ],
    ],
    [
      'circles of supersededBy, each once',
      `${API}betas:\n  a: { status: superseded, supersededBy: b }\n  b: { status: superseded, supersededBy: c }\n  c: { status: superseded, supersededBy: b }\n  d: { status: superseded, supersededBy: d }\n`,
      [
        'm.yaml:4:28: `supersededBy` goes in a circle: `b` -> `c` -> `b`; remove it at the newest of them',
        'm.yaml:6:28: `supersededBy` goes in a circle: `d` -> `d`; remove it at the newest of them',
      ],
    ],
    [
      'a second status between the lines',
      `${API}betas:\n  a: { status: active, supersededBy: b }\n  b: { status: graduated, until: 2026-01-01 }\n  c: { status: preview, replacement: x }\n`,
      [
        'm.yaml:3:24: `a` has `supersededBy` although its status is `active`; remove it, or write `status: superseded` or `status: retired`',
        'm.yaml:4:27: `b` has `until` although its status is `graduated`; remove it, or write `status: retired`',
        'm.yaml:5:25: `c` has `replacement` although its status is `preview`; remove it, or write `status: superseded`, `status: graduated` or `status: retired`',
      ],
    ],
    [
      'a status that leaves a question open',
      `${API}betas:\n  a: { status: superseded }\n  b: { status: retired }\n`,
      [
        'm.yaml:3:3: `a` is superseded, but not by what; write `supersededBy:` with a beta, or `replacement:` with what else to use',
        'm.yaml:4:3: `b` is retired, but not since when; write `until:` with the day it stopped, or `unknown`',
      ],
    ],
    [
      'dates that contradict',
      `${API}betas:\n  a-2025-11-20: { status: active, since: 2025-11-21 }\n  b-2025-02-30: { status: active }\n  c: { status: retired, since: 2026-01-02, until: 2026-01-01 }\n`,
      [
        'm.yaml:3:35: `since` is `2025-11-21`, but `a-2025-11-20` is of `2025-11-20`; write `since: 2025-11-20`, or correct the id',
        'm.yaml:4:3: `b-2025-02-30` ends in `2025-02-30`, which is no day of the calendar; correct the id',
        'm.yaml:5:44: `c` stopped on `2026-01-01`, before it began on `2026-01-02`; correct one of the two',
      ],
    ],
    [
      'a beta in conflict with itself',
      `${API}betas:\n  a: { status: active, conflicts: [a] }\n  b: { status: active, requires: [x.**], conflicts: [b] }\n`,
      [
        'm.yaml:3:36: `a` conflicts with itself; remove it from its own conflicts',
        'm.yaml:4:54: `b` is required by `x.**` and conflicts with itself; remove it from its own conflicts',
      ],
    ],
    [
      'a method that sends two betas in conflict',
      `${API}betas:\n  a: { status: active, requires: [x.**], conflicts: [b] }\n  b: { status: active, requires: [x.y.*], conflicts: [a] }\n`,
      [
        'm.yaml:3:54: `a` and `b` conflict, but `x.**` sends the one and `x.y.*` the other; keep every method from sending both, or remove the conflict',
      ],
    ],
    [
      'an operation with two kinds of answer',
      `${API}operations:\n  GET /v1/x: { binary: true, jsonl: X, page: none }\n  GET /v1/y: { page: id, stream: {} }\n  GET /v1/z: { stream: {}, page: none }\n`,
      [
        'm.yaml:3:16: `GET /v1/x` answers in more than one way; keep one of `jsonl` or `binary`',
        'm.yaml:4:16: `GET /v1/y` answers in more than one way; keep one of `stream` or `page`',
      ],
    ],
    [
      'two schemas of one name',
      `${API}schemas:\n  A: Count\n  B: Count\n`,
      ['m.yaml:4:3: `B` is named `Count`, as `A` is; give one of them another name'],
    ],
  ])('%s', (_, text, want) => {
    expect(problemsOf(text)).toEqual(want);
  });
});
