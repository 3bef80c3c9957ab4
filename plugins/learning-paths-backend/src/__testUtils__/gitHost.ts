import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Header } from 'tar';

/** An entry of an archive, with names that an honest git host would never give. */
export interface ArchiveEntry {
  path: string;
  content?: string | Buffer;
  /** Makes the entry a symbolic link to this. */
  linkTo?: string;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A packed tree, as a git host sends it: everything below one folder. */
export function archiveOf(entries: ArchiveEntry[]): Buffer {
  const blocks = entries.flatMap(({ path, content = '', linkTo }) => {
    const data = Buffer.from(content);
    const header = Buffer.alloc(512);
    new Header({
      path: path.startsWith('/') ? path : `guides-abc123/${path}`,
      size: linkTo ? 0 : data.length,
      mode: 0o644,
      mtime: new Date(0),
      type: linkTo ? 'SymbolicLink' : 'File',
      linkpath: linkTo,
    }).encode(header);
    const padding = Buffer.alloc((512 - (data.length % 512)) % 512);
    return linkTo ? [header] : [header, data, padding];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

/**
 * A local HTTP server that speaks as much of GitHub's API as a tree is read with. Tests
 * set the tree, or how the host fails.
 */
export async function startGitHost() {
  let commit = 'c0';
  let archive = archiveOf([]);
  let failure: Answer | undefined;
  let archiveFailure: Answer | undefined;
  let archivesSent = 0;
  const server = createServer((request, response) => {
    if (failure) {
      failure(request, response);
    } else if (request.url?.includes('/status')) {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          sha: commit,
          repository: {
            archive_url: `http://${request.headers.host}/o/guides/{archive_format}{/ref}`,
          },
        }),
      );
    } else if (archiveFailure) {
      archiveFailure(request, response);
    } else {
      archivesSent += 1;
      response.setHeader('content-type', 'application/gzip');
      response.end(archive);
    }
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const apiBaseUrl = `http://127.0.0.1:${port}/api/v3`;

  return {
    /** Put under the root of the backend's configuration. */
    rootConfig: {
      integrations: { github: [{ host: 'git.example.com', apiBaseUrl }] },
    },
    target: 'https://git.example.com/o/guides/tree/main/content',
    archivesSent: () => archivesSent,
    setTree(entries: ArchiveEntry[]) {
      this.setArchive(archiveOf(entries));
    },
    setArchive(bytes: Buffer) {
      archive = bytes;
      commit = `c${Number(commit.slice(1)) + 1}`;
    },
    fail(answer: Answer | undefined) {
      failure = answer;
    },
    /** Names a new commit, and then fails to send it. */
    failArchive(answer: Answer) {
      archiveFailure = answer;
      this.setArchive(archive);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
