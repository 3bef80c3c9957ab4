// `npm start`: starts the example backend and app, and says where to look once both answer.
// `APP_PORT` and `BACKEND_PORT` move them. `run.js` starts this, and ends what is left.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { isTaken } from './lib/ports.mjs';

const ports = {
  APP_PORT: process.env.APP_PORT ?? '3000',
  BACKEND_PORT: process.env.BACKEND_PORT ?? '7007',
};
const app = `http://localhost:${ports.APP_PORT}`;
const backend = `http://localhost:${ports.BACKEND_PORT}`;

/** Backstage's configuration: that of the example, and its ports. */
function configuration() {
  return {
    // Backstage reads app-config.example.yaml too: reviews of the past months.
    BACKSTAGE_ENV: process.env.BACKSTAGE_ENV ?? 'example',
    APP_CONFIG_app_baseUrl: app,
    APP_CONFIG_backend_baseUrl: backend,
    APP_CONFIG_backend_listen_port: ports.BACKEND_PORT,
    APP_CONFIG_backend_cors_origin: app,
  };
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

for (const [name, port] of Object.entries(ports)) {
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    console.error(`${name} must be a port, from 1 to 65535; it is "${port}".`);
    process.exit(1);
  }
  if (await isTaken(Number(port))) {
    console.error(
      `Port ${port} is in use by another program. End that, or choose another port: ${name}=${
        Number(port) + 100
      } npm start`,
    );
    process.exit(1);
  }
}

const begun = Date.now();
console.log(
  'Starting the example backend and compiling the example app; this takes about half a minute, and a line tells when both answer.',
);
const child = spawn(
  process.execPath,
  [
    'node_modules/@backstage/cli/bin/backstage-cli',
    'repo',
    'start',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, ...configuration() } },
);
let isAsked = false;
child.on('exit', (code, signal) =>
  // Being stopped is how a start ends well.
  process.exit(isAsked ? 0 : signal ? 1 : code ?? 1),
);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    isAsked = true;
    child.kill(signal);
  });
}

while (
  !(await answers(app)) ||
  !(await answers(`${backend}/.backstage/health/v1/readiness`))
) {
  await sleep(500);
}
console.log(`
  Learning Paths is ready, after ${Math.round(
    (Date.now() - begun) / 1000,
  )} seconds:  ${app}/learning-paths
  Choose "Enter" to sign in as the guest, a member of two example teams.
  Edit a file below content/ and see it change. Stop with Ctrl+C.
`);
