// Runs processes and rounds, and turns their samples into medians, spreads and ratios.
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const PRELOAD = fileURLToPath(new URL('report-usage.cjs', import.meta.url));

/** @typedef {{ wallMs: number, cpuMs: number, peakMiB: number }} Usage */
/** @typedef {{ code: number | null, stdout: string, stderr: string } & Usage} Run */

/**
 * Runs `node ...args` and measures it with all node processes that it starts.
 * @param {readonly string[]} args
 * @param {{ cwd: string, anyExit?: boolean }} options
 * @returns {Promise<Run>}
 */
export async function runNode(args, { cwd, anyExit = false }) {
  const usageFile = join(cwd, `usage-${process.pid}.jsonl`);
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require ${JSON.stringify(PRELOAD)}`,
    BENCH_USAGE_FILE: usageFile,
    NO_COLOR: '1',
  };
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (output.stderr += text));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const wallMs = performance.now() - start;
  if (code !== 0 && !anyExit) {
    throw new Error(`node ${args.join(' ')} exited ${code}\n${output.stderr}${output.stdout}`);
  }
  return { code, ...output, wallMs, ...(await takeUsage(usageFile)) };
}

/**
 * Returns the sum over the processes of a run. For memory it is an upper bound, since peaks differ in time.
 * @param {string} file
 * @returns {Promise<{ cpuMs: number, peakMiB: number }>}
 */
async function takeUsage(file) {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  await rm(file);
  const total = { cpuMs: 0, peakMiB: 0 };
  for (const line of lines) {
    const usage = JSON.parse(line);
    total.cpuMs += usage.cpuMs;
    total.peakMiB += usage.peakMiB;
  }
  return total;
}

/**
 * Runs A B C, B C A, C A B …, so that other load on the machine affects all contestants equally.
 * @template T
 * @param {number} rounds
 * @param {Readonly<Record<string, () => Promise<T>>>} contestants
 * @returns {Promise<Record<string, T[]>>}
 */
export async function interleave(rounds, contestants) {
  const entries = Object.entries(contestants);
  /** @type {Record<string, T[]>} */
  const samples = Object.fromEntries(entries.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < entries.length; turn++) {
      const [name, run] = entries[(round + turn) % entries.length];
      samples[name].push(await run());
    }
  }
  return samples;
}

/** @typedef {{ median: number, min: number, max: number }} Summary */

/**
 * @param {readonly number[]} values
 * @returns {Summary}
 */
export function summarize(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted[sorted.length - 1] };
}

/**
 * Returns the median over the rounds of `combine(sample, sample of the baseline)`.
 * @param {readonly number[]} values
 * @param {readonly number[]} baseline
 * @param {(value: number, base: number) => number} [combine]
 */
export function against(values, baseline, combine = (value, base) => value / base) {
  return summarize(values.map((value, round) => combine(value, baseline[round]))).median;
}
