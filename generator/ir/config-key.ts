/** The key of package.json that holds options. */
export const CONFIG_KEY = 'gen-claude-client';
