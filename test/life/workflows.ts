/** Checks the keys of CI files. Only the keys that this project and its pages use are listed. */

type Keys = readonly string[];

const STEP: Keys = ['name', 'id', 'if', 'uses', 'with', 'run', 'env', 'shell', 'working-directory'];
const GITHUB_JOB: Keys = [
  ...['name', 'if', 'needs', 'runs-on', 'environment', 'permissions', 'timeout-minutes'],
  ...['strategy', 'env', 'defaults', 'steps'],
];
const GITHUB: Keys = ['name', 'on', 'permissions', 'defaults', 'concurrency', 'env', 'jobs'];
const GITLAB_JOB: Keys = [
  'image',
  'stage',
  'rules',
  'variables',
  'before_script',
  'script',
  'artifacts',
];

type Mapping = Readonly<Record<string, unknown>>;

/** Returns an error for each unknown key, or one error if the value is not a mapping. */
function unknownKeys(value: unknown, keys: Keys, where: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [`${where} is not a mapping`];
  }
  const unknown = Object.keys(value).filter((key) => !keys.includes(key));
  return unknown.map(
    (key) => `${where}.${key} is an unknown key; correct it, or add it to test/life/workflows.ts`,
  );
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const entriesOf = (value: unknown) => Object.entries((value ?? {}) as Mapping);

/** Returns the errors in the steps of a GitHub workflow. */
export function stepProblems(steps: unknown, where: string): readonly string[] {
  if (!Array.isArray(steps) || steps.length === 0) return [`${where} is not a list of steps`];
  return steps.flatMap((step: unknown, index) => {
    const place = `${where}[${index}]`;
    const { run, uses } = (step ?? {}) as Mapping;
    const kinds = [run, uses].filter((kind) => typeof kind === 'string');
    return [
      ...unknownKeys(step, STEP, place),
      ...(kinds.length === 1 ? [] : [`${place} needs one of run and uses`]),
    ];
  });
}

/** Returns the errors in the structure of a GitHub workflow. */
export function githubProblems(workflow: unknown): readonly string[] {
  const { on, jobs } = workflow as Mapping;
  const own = unknownKeys(workflow, GITHUB, 'workflow');
  const inJobs = entriesOf(jobs).flatMap(([name, job]) => [
    ...unknownKeys(job, GITHUB_JOB, name),
    ...(typeof (job as Mapping)['runs-on'] === 'string' ? [] : [`${name} has no runs-on`]),
    ...stepProblems((job as Mapping)['steps'], `${name}.steps`),
  ]);
  const lacking = [on, jobs].includes(undefined) ? ['workflow needs on and jobs'] : [];
  return [...own, ...lacking, ...inJobs];
}

/** Returns the errors in the structure of the jobs of a GitLab pipeline. */
export function gitlabProblems(pipeline: unknown): readonly string[] {
  return entriesOf(pipeline).flatMap(([name, job]) => [
    ...unknownKeys(job, GITLAB_JOB, name),
    ...listOf((job as Mapping)['rules']).flatMap((rule, index) =>
      unknownKeys(rule, ['if', 'when', 'changes'], `${name}.rules[${index}]`),
    ),
    ...(scriptOf(job).length > 0 ? [] : [`${name} has no script`]),
  ]);
}

/** Returns the lines of the `script` of a GitLab job, or an empty list if `script` is not a list. */
export function scriptOf(job: unknown): readonly string[] {
  return listOf((job as Mapping)['script']).filter((line) => typeof line === 'string');
}
