// Builds the example app, and starts the example backend with it on a fresh folder. The
// backend runs in development mode: guests may sign in, and the content is watched.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const { E2E_FOLDER, E2E_PORT } = process.env;
const url = `http://localhost:${E2E_PORT}`;
const cli = resolve('node_modules/@backstage/cli/bin/backstage-cli');

rmSync(E2E_FOLDER, { recursive: true, force: true });
mkdirSync(join(E2E_FOLDER, 'data'), { recursive: true });
cpSync('content', join(E2E_FOLDER, 'content'), { recursive: true });

const config = join(E2E_FOLDER, 'app-config.e2e.yaml');
writeFileSync(
  config,
  JSON.stringify({
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port: Number(E2E_PORT) },
      cors: { origin: url },
      database: { connection: { directory: join(E2E_FOLDER, 'data') } },
    },
    learningPaths: {
      sources: [
        { id: 'example', type: 'file', target: join(E2E_FOLDER, 'content') },
      ],
    },
  }),
);
const configs = ['--config', resolve('app-config.yaml'), '--config', config];

execFileSync(process.execPath, [cli, 'package', 'build', ...configs], {
  cwd: 'packages/app',
  stdio: ['ignore', 'ignore', 'inherit'],
});

const child = spawn(process.execPath, [cli, 'package', 'start', ...configs], {
  cwd: 'packages/backend',
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => child.kill(signal));
}
child.on('exit', code => process.exit(code ?? 0));
