import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between looks at the event loop. */
const resolution = 2;

/**
 * The longest time for which the event loop was held while something ran, in
 * milliseconds. On a machine that is busy with something else, a loop is held because its
 * thread gets no processor; so what counts is never more than the thread's own work
 * between two turns, where Node can tell that.
 */
export async function longestHold(
  run: () => Promise<unknown>,
): Promise<number> {
  const monitor = monitorEventLoopDelay({ resolution });
  const work = watchWork();
  monitor.enable();
  try {
    await run();
    // The last delay is noted by the look after it.
    await sleep(3 * resolution);
  } finally {
    monitor.disable();
    work.stop();
  }
  return Math.min(monitor.max / 1e6 - resolution, work.longest());
}

/** Watches how much this thread works between two turns of its timers. */
function watchWork() {
  if (typeof process.threadCpuUsage !== 'function') {
    return { stop: () => {}, longest: () => Infinity };
  }
  let longest = 0;
  let before = process.threadCpuUsage();
  const look = () => {
    const { user, system } = process.threadCpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
    before = process.threadCpuUsage();
  };
  const timer = setInterval(look, resolution);
  return { stop: () => clearInterval(timer), longest: () => longest };
}
