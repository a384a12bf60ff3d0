/** Writes reports as SARIF 2.1.0, a format that code scanning services display. */

export interface SarifRule {
  readonly id: string;
  readonly summary: string;
}

export interface SarifResult {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: string;
  /** A path with slashes. */
  readonly uri: string;
  /** Number of the line, from 1. */
  readonly line: number;
  readonly column?: number;
}

export function sarifOf(rules: readonly SarifRule[], results: readonly SarifResult[]): string {
  const driver = {
    name: 'gen-claude-client',
    rules: rules.map(({ id, summary }) => ({ id, shortDescription: { text: summary } })),
  };
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, results: results.map(resultOf) }],
  };
  return JSON.stringify(sarif, null, 2);
}

function resultOf({ rule, level, message, uri, line, column }: SarifResult) {
  const region = { startLine: line, ...(column !== undefined && { startColumn: column }) };
  return {
    ruleId: rule,
    level,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
  };
}
