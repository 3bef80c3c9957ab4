import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

/**
 * An npm registry of this machine with one package, `small-tool` 1.0.0, for the real npm.
 *
 * @param folder - where it keeps the package
 * @param {{ delay?: number }} options - how long the archive takes, in milliseconds
 */
export async function startRegistry(folder, { delay = 0 } = {}) {
  const name = 'small-tool';
  const content = join(folder, 'package');
  mkdirSync(content, { recursive: true });
  writeFileSync(
    join(content, 'package.json'),
    JSON.stringify({ name, version: '1.0.0', bin: { 'small-tool': 'tool' } }),
  );
  writeFileSync(join(content, 'tool'), '#!/bin/sh\necho works\n', {
    mode: 0o755,
  });
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: content,
  });
  const bytes = readFileSync(join(folder, `${name}-1.0.0.tgz`));
  const seen = { archives: 0 };
  const server = createServer((request, response) => {
    const url = `http://127.0.0.1:${server.address().port}`;
    if (request.url.endsWith('.tgz')) {
      seen.archives += 1;
      response.write(bytes.subarray(0, 100));
      setTimeout(() => response.end(bytes.subarray(100)), delay).unref();
    } else if (request.url === `/${name}`) {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          name,
          'dist-tags': { latest: '1.0.0' },
          versions: {
            '1.0.0': {
              name,
              version: '1.0.0',
              dist: {
                tarball: `${url}/${name}.tgz`,
                integrity: `sha512-${createHash('sha512')
                  .update(bytes)
                  .digest('base64')}`,
              },
            },
          },
        }),
      );
    } else {
      response.statusCode = 404;
      response.end('{}');
    }
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    seen,
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
