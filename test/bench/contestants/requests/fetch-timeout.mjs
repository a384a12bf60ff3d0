// Bare fetch with a time limit: the lower bound for a client with time limits.
/* global fetch, AbortController, setTimeout, clearTimeout */
import { check, HEADERS, MESSAGE, MODEL, MODEL_ID, REQUEST } from './calls.mjs';

const TIMEOUT_MS = 600_000;

/**
 * @param {string} url
 * @param {RequestInit} init
 */
async function fetchInTime(url, init) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(url, { ...init, signal: controller.signal });
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {import('./calls.mjs').Setting} setting
 * @returns {import('./calls.mjs').Calls}
 */
export default ({ baseURL }) => ({
  async retrieve() {
    check(await fetchInTime(`${baseURL}/v1/models/${MODEL_ID}`, { headers: HEADERS }), MODEL);
  },
  async create() {
    const init = {
      method: 'POST',
      headers: { ...HEADERS, 'content-type': 'application/json' },
      body: JSON.stringify(REQUEST),
    };
    check(await fetchInTime(`${baseURL}/v1/messages`, init), MESSAGE);
  },
});
