import { tmpdir } from 'node:os';
import { join } from 'node:path';

const appPort = 13_000;
const backendPort = 17_007;
const folder = join(tmpdir(), 'learning-paths-e2e');

/** Where the browser tests' own app, backend and content are. */
export const e2e = {
  appUrl: `http://localhost:${appPort}`,
  backendUrl: `http://localhost:${backendPort}`,
  /** A copy of `content/` that tests may edit. */
  contentFolder: join(folder, 'content'),
  serverEnvironment: {
    E2E_FOLDER: folder,
    E2E_APP_PORT: String(appPort),
    E2E_BACKEND_PORT: String(backendPort),
  },
};
