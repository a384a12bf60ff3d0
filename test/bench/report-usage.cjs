// Preloaded into every measured process: appends its resource usage to $BENCH_USAGE_FILE on exit.
'use strict';
const { appendFileSync, readFileSync } = require('node:fs');
const process = require('node:process');
const { isMainThread } = require('node:worker_threads');

// On Linux a spawned process starts with its parent's ru_maxrss; VmHWM is its own.
function peakKiB() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}

const file = process.env.BENCH_USAGE_FILE;
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage = { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMiB: peakKiB() / 1024 };
    appendFileSync(file, `${JSON.stringify(usage)}\n`);
  });
}
