// Keeps one warm process per contestant; the processes run short batches in turn.
import { fork } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleForNode } from './bundle.mjs';
import { against, interleave, summarize } from './measure.mjs';

const CHILD = fileURLToPath(new URL('contestant.mjs', import.meta.url));

/** @typedef {import('./contestant.mjs').Job} Job */
/** @typedef {{ ms: number, cpuMs: number }} Batch */
/** @typedef {{ run(job: Job): Promise<Batch>, close(): void }} Contestant */
/** @typedef {import('./measure.mjs').Summary} Summary */
/** @typedef {{ name: string, msEach: Summary, cpuMsEach: Summary, ratio: number, cpuRatio: number }} Standing */

/**
 * @param {string} modulePath
 * @param {object} setting
 * @returns {Promise<Contestant>}
 */
async function startContestant(modulePath, setting) {
  const child = fork(CHILD, [modulePath, JSON.stringify(setting)]);
  /** @returns {Promise<Batch>} */
  const answer = () =>
    new Promise((resolve, reject) => {
      const onExit = (/** @type {number | null} */ code) =>
        reject(new Error(`${modulePath} exited ${code}`));
      child.once('exit', onExit);
      child.once('message', (/** @type {any} */ report) => {
        child.off('exit', onExit);
        if ('error' in report) reject(new Error(`${modulePath}: ${report.error}`));
        else resolve(report);
      });
    });
  await answer();
  return {
    run(job) {
      child.send(job);
      return answer();
    },
    close: () => child.disconnect(),
  };
}

/**
 * @param {string} temp
 * @param {Readonly<Record<string, string>>} entries contestants' modules by name
 * @param {import('./bundle.mjs').Generated} generated
 * @param {object} setting
 */
export async function openArena(temp, entries, generated, setting) {
  const folder = join(temp, 'contestants');
  await mkdir(folder, { recursive: true });
  /** @type {Record<string, Contestant>} */
  const contestants = {};
  for (const [name, entry] of Object.entries(entries)) {
    const outfile = join(folder, entry.replaceAll('/', '-'));
    await bundleForNode(entry, outfile, generated);
    contestants[name] = await startContestant(outfile, setting);
  }
  return {
    /**
     * @param {number} rounds
     * @param {Job} job
     */
    async compete(rounds, job) {
      const runs = Object.entries(contestants).map(
        ([name, { run }]) => /** @type {const} */ ([name, () => run(job)]),
      );
      return rank(await interleave(rounds, Object.fromEntries(runs)), job.times);
    },
    close() {
      for (const contestant of Object.values(contestants)) contestant.close();
    },
  };
}

/**
 * Compares each contestant with the first one, which is the baseline.
 * @param {Record<string, Batch[]>} samples
 * @param {number} times
 * @returns {Standing[]}
 */
function rank(samples, times) {
  const [baseline] = Object.values(samples);
  const ms = (/** @type {Batch[]} */ batches) => batches.map((batch) => batch.ms / times);
  const cpu = (/** @type {Batch[]} */ batches) => batches.map((batch) => batch.cpuMs / times);
  return Object.entries(samples).map(([name, batches]) => ({
    name,
    msEach: summarize(ms(batches)),
    cpuMsEach: summarize(cpu(batches)),
    ratio: against(ms(batches), ms(baseline)),
    cpuRatio: against(cpu(batches), cpu(baseline)),
  }));
}
