// Runs a program whose children must not outlive it: Ctrl+C and other signals are passed on
// once, and a guard beside it ends what is left. Runs on whatever Node is there.
const { spawn } = require('child_process');
const crypto = require('crypto');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { mark } = require('./guard');
const { root } = require('./tools');

// How long a program may take to end by itself after a signal.
const grace = 8000;

function startGuard(run, folder) {
  // In a session of its own, so that the terminal's Ctrl+C leaves it alone.
  const guard = spawn(
    process.execPath,
    [path.join(__dirname, 'guard.js'), run, folder],
    { detached: true, stdio: ['pipe', 'ignore', 'inherit'] },
  );
  const gone = new Promise(resolve => guard.on('exit', resolve));
  return {
    finish() {
      guard.stdin.end();
      return gone;
    },
  };
}

function parentOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.replace(/^.*\) /s, '').split(' ')[1]);
  } catch (error) {
    return undefined;
  }
}

/** Calls back once the npm that started us is gone: it was killed, and nobody waits for us. */
function onceNpmIsGone(callback) {
  if (!process.env.npm_lifecycle_event) {
    return;
  }
  const parent = process.ppid;
  // Some shells stay between npm and its script.
  const grandparent = isShellOfNpm(parent) ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    if (
      process.ppid !== parent ||
      (grandparent && parentOf(parent) !== grandparent)
    ) {
      clearInterval(timer);
      callback();
    }
  }, 500);
  timer.unref();
}

function isShellOfNpm(pid) {
  try {
    return /^\S*sh\0-c\0/.test(fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch (error) {
    return false;
  }
}

/**
 * Runs a script under a Node and gives its exit code, once nothing of it runs any more. Its
 * temporary files belong into `LEARNING_PATHS_FOLDER`, which goes with it.
 */
async function supervise(node, args, environment) {
  const run = crypto.randomBytes(8).toString('hex');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'learning-paths-'));
  if (process.getuid() === 0) {
    // PostgreSQL runs as another user then, and must get through.
    fs.chmodSync(folder, 0o711);
  }
  const guard = startGuard(run, folder);
  const child = spawn(node, args, {
    cwd: root,
    env: Object.assign({}, environment, {
      [mark]: run,
      LEARNING_PATHS_FOLDER: folder,
    }),
    // A session of its own: what the terminal sends reaches it through us, and once.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });

  const code = await new Promise((resolve, reject) => {
    let asked;
    const stop = (signal, exitCode) => {
      const now = Date.now();
      if (!asked) {
        asked = now;
        child.kill(signal);
        setTimeout(() => resolve(exitCode), grace).unref();
      } else if (now - asked > 500) {
        // Asked again, and not by npm repeating what the terminal said: no more waiting.
        resolve(exitCode);
      }
    };
    process.on('SIGINT', () => stop('SIGINT', 130));
    process.on('SIGTERM', () => stop('SIGTERM', 143));
    process.on('SIGHUP', () => stop('SIGTERM', 129));
    onceNpmIsGone(() => stop('SIGTERM', 143));
    child.on('error', reject);
    child.on('exit', (status, signal) =>
      resolve(signal ? 128 + os.constants.signals[signal] : status),
    );
  });
  await guard.finish();
  return code;
}

module.exports = { supervise };
