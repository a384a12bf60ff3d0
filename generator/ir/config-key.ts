/** The key of package.json whose value is the config with the app's options. */
export const CONFIG_KEY = 'gen-claude-client';
