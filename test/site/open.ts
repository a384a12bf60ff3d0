/** Opens pages of a site from files, and records their errors and their requests to other sites. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { Site } from '../emit/site/given.js';
import { BROWSER_FLAGS } from '../platforms/executables.js';
import { fillFolder } from '../support/temporary.js';

export interface Opened {
  readonly page: Page;
  /** Errors, warnings and dialogs, including violations of the Content-Security-Policy. */
  readonly complaints: readonly string[];
  /** Requested addresses outside of the site. */
  readonly foreign: readonly string[];
}

export interface Opener {
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Opened>;
}

/** Starts a browser for the tests of a file, and writes the site that `make` returns. Calls `make` once. */
export function useSite(executablePath: string, make: () => Site): Opener {
  let browser: Browser;
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gen-claude-client-'));
    await fillFolder(folder, Object.fromEntries(make()));
    browser = await chromium.launch({ executablePath, headless: true, args: [...BROWSER_FLAGS] });
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  return {
    open: async (path, options = {}) => {
      const page = await browser.newPage(options);
      onTestFinished(() => page.close());
      const complaints: string[] = [];
      const foreign: string[] = [];
      const root = pathToFileURL(`${folder}/`).href;
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          complaints.push(message.text());
        }
      });
      page.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(root)) foreign.push(request.url());
      });
      await page.goto(new URL(path, root).href);
      return { page, complaints, foreign };
    },
  };
}
