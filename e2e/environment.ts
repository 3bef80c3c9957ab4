import { tmpdir } from 'node:os';
import { join } from 'node:path';

// `npm test` gives each run its own, so that two runs at once do not meet.
const port = Number(process.env.E2E_PORT ?? 17_007);
const folder = process.env.E2E_FOLDER ?? join(tmpdir(), 'learning-paths-e2e');

/** Where the browser tests' own Backstage and its content are. */
export const e2e = {
  url: `http://localhost:${port}`,
  /** A copy of `content/` that tests may edit. */
  contentFolder: join(folder, 'content'),
  serverEnvironment: { E2E_FOLDER: folder, E2E_PORT: String(port) },
};
