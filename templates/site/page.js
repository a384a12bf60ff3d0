// The interactive parts of a page: copy buttons, a menu that is closed on narrow screens, and filters.
'use strict';
{
  /** @param {Element} code */
  const select = (code) => {
    const range = document.createRange();
    range.selectNodeContents(code);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  };

  /**
   * @param {Element} button
   * @param {Element} code
   */
  const copy = async (button, code) => {
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      button.textContent = 'Copied';
    } catch {
      // The browser does not allow the copy: the reader can copy the selection.
      select(code);
      button.textContent = 'Selected';
    }
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 2000);
  };

  for (const button of document.querySelectorAll('button.copy')) {
    const code = button.closest('figure')?.querySelector('pre');
    if (!code) continue;
    button.removeAttribute('hidden');
    button.addEventListener('click', () => void copy(button, code));
  }

  const menu = document.querySelector('details.menu');
  if (menu && matchMedia('(max-width: 55rem)').matches) menu.removeAttribute('open');

  const FILTER = /^#status=([a-z]*)$/;
  /** @type {readonly HTMLButtonElement[]} */
  const filters = [...document.querySelectorAll('.filters button')].filter(
    (button) => button instanceof HTMLButtonElement,
  );
  const rows = [...document.querySelectorAll('[data-status]')];

  /** Shows the rows with the status in the URL, or all rows if the URL has no status. */
  const filter = () => {
    const [, status = ''] = FILTER.exec(location.hash) ?? [];
    for (const button of filters) {
      button.setAttribute('aria-pressed', String(button.dataset['filter'] === status));
    }
    const shown = rows.filter((row) => {
      const isShown = status === '' || row.getAttribute('data-status') === status;
      row.toggleAttribute('hidden', !isShown);
      return isShown;
    });
    const matches = document.querySelector('.matches');
    if (matches) matches.textContent = status === '' ? '' : `${shown.length} ${status}`;
  };

  if (filters.length > 0) {
    document.querySelector('.filters')?.removeAttribute('hidden');
    for (const button of filters) {
      button.addEventListener('click', () => {
        // A page that was opened from a file cannot use `history.replaceState`.
        location.replace(`#status=${button.dataset['filter'] ?? ''}`);
      });
    }
    addEventListener('hashchange', filter);
    filter();
  }
}
