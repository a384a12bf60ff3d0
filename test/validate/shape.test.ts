import { describe, expect, test } from 'vitest';
import { API, problemsOf, type Row } from './problems.js';

const SCHEMES = 'write `bearer`, `basic`, `{ header: x-key }` or `{ query: key }`';

describe('validateManifest', () => {
  test.each<Row>([
    ['empty', '', ['m.yaml:1:1: the manifest is empty; write it as `key: value` lines']],
    [
      'that is not a mapping',
      '- a\n',
      ['m.yaml:1:1: the manifest is a list, not a mapping; write it as `key: value` lines'],
    ],
    [
      'with unknown keys',
      `${API}beta: {}\nbetas:\n  x:\n    status: active\n    unlock: {}\n    colour: red\n`,
      [
        'm.yaml:2:1: unknown key `beta`; did you mean `betas`?',
        'm.yaml:6:5: unknown key `unlock`; did you mean `unlocks`?',
        'm.yaml:7:5: unknown key `colour`; write `status`, `since`, `until`, `supersededBy`, `replacement`, `summary`, `source`, `checked`, `accepts`, `requires`, `conflicts`, `unlocks` or `returns`, or remove it',
      ],
    ],
    [
      'with an unknown status',
      `${API}betas:\n  x: { status: actve }\n  y: { status: new }\n  z: { status: }\n  w: {}\n`,
      [
        'm.yaml:3:8: `status` cannot be `actve`; did you mean `active`?',
        'm.yaml:4:8: `status` cannot be `new`; write `preview`, `active`, `superseded`, `graduated`, `retired` or `unknown`',
        'm.yaml:5:8: `status` is empty; write `preview`, `active`, `superseded`, `graduated`, `retired` or `unknown`',
        'm.yaml:6:3: `status` is missing; write `preview`, `active`, `superseded`, `graduated`, `retired` or `unknown`',
      ],
    ],
    [
      'with values of the wrong type',
      `${API}betas:\n  x: { status: active, since: 2025, accepts: messages.create, unlocks: [a], summary: }\noperations:\n  GET /v1: { binary: 1, jsonl: { a: b } }\n`,
      [
        'm.yaml:3:24: `since` is a number, not text; write text, in quotes if YAML reads it as another type',
        'm.yaml:3:37: `accepts` is text, not a list; write it as `[a, b]`, or `[a]` for one item',
        'm.yaml:3:63: `unlocks` is a list, not a mapping; write it as `key: value` lines',
        'm.yaml:3:77: `summary` is empty; write text, in quotes if YAML reads it as another type',
        'm.yaml:5:14: `binary` is a number, not true or false; write `true` or `false`',
        'm.yaml:5:25: `jsonl` is a mapping, not text; write text, in quotes if YAML reads it as another type',
      ],
    ],
    [
      'with a blank text',
      `${API}betas:\n  x: { status: active, summary: " " }\n`,
      ['m.yaml:3:24: ` ` is blank; write some text, or remove the key'],
    ],
    [
      'with beta ids that are not valid in a header',
      `${API}betas:\n  a b: { status: active }\n  "a\\nb": { status: active }\n  "a,b": { status: active }\n  ä: { status: active }\n`,
      [
        'm.yaml:3:3: `a b` is not a beta id; use letters, digits, `-`, `.` and `_`, as the API spells it',
        'm.yaml:4:3: `a\\nb` is not a beta id; use letters, digits, `-`, `.` and `_`, as the API spells it',
        'm.yaml:5:3: `a,b` is not a beta id; use letters, digits, `-`, `.` and `_`, as the API spells it',
        'm.yaml:6:3: `ä` is not a beta id; use letters, digits, `-`, `.` and `_`, as the API spells it',
      ],
    ],
    [
      'with invalid dates',
      `${API}betas:\n  x: { status: active, since: May, checked: 2026-02-30 }\n`,
      [
        'm.yaml:3:24: `May` is not a date; write it as YYYY-MM-DD, or `unknown`',
        'm.yaml:3:36: `2026-02-30` does not exist in the calendar; correct it, or write `unknown`',
      ],
    ],
    [
      'with versions that are not dates',
      'api:\n  versions:\n    v1: { status: current }\n    2026-13-01: { status: retired }\n',
      [
        'm.yaml:3:5: `v1` is not a date; write it as YYYY-MM-DD',
        'm.yaml:4:5: `2026-13-01` does not exist in the calendar; correct it',
      ],
    ],
    [
      'with malformed names of classes, headers and variables',
      `api:\n  client: pet store\n  error: "E*/"\n  versionHeader: "x: y"\n  environment: { apiKey: MY-KEY, baseURL: "A\\nB", logLevel: }\n  colour: red\n`,
      [
        'm.yaml:2:3: `pet store` is not the name of a class; write it as `Petstore`',
        'm.yaml:3:3: `E*/` is not the name of a class; write it as `Petstore`',
        'm.yaml:4:3: `x: y` is not a header name; write it as `x-name`',
        'm.yaml:5:18: `MY-KEY` is not the name of an environment variable; write it as `PETSTORE_API_KEY`',
        'm.yaml:5:34: `A\\nB` is not the name of an environment variable; write it as `PETSTORE_API_KEY`',
        'm.yaml:5:51: `logLevel` is empty; write text, in quotes if YAML reads it as another type',
        'm.yaml:6:3: unknown key `colour`; write `versions`, `client`, `error`, `auth`, `environment` or `versionHeader`, or remove it',
      ],
    ],
    [
      'with an unknown scheme',
      'api: { auth: digest }\n',
      [`m.yaml:1:8: \`digest\` is not a scheme; ${SCHEMES}`],
    ],
    [
      'with unknown schemes in a list',
      'api: { auth: [bearer, none, { query: key }] }\n',
      [`m.yaml:1:23: \`none\` is not a scheme; ${SCHEMES}`],
    ],
    [
      'with a scheme in a header of a malformed name',
      'api: { auth: [{ header: "x: y" }] }\n',
      ['m.yaml:1:17: `x: y` is not a header name; write it as `x-name`'],
    ],
    [
      'with a scheme in a query parameter of a malformed name',
      'api: { auth: { query: "a&b" } }\n',
      ['m.yaml:1:16: `a&b` is not a query parameter; write it as `api_key`'],
    ],
    [
      'with a scheme of unknown keys',
      'api: { auth: [{ hedder: x }] }\n',
      [`m.yaml:1:8: \`auth\` is not a scheme or a list of them; ${SCHEMES}`],
    ],
    [
      'with a number as scheme',
      'api: { auth: 1 }\n',
      [`m.yaml:1:8: \`auth\` is not a scheme or a list of them; ${SCHEMES}`],
    ],
    [
      'with selectors that do not parse',
      `${API}betas:\n  x:\n    status: active\n    unlocks:\n      messages.create: [a, "tools[type", "a..b", 3]\n`,
      [
        'm.yaml:6:28: `tools[type` is not a selector (at 6: expected `[]`, `[property=value]` or `[=value]`); write it as `a.b[].c[type=x]`',
        'm.yaml:6:42: `a..b` is not a selector (at 3: expected a property name); write it as `a.b[].c[type=x]`',
        'm.yaml:6:50: an item of `messages.create` is a number, not text; write text, in quotes if YAML reads it as another type',
      ],
    ],
    [
      'with method patterns that do not parse',
      `${API}betas:\n  x:\n    status: active\n    accepts: [messages., "**.create"]\n    unlocks: { POST /v1: [a] }\n`,
      [
        'm.yaml:5:15: `messages.` is not a method pattern; write it as `messages.create`, `messages.*` or `messages.**`',
        'm.yaml:5:26: `**.create` is not a method pattern; write it as `messages.create`, `messages.*` or `messages.**`',
        'm.yaml:6:16: `POST /v1` is not a method pattern; write it as `messages.create`, `messages.*` or `messages.**`',
      ],
    ],
    [
      'with invalid operation keys',
      `${API}operations:\n  messages.create: {}\n  FETCH /v1: {}\n  GET v1: {}\n`,
      ['messages.create', 'FETCH /v1', 'GET v1'].map(
        (key, index) =>
          `m.yaml:${index + 3}:3: \`${key}\` is not an operation; write it as \`GET /v1/files/{file_id}\``,
      ),
    ],
    [
      'with invalid names',
      `${API}operations:\n  GET /v1:\n    name: a..b\n    page: curser\n    jsonl: A B\n    params: { "a b": { header: x }, c: { header: "x: y" } }\nschemas: { A: lower }\n`,
      [
        'm.yaml:4:5: `a..b` is not a method name; write it as `files.retrieveMetadata`',
        'm.yaml:5:5: `page` cannot be `curser`; did you mean `cursor`?',
        'm.yaml:6:5: `A B` is not a schema name; use letters, digits, `.`, `-` and `_`',
        'm.yaml:7:15: `a b` is not a field name; use letters, digits and `_`',
        'm.yaml:7:42: `x: y` is not a header name; write it as `x-name`',
        'm.yaml:8:12: `lower` is not a type name; write it as `MessageCount`',
      ],
    ],
    [
      'with sources that are not web addresses',
      `${API}betas:\n  x: { status: active, source: ["javascript:alert(1)", https://example.com/a] }\n`,
      ['m.yaml:3:33: `javascript:alert(1)` is not a web address; write a full https:// URL'],
    ],
  ])('refuses a manifest %s', (_, text, want) => {
    expect(problemsOf(text)).toEqual(want);
  });
});
