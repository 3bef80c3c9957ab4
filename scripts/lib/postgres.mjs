import { execFileSync, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folder with PostgreSQL 15's `initdb` and `pg_ctl`, wherever the system keeps them. */
function findBinaries() {
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const debian = '/usr/lib/postgresql';
  const candidates = [
    ...(existsSync(debian)
      ? readdirSync(debian).map(version => join(debian, version, 'bin'))
      : []),
    ...(asked.status === 0 ? [asked.stdout.trim()] : []),
  ];
  return candidates.find(folder => {
    const found = spawnSync(join(folder, 'initdb'), ['--version'], {
      encoding: 'utf8',
    });
    return found.status === 0 && / 15\b/.test(found.stdout);
  });
}

async function freePort() {
  const server = createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));
  return port;
}

/** PostgreSQL refuses to run as root, so root lends it another user. */
function otherUser() {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  for (const name of ['postgres', 'nobody']) {
    const id = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    const group = spawnSync('id', ['-g', name], { encoding: 'utf8' });
    if (id.status === 0 && group.status === 0) {
      return { uid: Number(id.stdout), gid: Number(group.stdout) };
    }
  }
  return undefined;
}

/**
 * Starts a throw-away PostgreSQL 15 cluster on a spare port.
 *
 * @returns its connection string and a function that stops it, or undefined where
 *   PostgreSQL 15 is not installed
 */
export async function startPostgres() {
  const binaries = findBinaries();
  if (!binaries) {
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'learning-paths-pg-'));
  const user = otherUser();
  if (user) {
    chownSync(folder, user.uid, user.gid);
  }
  const run = (command, args) =>
    execFileSync(join(binaries, command), args, {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    });
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8']);
  run('pg_ctl', [
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-p ${port} -h 127.0.0.1 -k ${folder} -c fsync=off -c max_connections=300`,
    'start',
  ]);
  return {
    connection: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop() {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
