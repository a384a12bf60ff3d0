// Child process: one warm contestant that runs batches on request and reports their time.
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

/** @typedef {{ call: string, times: number, lanes: number, expect?: unknown }} Job */
/** @typedef {{ ms: number, cpuMs: number } | { error: string }} Report */

const [modulePath, setting] = process.argv.slice(2);
const { default: prepare } = await import(pathToFileURL(modulePath).href);
/** @type {Readonly<Record<string, () => Promise<unknown>>>} */
const calls = prepare(JSON.parse(setting));

/**
 * @param {Job} job
 * @returns {Promise<Report>}
 */
async function runBatch({ call, times, lanes, expect }) {
  const once = calls[call];
  let left = times;
  async function lane() {
    while (left-- > 0) {
      const result = await once();
      if (result !== expect) throw new Error(`got ${result}, expected ${expect}`);
    }
  }
  const cpu = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1000 };
}

/** @param {Report} report */
const answer = (report) => process.send?.(report);

process.on('message', (/** @type {Job} */ job) => {
  runBatch(job).then(answer, (error) => answer({ error: String(error?.stack ?? error) }));
});
process.on('disconnect', () => process.exit());
answer({ ms: 0, cpuMs: 0 });
