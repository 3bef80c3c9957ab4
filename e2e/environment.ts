import { tmpdir } from 'node:os';
import { join } from 'node:path';

const port = 17_007;
const folder = join(tmpdir(), 'learning-paths-e2e');

/** Where the browser tests' own Backstage and its content are. */
export const e2e = {
  url: `http://localhost:${port}`,
  /** A copy of `content/` that tests may edit. */
  contentFolder: join(folder, 'content'),
  serverEnvironment: { E2E_FOLDER: folder, E2E_PORT: String(port) },
};
