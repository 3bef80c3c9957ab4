import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { sourceLimits } from '@learning-paths/content';
import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabases } from '../../__testUtils__/databases';
import { endlessArchive, startGitHost } from '../../__testUtils__/gitHost';
import { startLearningPaths } from '../../__testUtils__/startLearningPaths';
import { UrlContentSource } from './UrlContentSource';

jest.setTimeout(120_000);

const MiB = 1024 * 1024;
/** What lies in the buffers of sockets and streams when somebody leaves. */
const underWay = 16 * MiB;

describe('a hostile git host', () => {
  const databases = testDatabases();
  let host: Awaited<ReturnType<typeof startGitHost>>;

  beforeEach(async () => {
    host = await startGitHost();
  });

  async function lastError() {
    const backend = await startLearningPaths({
      knex: await databases.init('SQLITE_3'),
      rootConfig: host.rootConfig,
      config: {
        sources: [
          {
            id: 'docs',
            type: 'url',
            target: host.target,
            schedule: { frequency: { hours: 1 }, timeout: { minutes: 2 } },
          },
        ],
      },
    });
    const { body } = await backend.get('/sources');
    return body.items[0].lastError;
  }

  it.each<[string, Parameters<typeof endlessArchive>[0], number]>([
    [
      'documents',
      index => ({ path: `content/${index}.md`, content: 'x' }),
      sourceLimits.files * 1024,
    ],
    [
      'files that are no content',
      index => ({ path: `content/${index}.bin` }),
      sourceLimits.entries * 512,
    ],
    [
      'a file that is no content and never ends',
      () => ({ path: 'content/a.bin', size: 2 ** 40 }),
      0,
    ],
    [
      'documents that are too large',
      index => ({ path: `content/${index}.md`, size: 2 ** 40 }),
      0,
    ],
    [
      'long names',
      index => ({ path: `content/${'n'.repeat(0.9 * MiB)}${index}.md` }),
      // In a header of its own, and read once.
      sourceLimits.nameBytes,
    ],
  ])(
    'that sends %s without an end is left at the limit',
    async (_, entryAt, limit) => {
      const sent = host.streamArchive(() => endlessArchive(entryAt));
      expect(await lastError()).toMatch(
        /'docs' (shows|holds) more than .*smaller folder/,
      );
      // The host learns of it with its next write.
      for (let waited = 0; !sent.isLeft && waited < 100; waited++) {
        await sleep(20);
      }
      expect(sent.isLeft).toBe(true);
      expect(sent.bytes).toBeGreaterThan(limit * 0.9);
      expect(sent.bytes).toBeLessThan(limit * 1.1 + underWay);
    },
  );

  it('is not asked for more content where its reader heeds no signal, and nothing of it is kept', async () => {
    const asked: string[] = [];
    let answers: boolean[] = [];
    /** A reader as some are: it heeds no signal, and asks no filter before it lists all. */
    const reader: Pick<UrlReaderService, 'readTree'> = {
      async readTree(_url, options) {
        const paths = Array.from(
          { length: sourceLimits.files + 1000 },
          (_, index) => `${index}.md`,
        );
        const wanted = paths.filter(path =>
          options?.filter?.(path, { size: 1 }),
        );
        answers = [options?.filter?.('late.md', { size: 1 }) ?? true];
        return {
          etag: 'e',
          files: async () =>
            wanted.map(path => ({
              path,
              content: async () => {
                asked.push(path);
                return Buffer.from('x');
              },
            })),
          archive: async () => {
            throw new Error('not asked for');
          },
          dir: async () => {
            throw new Error('not asked for');
          },
        };
      },
    };
    const source = new UrlContentSource({
      id: 'docs',
      target: 'https://example.com',
      mountAt: '',
      timeoutMs: 60_000,
      reader: { readUrl: fail, search: fail, ...reader },
      resolveEditUrl: () => undefined,
    });
    await expect(
      source.read({ signal: new AbortController().signal }),
    ).rejects.toThrow(/holds more than/);
    await sleep(50);
    expect(asked).toEqual([]);
    expect(answers).toEqual([false]);
  });

  it('is left in time, too, where it sends what lies beside the folder', async () => {
    const sent = host.streamArchive(() =>
      endlessArchive(index => ({ path: `elsewhere/${index}.md` })),
    );
    const source = new UrlContentSource({
      id: 'docs',
      target: host.target,
      mountAt: '',
      timeoutMs: 1_000,
      reader: UrlReaders.default({
        config: new ConfigReader(host.rootConfig),
        logger: mockServices.logger.mock(),
      }),
      resolveEditUrl: () => undefined,
    });
    await expect(
      source.read({ signal: new AbortController().signal }),
    ).rejects.toThrow(/did not answer within 1 seconds/);
    await sleep(200);
    const { bytes } = sent;
    expect(sent.isLeft).toBe(true);
    await sleep(200);
    expect(sent.bytes).toBe(bytes);
  });
});

async function fail(): Promise<never> {
  throw new Error('not asked for');
}
