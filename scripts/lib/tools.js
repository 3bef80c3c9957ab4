// Brings a package of the npm registry into the git-ignored folder `.tools`, once and at an
// exact version. Runs on whatever Node is there, before anything is installed, so: old
// syntax, Node's own modules only.
const { spawn } = require('child_process');
const crypto = require('crypto');
const fs = require('fs');
const path = require('path');

const root = path.join(__dirname, '..', '..');

// What an outer npm was asked for ("npm test --workspace x") is not meant for this install.
const notOurs =
  /^npm_config_(workspaces?|include_workspace_root|global|location|prefix|local_prefix|dry_run|package_lock_only|omit|only|production)$/i;

function environment() {
  const env = Object.assign({}, process.env);
  Object.keys(env)
    .filter(name => notOurs.test(name))
    .forEach(name => delete env[name]);
  return env;
}

/** npm, on the Node that it came with where it started us: an old npm need not know a newer Node. */
function npmCommand() {
  const npm = process.env.npm_execpath;
  return npm && /npm-cli\.c?js$/.test(npm)
    ? [process.env.npm_node_execpath || process.execPath, npm]
    : ['npm'];
}

/** Runs npm and gives its standard output; fails with what it wrote to standard error. */
function npm(args, folder) {
  const command = npmCommand().concat(args);
  return new Promise((resolve, reject) => {
    const child = spawn(command[0], command.slice(1), {
      cwd: folder,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', data => (output += data));
    child.stderr.on('data', data => (errors += data));
    child.on('error', reject);
    child.on('close', code =>
      code === 0
        ? resolve(output.trim())
        : reject(new Error(errors.trim() || `npm ended with code ${code}`)),
    );
  });
}

/** Why npm failed, in a few words. */
function reason(error) {
  const text = String(error.message);
  if (error.code === 'ENOENT') {
    return 'npm was not found';
  }
  if (/\b(E404|ETARGET|EBADPLATFORM)\b/.test(text)) {
    return 'the npm registry has no such package for this machine';
  }
  if (/\b(ENOSPC|EACCES|EROFS|EPERM)\b/.test(text)) {
    return `the folder could not be written: ${text.split('\n')[0]}`;
  }
  if (
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT)\b/.test(
      text,
    )
  ) {
    return 'the npm registry could not be reached';
  }
  return text.split('\n').slice(0, 3).join(' ');
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** What interrupted runs left behind. */
function sweep(tools) {
  fs.readdirSync(tools)
    .map(name => [name, /^\.new-(\d+)-/.exec(name)])
    .filter(([, found]) => found && !isAlive(Number(found[1])))
    .forEach(([name]) => remove(path.join(tools, name)));
}

function remove(folder) {
  (fs.rmSync || fs.rmdirSync)(folder, { recursive: true, force: true });
}

/**
 * Gives the folder `.tools/<label>-<version>` with the package below its `node_modules`,
 * brought now if it is not there. The folder appears whole or not at all, whoever stops us,
 * and two runs at once do not disturb each other.
 *
 * @param {{ label: string, name: string, version: string }} tool
 * @param {object} [options]
 * @param {string} [options.tools] - another folder than `.tools`
 * @param {() => void} [options.announce] - called before something is downloaded
 * @param {(folder: string) => unknown} [options.prepare] - finishes the new folder, or throws;
 *   the folder moves afterwards
 */
async function bring(tool, options) {
  const {
    tools = path.join(root, '.tools'),
    announce,
    prepare,
  } = options || {};
  const folder = path.join(tools, `${tool.label}-${tool.version}`);
  if (fs.existsSync(folder)) {
    return folder;
  }
  if (announce) {
    announce();
  }
  fs.mkdirSync(tools, { recursive: true });
  sweep(tools);
  const fresh = path.join(
    tools,
    `.new-${process.pid}-${crypto.randomBytes(4).toString('hex')}`,
  );
  fs.mkdirSync(fresh);
  try {
    fs.writeFileSync(path.join(fresh, 'package.json'), '{ "private": true }');
    const settings = path.join(root, '.npmrc');
    if (fs.existsSync(settings)) {
      fs.copyFileSync(settings, path.join(fresh, '.npmrc'));
    }
    await npm(
      [
        'install',
        '--prefix',
        fresh,
        '--save-exact',
        // No package of ours needs to run anything while it is installed.
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--prefer-offline',
        '--loglevel=error',
        '--fetch-retries=2',
        '--fetch-retry-mintimeout=1000',
        '--fetch-retry-maxtimeout=5000',
        `${tool.name}@${tool.version}`,
      ],
      fresh,
    );
    if (prepare) {
      await prepare(fresh);
    }
    move(fresh, folder);
  } finally {
    remove(fresh);
  }
  return folder;
}

function move(fresh, folder) {
  try {
    fs.renameSync(fresh, folder);
  } catch (error) {
    // Another run was quicker: its folder is as good.
    if (!fs.existsSync(folder)) {
      throw error;
    }
  }
}

module.exports = { bring, isAlive, npm, reason, remove, root };
