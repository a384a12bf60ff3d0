/** Emits client.ts: the client class and its API version. */
import { FILES } from '../../ir/emitted-files.js';
import type { Plan } from '../../plan/types.js';
import { Imports } from '../imports.js';
import {
  type OptionalKind,
  type PropertyDeclarationStructure,
  StructureKind,
  VariableDeclarationKind,
} from '../morph.js';
import type { SourceContent } from '../source.js';
import { commentText, stringLiteral } from '../text.js';
import { betaSetting } from './beta-tables.js';
import { modelSetting } from './models.js';
import { childProperty } from './resource.js';

function clientDocs({ clientName, api }: Plan): string {
  return `
Client for the ${commentText(api.title)}, generated for the API version ${api.version}.

@example
\`\`\`ts
const client = new ${clientName}({ apiKey: 'my-key' });
\`\`\``;
}

/** Statics that the SDK's class has too: the base error under the client's name, and `toFile` if a method takes files. */
function staticProperties(
  { api, errorAlias }: Plan,
  imports: Imports,
): OptionalKind<PropertyDeclarationStructure>[] {
  const property = (name: string, value: string) => {
    const initializer = imports.value(value, FILES.runtime);
    return { name, isStatic: true, isReadonly: true, type: `typeof ${initializer}`, initializer };
  };
  const hasUploads = api.operations.some(({ body }) => body?.encoding === 'multipart');
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
    `baseURL: ${stringLiteral(api.baseUrl)}`,
    ...(plan.beta ? [betaSetting(plan, imports)] : []),
    ...(api.models.length > 0 ? [modelSetting(imports)] : []),
  ];
  return {
    file: FILES.client,
    imports,
    statements: [
      {
        kind: StructureKind.VariableStatement,
        isExported: true,
        declarationKind: VariableDeclarationKind.Const,
        declarations: [{ name: 'API_VERSION', initializer: stringLiteral(api.version) }],
        docs: ['The `anthropic-version` that every request of this client sends.'],
      },
      {
        kind: StructureKind.Class,
        name: clientName,
        isExported: true,
        extends: imports.value('APIClient', FILES.runtime),
        docs: [clientDocs(plan)],
        properties: [
          ...staticProperties(plan, imports),
          ...roots.map((resource) => childProperty(resource, 'this', imports)),
        ],
        ctors: [
          {
            parameters: [
              {
                name: 'options',
                type: imports.type('ClientOptions', FILES.runtime),
                initializer: '{}',
              },
            ],
            statements: [`super({ ${settings.join(', ')} }, options);`],
          },
        ],
      },
    ],
  };
}
