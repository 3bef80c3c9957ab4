// The one way in: `node scripts/run.js <command> [arguments]`. Finds or brings a Node that the
// project supports, installs, and runs the command under that Node, children included.
//   start, test   the project's two commands
//   <anything>    a program of node_modules/.bin, or `node`
// Runs on whatever Node is there, before anything is installed: old syntax, Node's own
// modules only.
const { spawn } = require('child_process');
const path = require('path');
const { root } = require('./lib/tools');
const { findNode } = require('./lib/node');
const { supervise } = require('./lib/supervise');

const commands = { start: 'start.mjs', test: 'test.mjs' };

/** The environment in which `node` is the chosen one, for whoever asks. */
function environmentFor(node) {
  const folders = [
    path.dirname(node),
    path.join(root, 'node_modules', '.bin'),
    process.env.PATH,
  ];
  return Object.assign({}, process.env, {
    NODE: node,
    PATH: folders.filter(Boolean).join(path.delimiter),
  });
}

/** A short-lived program in the foreground, as if it had been called itself. */
function foreground(program, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: 'inherit' });
    const ignore = () => {};
    ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(signal =>
      process.on(signal, () =>
        // The terminal tells the child itself.
        signal === 'SIGINT' && process.stdin.isTTY
          ? ignore()
          : child.kill(signal),
      ),
    );
    child.on('error', error =>
      reject(
        error.code === 'ENOENT'
          ? new Error(`There is no program "${program}".`)
          : error,
      ),
    );
    child.on('exit', (code, signal) => resolve(signal ? 130 : code));
  });
}

async function main([command, ...args]) {
  if (!command) {
    throw new Error('Say what to run: start, test, or a program.');
  }
  if (process.platform === 'win32') {
    throw new Error(
      'Learning Paths, as Backstage itself, is developed on Linux and macOS. On Windows run it in WSL: https://learn.microsoft.com/windows/wsl/install',
    );
  }
  const node = await findNode();
  const env = environmentFor(node);
  const install = path.join(__dirname, 'install.js');
  const installed = await foreground(node, [install], env);
  if (installed !== 0) {
    return installed;
  }
  const script = commands[command];
  return script
    ? supervise(node, [path.join(__dirname, script), ...args], env)
    : foreground(command, args, env);
}

main(process.argv.slice(2)).then(
  code => process.exit(code),
  error => {
    console.error(error.message);
    process.exit(1);
  },
);
