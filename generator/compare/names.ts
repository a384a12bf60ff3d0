/** Compares the settings, models, exports and named types of two clients. */
import type { SettingFact } from '../ir/surface/facts.js';
import { type Change, changeOf, code } from './change.js';
import type { ChangeKind } from './kinds.js';
import type { FactOf, Surface } from './surface.js';

const SETTINGS: Readonly<Record<SettingFact['name'], readonly [kind: ChangeKind, what: string]>> = {
  version: ['version-moved', 'API version'],
  auth: ['auth-changed', 'the API key is sent as'],
  server: ['server-changed', 'server'],
};

export function compareSettings(before: Surface, after: Surface): readonly Change[] {
  const old = valuesOf(before, 'setting', ({ name }) => name);
  const now = valuesOf(after, 'setting', ({ name }) => name);
  return (Object.keys(SETTINGS) as SettingFact['name'][]).flatMap((name) => {
    const [left, right] = [old.get(name)?.value, now.get(name)?.value];
    const [kind, what] = SETTINGS[name];
    return left === right
      ? []
      : [changeOf(kind, `${what} ${code(right ?? 'none')}, was ${code(left ?? 'none')}`)];
  });
}

export function compareModels(before: Surface, after: Surface): readonly Change[] {
  const old = valuesOf(before, 'model', ({ id }) => id);
  const now = valuesOf(after, 'model', ({ id }) => id);
  const gone = [...old.keys()].filter((id) => !now.has(id));
  return [
    ...[...now.values()].flatMap((model) => compareEnds(old.get(model.id), model)),
    ...gone.map((id) =>
      changeOf('model-end-removed', `${code(id)} no longer has a retirement date`),
    ),
  ];
}

function compareEnds(old: FactOf<'model'> | undefined, now: FactOf<'model'>): readonly Change[] {
  const { id, retires, replacement } = now;
  const given = replacement === undefined ? {} : { todo: `use ${code(replacement)}` };
  if (!old) return [changeOf('model-ends', `${code(id)} retires on ${retires}`, given)];
  if (old.retires === retires && old.replacement === replacement) return [];
  const replaced =
    replacement === undefined
      ? 'no longer has a replacement'
      : `now has the replacement ${code(replacement)}`;
  const text =
    old.retires === retires
      ? `${code(id)}, which retires on ${retires}, ${replaced}`
      : `${code(id)} retires on ${retires}, was ${old.retires}`;
  return [changeOf('model-end-moved', text, given)];
}

/** Compares exported names, except the types of the spec. */
export function compareExports(before: Surface, after: Surface): readonly Change[] {
  const old = valuesOf(before, 'export', ({ name }) => name);
  const now = valuesOf(after, 'export', ({ name }) => name);
  const changed = [...now.values()].flatMap((one) => {
    const earlier = old.get(one.name);
    if (!earlier) return [changeOf('export-added', `${code(one.name)} is new (${describe(one)})`)];
    if (describe(earlier) === describe(one)) return [];
    const text = `${code(one.name)} is ${describe(one)}, was ${describe(earlier)}`;
    return [changeOf('export-changed', text)];
  });
  const gone = [...old.values()].filter(({ name }) => !now.has(name));
  return [
    ...changed,
    ...gone.map((one) =>
      changeOf('export-removed', `${code(one.name)} was removed (${describe(one)})`),
    ),
  ];
}

const EXPORT_NAMES: Readonly<Record<FactOf<'export'>['what'], string>> = {
  beta: 'the beta',
  betas: 'the betas of',
  client: 'the client',
  error: 'the error',
  header: 'the header',
  helper: 'a type of the helpers of',
  page: 'a page of',
  params: 'the params of',
  resource: 'the resource',
  'sdk-name': "the SDK's name of",
};

function describe({ what, of }: FactOf<'export'>): string {
  return of === undefined ? EXPORT_NAMES[what] : `${EXPORT_NAMES[what]} ${code(of)}`;
}

/**
 * Returns changes of the named types.
 *
 * @param successors the types that replace removed types, by name of the removed type
 */
export function compareTypes(
  before: Surface,
  after: Surface,
  successors: ReadonlyMap<string, string>,
): readonly Change[] {
  const added = [...after.types.keys()].filter((name) => !before.types.has(name));
  const removed = [...before.types.keys()].filter((name) => !after.types.has(name));
  return [
    ...added.map((name) => changeOf('type-added', `${code(name)} is a new type`)),
    ...removed.map((name) => {
      const successor = successors.get(name);
      const todo = successor === undefined ? {} : { todo: `use ${code(successor)}` };
      return changeOf('type-removed', `the type ${code(name)} was removed`, todo);
    }),
    ...compareAliases(before, after),
  ];
}

/**
 * Reports types that became an alias, are an alias of another type now, or are no longer an alias. If the types of a
 * stable/beta pair have equal shapes, one name is an alias of the other.
 */
function compareAliases(before: Surface, after: Surface): readonly Change[] {
  return [...after.types].flatMap(([name, { schema }]) => {
    const old = before.types.get(name)?.schema;
    if (!old || (old.kind === 'ref' && schema.kind === 'ref' && old.name === schema.name))
      return [];
    if (schema.kind === 'ref') {
      return [changeOf('type-alias', `${code(name)} is now an alias of ${code(schema.name)}`)];
    }
    return old.kind === 'ref'
      ? [
          changeOf(
            'type-alias',
            `${code(name)} is now a separate type, and no longer an alias of ${code(old.name)}`,
          ),
        ]
      : [];
  });
}

function valuesOf<K extends FactOf<'setting' | 'model' | 'export'>['kind']>(
  { plain }: Surface,
  kind: K,
  keyOf: (fact: FactOf<K>) => string,
): ReadonlyMap<string, FactOf<K>> {
  const facts = plain.filter(
    (fact): fact is FactOf<K> & (typeof plain)[number] => fact.kind === kind,
  );
  return new Map(facts.map((fact) => [keyOf(fact), fact]));
}
