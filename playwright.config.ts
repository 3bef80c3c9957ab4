import { defineConfig } from '@playwright/test';
import { e2e } from './e2e/environment';

// The example app, built, and its backend run on a port, with a database and on a copy of
// the content of their own, so that tests may edit files.
export default defineConfig({
  testDir: './e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 1,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME
    ? [['list'], ['json']]
    : [['list']],
  outputDir: 'test-results',
  webServer: {
    command: `node e2e/server.mjs`,
    url: `${e2e.url}/.backstage/health/v1/readiness`,
    timeout: 240_000,
    env: { ...process.env, ...e2e.serverEnvironment },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
  use: {
    baseURL: e2e.url,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
