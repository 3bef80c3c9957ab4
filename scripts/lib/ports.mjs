import { createServer } from 'node:net';

function listen(port, host) {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      const found = server.address().port;
      server.close(() => resolve(found));
    });
  });
}

/** A port of this machine that nobody uses now. */
export function freePort() {
  return listen(0, '127.0.0.1');
}

/** Whether somebody listens on a port of this machine, under IPv4 or IPv6. */
export async function isTaken(port) {
  for (const host of ['127.0.0.1', '::1']) {
    try {
      await listen(port, host);
    } catch (error) {
      if (error.code === 'EADDRINUSE') {
        return true;
      }
    }
  }
  return false;
}
