/** The head of every emitted source: what made it, and how it is remade. */

export interface Origin {
  readonly spec: string;
  readonly manifest: string;
  /** The command that makes it again. */
  readonly command: string;
}

export function banner({ spec, manifest, command }: Origin): string {
  const line = (text: string) => `// ${text.replace(/[\r\n\u2028\u2029]+/g, ' ')}`;
  return [
    line(`Made by gen-claude-client from ${spec} and ${manifest}; edits are lost.`),
    line(`Remake it with: ${command}`),
  ].join('\n');
}
