// Installs what yarn.lock names, unless that was done already. Runs before anything is
// installed, so: Node's own modules only.
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const {
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} = require('node:fs');
const { join } = require('node:path');

const marker = join('node_modules', '.learning-paths-install');

function manifests() {
  const workspaces = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(folder).map(name => join(folder, name, 'package.json')),
  );
  return ['package.json', 'yarn.lock', '.yarnrc.yml', ...workspaces].filter(
    file => existsSync(file),
  );
}

const hash = createHash('sha256');
for (const file of manifests()) {
  hash.update(file).update(readFileSync(file));
}
const state = hash.digest('hex');

if (!existsSync(marker) || readFileSync(marker, 'utf8') !== state) {
  // Backstage needs Yarn's workspaces; this way a machine needs only Node and npm.
  const { status } = spawnSync(
    'npx',
    [
      '--yes',
      '--package',
      '@yarnpkg/cli-dist@4.18.1',
      'yarn',
      'install',
      '--immutable',
    ],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) {
    process.exit(status || 1);
  }
  writeFileSync(marker, state);
}
