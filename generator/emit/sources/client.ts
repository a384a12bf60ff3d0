/** Emits client.ts: the client class and its API version. */
import { hasFiles } from '../../ir/bodies.js';
import { FILES } from '../../ir/emitted-files.js';
import type { Plan } from '../../plan/types.js';
import { type Field, writeClass, writeConstant } from '../code.js';
import { Imports } from '../imports.js';
import type { SourceContent } from '../source.js';
import { commentText, stringLiteral } from '../text.js';
import { betaSetting } from './beta-tables.js';
import { modelSetting } from './models.js';
import { childProperty } from './resource.js';

function clientDocs({ clientName, api }: Plan): string {
  return `Client for the ${commentText(api.title)}, generated for the API version ${api.version}.

@example
\`\`\`ts
const client = new ${clientName}({ apiKey: 'my-key' });
\`\`\``;
}

/** Statics that the SDK's class has too: the base error under the client's name, and `toFile` if a method takes files. */
function staticProperties({ api, errorAlias }: Plan, imports: Imports): readonly Field[] {
  const property = (name: string, value: string) => {
    const imported = imports.value(value, FILES.runtime);
    return { name, isStatic: true, type: `typeof ${imported}`, value: imported };
  };
  const hasUploads = api.operations.some(({ body }) => hasFiles(body?.encoding));
  return [
    ...(errorAlias ? [property(errorAlias.name, errorAlias.of)] : []),
    ...(hasUploads ? [property('toFile', 'toFile')] : []),
  ];
}

export function clientFile(plan: Plan): SourceContent {
  const { api, clientName } = plan;
  const imports = new Imports(FILES.client, plan.importExtension);
  const roots = [...plan.stable, ...(plan.beta ? [plan.beta] : [])];
  const settings = [
    'version: API_VERSION',
    `auth: ${stringLiteral(api.auth)}`,
    `baseURL: ${stringLiteral(api.baseUrl ?? '')}`,
    ...(plan.beta ? [betaSetting(plan, imports)] : []),
    ...(api.models.length > 0 ? [modelSetting(imports)] : []),
  ];
  const options = imports.type('ClientOptions', FILES.runtime);
  return {
    file: FILES.client,
    imports,
    statements: [
      writeConstant({
        name: 'API_VERSION',
        value: stringLiteral(api.version),
        docs: 'The `anthropic-version` that every request of this client sends.',
      }),
      writeClass({
        name: clientName,
        base: imports.value('APIClient', FILES.runtime),
        docs: clientDocs(plan),
        fields: [
          ...staticProperties(plan, imports),
          ...roots.map((resource) => childProperty(resource, 'this', imports)),
        ],
        construct: `constructor(options: ${options} = {}) {
super({ ${settings.join(', ')} }, options);
}`,
        methods: [],
      }),
    ],
  };
}
