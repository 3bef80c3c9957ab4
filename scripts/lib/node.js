// Which Node the project runs on: the one at hand where it is supported, else one from the
// npm registry. Runs on whatever Node is there: old syntax, Node's own modules only.
const { spawnSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const { bring, reason, root } = require('./tools');

/** What is brought where the Node at hand will not do. */
const version = '24.21.0';

const range = JSON.parse(
  fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
).engines.node;

const numbers = text => text.split('.').map(part => parseInt(part, 10) || 0);

/** Whether a version is in a range of the form `^22.22.2 || ^24.15.0`. */
function isSupported(candidate, within) {
  const [major, minor, patch] = numbers(candidate);
  return (within || range)
    .split('||')
    .map(part => numbers(part.trim().replace(/^\^/, '')))
    .some(
      ([a, b, c]) => major === a && (minor > b || (minor === b && patch >= c)),
    );
}

/**
 * The registry's package `node` runs a script that installs one of these; taken directly,
 * nothing has to run, which npm 12 does not allow by itself.
 */
function packageFor(platform, arch) {
  const isAppleSilicon = platform === 'darwin' && arch === 'arm64';
  return `${isAppleSilicon ? 'node-bin' : 'node'}-${platform}-${arch}`;
}

const binary = (folder, name) =>
  path.join(folder, 'node_modules', name, 'bin', 'node');

/** Fails where the program does not run here, for example for want of its C library. */
function tryOut(file) {
  const { stdout, stderr, error } = spawnSync(file, ['--version'], {
    encoding: 'utf8',
    env: {},
  });
  if (!stdout || stdout.trim() !== `v${version}`) {
    throw new Error(
      `the Node of the npm registry does not run on this machine (${
        error ? error.code : stderr.trim().split('\n')[0]
      })`,
    );
  }
}

function advice(why) {
  return [
    `Learning Paths needs Node ${range}. This is Node ${process.versions.node} (${process.platform} ${process.arch}), and no other could be brought: ${why}.`,
    'Install Node 24 from https://nodejs.org/en/download (or with nvm: nvm install 24) and run the command again.',
  ].join('\n');
}

/**
 * Path of a Node that the project runs on.
 *
 * @param {{ tools?: string, say?: (line: string) => void, current?: string }} [options] -
 *   `current`: the version at hand
 * @throws with a message for people where there is none
 */
async function findNode(options) {
  const {
    tools,
    say = line => console.error(line),
    current = process.versions.node,
  } = options || {};
  if (isSupported(current)) {
    return process.execPath;
  }
  const name = packageFor(process.platform, process.arch);
  try {
    const folder = await bring(
      { label: 'node', name, version },
      {
        tools,
        announce: () =>
          say(
            `Learning Paths needs Node ${range}; this is Node ${current}. Bringing Node ${version} from the npm registry into .tools, once, and going on under it.`,
          ),
        prepare: fresh => tryOut(binary(fresh, name)),
      },
    );
    return binary(folder, name);
  } catch (error) {
    throw new Error(advice(reason(error)));
  }
}

module.exports = { findNode, isSupported, packageFor, range, version };
