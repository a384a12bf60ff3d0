// The search field: a combobox whose index is loaded when the field is first used.
'use strict';
{
  /** @typedef {readonly [kind: string, title: string, detail: string, href: string, words: string]} Entry */

  const MAX_RESULTS = 30;
  const field = document.querySelector('.search input');
  const list = document.querySelector('#search-results');
  const status = document.querySelector('.search [role=status]');
  const source = document.querySelector('script[data-index]');
  const root = source?.getAttribute('data-index') ?? '';

  /** @type {Promise<readonly Entry[]> | undefined} */
  let loading;

  /** @returns {Promise<readonly Entry[]>} */
  const load = () =>
    new Promise((resolve) => {
      const script = document.createElement('script');
      script.src = `${root}search-index.js`;
      script.addEventListener('load', () => {
        resolve(/** @type {{ searchIndex?: readonly Entry[] }} */ (globalThis).searchIndex ?? []);
      });
      script.addEventListener('error', () => {
        resolve([]);
      });
      document.head.append(script);
    });

  /**
   * Rates how well a word matches a title, from 0 (no match) to 100 (the whole title). A match at the start of the last
   * name counts more than other matches inside the title.
   *
   * @param {string} title
   * @param {string} word
   */
  const rank = (title, word) => {
    const at = title.indexOf(word);
    if (at === -1) return 0;
    if (title === word) return 100;
    const last = title.slice(title.lastIndexOf('.') + 1);
    if (last === word) return 80;
    if (last.startsWith(word)) return 60;
    if (at === 0) return 50;
    return /[a-z0-9]/.test(title[at - 1] ?? '') ? 20 : 40;
  };

  /**
   * Rates how well an entry matches a query. 0 if the entry does not contain a word of the query.
   *
   * @param {Entry} entry
   * @param {readonly string[]} query
   */
  const score = ([, title, detail, , words], query) => {
    const lower = title.toLowerCase();
    const rest = `${words} ${detail}`.toLowerCase();
    let sum = 0;
    for (const word of query) {
      const points = rank(lower, word) || (rest.includes(word) ? 5 : 0);
      if (points === 0) return 0;
      sum += points;
    }
    // Of two equal matches, the reader more probably looks for the entry with fewer names in its path.
    return sum + 1 / title.split('.').length;
  };

  /**
   * @param {readonly Entry[]} entries
   * @param {string} text
   */
  const find = (entries, text) => {
    const query = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (query.length === 0) return [];
    return entries
      .map((entry) => ({ entry, points: score(entry, query) }))
      .filter(({ points }) => points > 0)
      .sort((one, other) => other.points - one.points)
      .map(({ entry }) => entry);
  };

  /**
   * @param {string} name
   * @param {string} text
   */
  const span = (name, text) => {
    const element = document.createElement('span');
    element.className = name;
    element.textContent = text;
    return element;
  };

  /**
   * @param {Entry} entry
   * @param {number} index
   */
  const option = ([kind, title, detail, href], index) => {
    const link = document.createElement('a');
    link.id = `result-${index}`;
    link.href = root + href;
    link.tabIndex = -1;
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
    link.append(span('kind', kind), span('title', title), span('detail', detail));
    return link;
  };

  /** @type {readonly HTMLAnchorElement[]} */
  let options = [];
  let selected = -1;

  /** @param {number} index */
  const select = (index) => {
    options[selected]?.setAttribute('aria-selected', 'false');
    selected = index;
    const now = options[selected];
    now?.setAttribute('aria-selected', 'true');
    now?.scrollIntoView({ block: 'nearest' });
    if (now) field?.setAttribute('aria-activedescendant', now.id);
    else field?.removeAttribute('aria-activedescendant');
  };

  const close = () => {
    list?.setAttribute('hidden', '');
    field?.setAttribute('aria-expanded', 'false');
    select(-1);
  };

  /** @param {string} text */
  const show = async (text) => {
    loading ??= load();
    const entries = await loading;
    // The text changed while the index was loaded.
    if (!(field instanceof HTMLInputElement) || field.value !== text) return;
    const found = find(entries, text);
    options = found.slice(0, MAX_RESULTS).map(option);
    list?.replaceChildren(...options);
    if (status) status.textContent = text.trim() === '' ? '' : `${found.length} found`;
    if (options.length === 0) {
      close();
      return;
    }
    list?.removeAttribute('hidden');
    field.setAttribute('aria-expanded', 'true');
    select(0);
  };

  /** @param {KeyboardEvent} event */
  const press = (event) => {
    const { length } = options;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && length > 0) {
      event.preventDefault();
      select((selected + step + length) % length);
    } else if (event.key === 'Enter') {
      options[selected]?.click();
    } else if (event.key === 'Escape') {
      close();
    }
  };

  if (field instanceof HTMLInputElement) {
    document.querySelector('.search')?.removeAttribute('hidden');
    field.addEventListener('input', () => void show(field.value));
    field.addEventListener('focus', () => {
      loading ??= load();
      if (field.value !== '') void show(field.value);
    });
    field.addEventListener('keydown', press);
    document.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element) || !target.closest('.search')) close();
      // The result is on the current page, which stays open.
      else if (target.closest('[role=option]')) close();
    });
    document.addEventListener('keydown', (event) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      field.focus();
    });
  }
}
