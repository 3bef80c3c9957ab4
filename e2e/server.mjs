// Prepares a fresh folder and starts the example app and backend on it.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { E2E_FOLDER, E2E_APP_PORT, E2E_BACKEND_PORT } = process.env;
const appUrl = `http://localhost:${E2E_APP_PORT}`;
const backendUrl = `http://localhost:${E2E_BACKEND_PORT}`;

rmSync(E2E_FOLDER, { recursive: true, force: true });
mkdirSync(join(E2E_FOLDER, 'data'), { recursive: true });
cpSync('content', join(E2E_FOLDER, 'content'), { recursive: true });

const overrides = {
  app: { baseUrl: appUrl },
  backend: {
    baseUrl: backendUrl,
    listen: { host: '127.0.0.1', port: Number(E2E_BACKEND_PORT) },
    cors: { origin: appUrl },
    database: { connection: { directory: join(E2E_FOLDER, 'data') } },
  },
  learningPaths: {
    sources: [
      { id: 'example', type: 'file', target: join(E2E_FOLDER, 'content') },
    ],
  },
};
const config = join(E2E_FOLDER, 'app-config.e2e.yaml');
writeFileSync(config, JSON.stringify(overrides));

const child = spawn(
  process.execPath,
  [
    'scripts/start.mjs',
    '--config',
    join(process.cwd(), 'app-config.yaml'),
    '--config',
    config,
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, APP_URL: appUrl, BACKEND_URL: backendUrl },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => child.kill(signal));
}
child.on('exit', code => process.exit(code ?? 0));
