// Starts the example backend and app, and says where to look once both answer.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const app = process.env.APP_URL ?? 'http://localhost:3000';
const backend = process.env.BACKEND_URL ?? 'http://localhost:7007';

const child = spawn(
  process.execPath,
  [
    'node_modules/@backstage/cli/bin/backstage-cli',
    'repo',
    'start',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
child.on('exit', (code, signal) => process.exit(signal ? 1 : code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => child.kill(signal));
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

while (
  !(await answers(app)) ||
  !(await answers(`${backend}/.backstage/health/v1/readiness`))
) {
  await sleep(500);
}
console.log(`
  Learning Paths is ready:  ${app}/learning-paths
  Choose "Enter" to sign in as the guest, a member of two example teams.
  Edit a file below content/ and see it change. Stop with Ctrl+C.
`);
