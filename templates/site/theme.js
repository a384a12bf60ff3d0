// Chooses light or dark before the page is drawn. Runs in the head of each page.
'use strict';
{
  const KEY = 'gen-claude-client-theme';
  const root = document.documentElement;

  /**
   * The stored theme. Null if there is none, or if the browser does not allow storage, such as for a page that was
   * opened from a file.
   */
  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };

  /** @param {string} theme */
  const remember = (theme) => {
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Without storage, the choice applies to this page only.
    }
  };

  const isDark = () =>
    (root.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches && 'dark')) ===
    'dark';

  const chosen = remembered();
  if (chosen === 'light' || chosen === 'dark') root.dataset['theme'] = chosen;

  addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('button.theme')) {
      button.removeAttribute('hidden');
      button.addEventListener('click', () => {
        const theme = isDark() ? 'light' : 'dark';
        root.dataset['theme'] = theme;
        remember(theme);
      });
    }
  });
}
