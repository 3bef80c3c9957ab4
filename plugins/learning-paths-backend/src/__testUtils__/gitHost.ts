import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { Header, Pax } from 'tar';
import { onTestFinished } from './onTestFinished';

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
 * An archive without an end, block by block, unpacked so that its bytes can be counted:
 * `entryAt` says what comes next, a `size` what an entry pretends to have.
 */
export function* endlessArchive(
  entryAt: (index: number) => { path: string; size?: number; content?: string },
): Generator<Buffer> {
  for (let index = 0; ; index++) {
    const { path, content = '', size = content.length } = entryAt(index);
    const name = `guides-abc123/${path}`;
    const header = new Header({
      path: name,
      size,
      mode: 0o644,
      mtime: new Date(0),
      type: 'File',
    });
    const block = Buffer.alloc(512);
    if (header.encode(block)) {
      yield new Pax({ path: name, size }).encode();
    }
    yield block;
    if (content) {
      yield Buffer.concat([Buffer.from(content)], Math.ceil(size / 512) * 512);
    } else {
      for (let left = size; left > 0; left -= 65_536) {
        yield Buffer.alloc(Math.min(65_536, Math.ceil(left / 512) * 512), 'x');
      }
    }
  }
}

/**
 * A local HTTP server that speaks as much of GitHub's API as a tree is read with. Tests
 * set the tree, or how the host fails. It is gone when the test is over.
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
  const shutDown = async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  onTestFinished(shutDown);
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
    /**
     * Sends an archive as long as somebody takes it.
     *
     * @returns how many bytes were sent, and whether the last one who took it left
     */
    streamArchive(blocks: () => Iterable<Buffer>) {
      const sent = { bytes: 0, isLeft: false };
      this.failArchive((_, response) => {
        sent.bytes = 0;
        sent.isLeft = false;
        const counted = function* counted() {
          for (const block of blocks()) {
            sent.bytes += block.length;
            yield block;
          }
        };
        pipeline(counted(), response).catch(() => {
          sent.isLeft = true;
        });
      });
      return sent;
    },
    shutDown,
  };
}
