import { describe, expect, test } from 'vitest';
import {
  classIdentifier,
  constantIdentifier,
  fileName,
  Identifiers,
  parameterIdentifier,
  typeIdentifier,
} from '../../generator/plan/identifiers.js';

describe('typeIdentifier', () => {
  test.each([
    ['ListResponse_ModelInfo_', 'ListResponseModelInfo'],
    ['Body_create_skill_v1_skills_post', 'BodyCreateSkillV1SkillsPost'],
    ['BashTool_20250124', 'BashTool20250124'],
    ['message', 'Message'],
    ['20250124', 'Schema20250124'],
    ['日本', 'Schema'],
    ['a.b-c', 'ABC'],
    ['McpOauthProbe', 'MCPOAuthProbe'],
    ['JsonOutputFormat', 'JSONOutputFormat'],
    ['Idea', 'Idea'],
    ['ActionURLs', 'ActionURLs'],
    ['2FA', 'Schema2FA'],
    ['Model-3.5', 'Model3_5'],
    ['Model3--5', 'Model3_5'],
    ['Model__3', 'Model3'],
    ['Constructor', 'Constructor'],
    ['toString', 'ToString'],
    ['ToolBm25_20251119', 'ToolBm25_20251119'],
  ])('%s -> %s', (given, want) => {
    expect(typeIdentifier(given)).toBe(want);
  });
});

describe('parameterIdentifier', () => {
  test.each([
    ['message_batch_id', 'messageBatchID'],
    ['version', 'version'],
    ['default', '_default'],
    ['file-id', 'fileID'],
    ['1st', '_1St'],
    ['sha256_hash', 'sha256Hash'],
    ['my_constructor', 'myConstructor'],
    ['__proto__', 'proto'],
    ['日本', 'value'],
  ])('%s -> %s', (given, want) => {
    expect(parameterIdentifier(given)).toBe(want);
  });
});

test.each([
  ['countTokens', 'COUNT_TOKENS'],
  ['mcpOAuthValidate', 'MCP_OAUTH_VALIDATE'],
  ['delete', 'DELETE'],
])('constantIdentifier: %s -> %s', (given, want) => {
  expect(constantIdentifier(given)).toBe(want);
});

test.each([
  [['memoryStores'], 'MemoryStores'],
  [['organization', 'apiKeys'], 'OrganizationAPIKeys'],
  [['rbacGroups'], 'RBACGroups'],
  [['actionURLs'], 'ActionURLs'],
])('classIdentifier: %j -> %s', (given, want) => {
  expect(classIdentifier(given)).toBe(want);
});

test.each([
  ['memoryStores', 'memory-stores'],
  ['actionURLs', 'action-urls'],
  ['mcpURLSource', 'mcp-url-source'],
])('fileName: %s -> %s', (given, want) => {
  expect(fileName(given)).toBe(want);
});

describe('Identifiers', () => {
  test('returns each name once: first the name, then the alternative, then names with numbers', () => {
    const identifiers = new Identifiers(['Stream']);
    expect(identifiers.claim('Stream', 'StreamObject')).toBe('StreamObject');
    expect(identifiers.claim('Stream', 'StreamObject')).toBe('Stream2');
    expect(identifiers.claim('Message')).toBe('Message');
    expect(identifiers.claim('Message')).toBe('Message2');
    expect(identifiers.claim('Message')).toBe('Message3');
  });

  test('never returns a reserved word', () => {
    expect(new Identifiers([]).claim('delete')).toBe('delete2');
  });
});
