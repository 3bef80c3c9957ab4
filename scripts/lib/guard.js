// Ends whatever a run started, once that run is over: when it ends by itself, by a signal,
// or by a kill that it cannot answer. `run.js` starts this beside the run and holds a pipe to
// it; the pipe closes when `run.js` is gone, however it went. Runs on whatever Node is there.
const { spawnSync } = require('child_process');
const fs = require('fs');
const { remove } = require('./tools');

/** Name of the variable that marks every process of a run, inherited by its children. */
const mark = 'LEARNING_PATHS_RUN';

// Asked, asked again, made to. SIGINT first: it is what lets PostgreSQL end without waiting
// for its clients.
const steps = [
  [0, 'SIGINT'],
  [2000, 'SIGTERM'],
  [5000, 'SIGKILL'],
];

function readOr(file, fallback) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    return fallback;
  }
}

function processesOfLinux(marked) {
  return fs
    .readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(pid => {
      // "pid (any name) state parent": the name may hold blanks and brackets.
      const [state, parent] = readOr(`/proc/${pid}/stat`, '')
        .replace(/^.*\) /s, '')
        .split(' ');
      return {
        pid: Number(pid),
        parent: Number(parent),
        isGone: !state || state === 'Z',
        isMarked: readOr(`/proc/${pid}/environ`, '')
          .split('\0')
          .includes(marked),
      };
    })
    .filter(({ isGone }) => !isGone);
}

function processesElsewhere(marked) {
  const { stdout } = spawnSync('ps', ['eww', '-axo', 'pid=,ppid=,command='], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return (stdout || '')
    .split('\n')
    .map(line => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter(Boolean)
    .map(([, pid, parent, command]) => ({
      pid: Number(pid),
      parent: Number(parent),
      isMarked: command.split(' ').includes(marked),
    }));
}

/** The processes of a run: those that carry its mark, and their descendants. */
function processesOf(run) {
  const marked = `${mark}=${run}`;
  const all = fs.existsSync('/proc/self/environ')
    ? processesOfLinux(marked)
    : processesElsewhere(marked);
  const found = new Set(
    all.filter(({ isMarked }) => isMarked).map(({ pid }) => pid),
  );
  let size;
  do {
    size = found.size;
    all
      .filter(({ parent }) => found.has(parent))
      .forEach(({ pid }) => found.add(pid));
  } while (found.size > size);
  found.delete(process.pid);
  return found;
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Gone by itself meanwhile.
  }
}

/** Ends all processes of a run, asking first. Leaves what cannot be killed after 15 seconds. */
async function endAll(run) {
  const begun = Date.now();
  let next = 0;
  while (Date.now() - begun < 15000) {
    const alive = processesOf(run);
    if (alive.size === 0) {
      return;
    }
    const step = steps[Math.min(next, steps.length - 1)];
    if (Date.now() - begun >= step[0]) {
      alive.forEach(pid => send(pid, step[1]));
      next += 1;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

function main([run, folder]) {
  process.stdin.on('end', async () => {
    await endAll(run);
    remove(folder);
    process.exit(0);
  });
  process.stdin.resume();
}

if (require.main === module) {
  main(process.argv.slice(2));
}

module.exports = { endAll, mark, processesOf };
