/** Emits client.ts: the client class and its API version. */
import { hasFiles } from '../../ir/bodies.js';
import { FILES } from '../../ir/emitted-files.js';
import { type Protocol, secretNames } from '../../ir/protocol.js';
import type { Plan } from '../../plan/types.js';
import { type Field, writeClass, writeConstant } from '../code.js';
import { Imports } from '../imports.js';
import type { SourceContent } from '../source.js';
import { exampleOptions } from '../examples/credentials.js';
import { commentText, propertyName, stringLiteral } from '../text.js';
import { betaSetting } from './beta-tables.js';
import { modelSetting } from './models.js';
import { childProperty } from './resource.js';

function clientDocs({ clientName, api }: Plan): string {
  return `Client for the ${commentText(api.title)}, generated for the API version ${commentText(api.version)}.

@example
\`\`\`ts
const client = new ${clientName}(${exampleOptions(api.protocol)});
\`\`\``;
}

/**
 * Returns static members as in the SDK: the alias of the base error, if the client has it, and `toFile` if a method
 * takes files.
 */
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

/** Returns the settings that depend on the protocol of the API. */
function protocolSettings(protocol: Protocol): readonly string[] {
  if (protocol.kind === 'claude') {
    return ['version: API_VERSION', `auth: ${stringLiteral(protocol.auth)}`];
  }
  const { versionHeader } = protocol;
  const secrets = secretNames(protocol).map(stringLiteral);
  return [
    ...(versionHeader === undefined
      ? []
      : [`headers: { ${propertyName(versionHeader.toLowerCase())}: API_VERSION }`]),
    ...(secrets.length === 0 ? [] : [`secrets: [${secrets.join(', ')}]`]),
  ];
}

/**
 * Writes the options for the base class. A client without credentials works in browsers by default, since it has no
 * secret that a web page could reveal.
 */
function givenOptions(protocol: Protocol): string {
  const hasSecret = protocol.kind === 'claude' || protocol.credentials.length > 0;
  return hasSecret ? 'options' : '{ dangerouslyAllowBrowser: true, ...options }';
}

function versionDocs(protocol: Protocol): string {
  const header = protocol.kind === 'claude' ? 'anthropic-version' : protocol.versionHeader;
  return header === undefined
    ? 'The version of the API that this client was generated for.'
    : `The \`${header}\` that every request of this client sends.`;
}

export function clientFile(plan: Plan): SourceContent {
  const { api, clientName } = plan;
  const imports = new Imports(FILES.client, plan.importExtension);
  const roots = [...plan.stable, ...(plan.beta ? [plan.beta] : [])];
  const settings = [
    ...protocolSettings(api.protocol),
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
        docs: versionDocs(api.protocol),
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
super({ ${settings.join(', ')} }, ${givenOptions(api.protocol)});
}`,
        methods: [],
      }),
    ],
  };
}
