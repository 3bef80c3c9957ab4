// Installs what yarn.lock names, unless that was done already. Runs before anything is
// installed, so: Node's own modules only.
const { spawn } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const { join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { bring, isAlive, npm, reason, root } = require('./lib/tools');

const marker = join(root, 'node_modules', '.learning-paths-install');
const lock = join(root, '.tools', 'install.lock');

/** A fingerprint of everything that decides what is installed. */
function wanted() {
  const workspaces = ['packages', 'plugins'].flatMap(folder =>
    fs
      .readdirSync(join(root, folder))
      .map(name => join(folder, name, 'package.json')),
  );
  const hash = createHash('sha256');
  for (const file of [
    'package.json',
    'yarn.lock',
    '.yarnrc.yml',
    ...workspaces,
  ]) {
    if (fs.existsSync(join(root, file))) {
      hash.update(file).update(fs.readFileSync(join(root, file)));
    }
  }
  return hash.digest('hex');
}

function packages() {
  return fs
    .readFileSync(join(root, 'yarn.lock'), 'utf8')
    .match(/^  resolution: "(?!.*@workspace:)/gm)
    .length.toLocaleString('en');
}

function isInstalled() {
  return fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === wanted();
}

/** One install at a time: two would write the same folder. Gives a function that lets go. */
async function takeTurn() {
  fs.mkdirSync(join(root, '.tools'), { recursive: true });
  for (let isSaid = false; ; ) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      const release = () => fs.rmSync(lock, { force: true });
      process.on('exit', release);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        throw error;
      }
    }
    const owner = holder();
    if (owner !== undefined && !isAlive(owner)) {
      fs.rmSync(lock, { force: true });
    } else {
      if (!isSaid) {
        console.error('Another run is installing here; waiting for it.');
        isSaid = true;
      }
      await sleep(500);
    }
  }
}

function holder() {
  try {
    return Number(fs.readFileSync(lock, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** Yarn does not read npm's settings; on a machine with a registry of its own it must. */
async function registryOf() {
  if (process.env.YARN_NPM_REGISTRY_SERVER) {
    return {};
  }
  const registry = await npm(['config', 'get', 'registry'], root);
  if (!/^https?:/.test(registry) || /registry\.npmjs\.org/.test(registry)) {
    return {};
  }
  const { protocol, hostname } = new URL(registry);
  return {
    YARN_NPM_REGISTRY_SERVER: registry,
    ...(protocol === 'http:' && { YARN_UNSAFE_HTTP_WHITELIST: hostname }),
  };
}

/** Backstage needs Yarn's workspaces; this way a machine needs only Node and npm. */
async function yarn() {
  const { packageManager } = JSON.parse(
    fs.readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const name = '@yarnpkg/cli-dist';
  const folder = await bring({
    label: 'yarn',
    name,
    version: packageManager.split('@')[1],
  });
  return join(folder, 'node_modules', name, 'bin', 'yarn.js');
}

function run(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      // Whoever asked for a program's output does not want Yarn's in it.
      stdio: ['ignore', process.stderr, 'inherit'],
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', reject);
    child.on('exit', code => resolve(code ?? 1));
  });
}

async function main() {
  if (isInstalled()) {
    return 0;
  }
  await takeTurn();
  if (isInstalled()) {
    return 0;
  }
  const state = wanted();
  console.error(
    fs.existsSync(marker)
      ? 'The dependencies changed; installing what differs.'
      : `Installing the ${packages()} packages that yarn.lock names; this takes some minutes, once.`,
  );
  const code = await run(
    [await yarn(), 'install', '--immutable'],
    await registryOf(),
  );
  if (code === 0) {
    fs.writeFileSync(marker, state);
  } else {
    console.error(
      'The dependencies could not be installed; see above. They come from the npm registry, so this needs the network.',
    );
  }
  return code;
}

main().then(
  code => process.exit(code),
  error => {
    console.error(
      `The dependencies could not be installed: ${reason(
        error,
      )}. They come from the npm registry, so this needs the network.`,
    );
    process.exit(1);
  },
);
