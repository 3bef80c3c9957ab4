import { createMockDirectory } from '@backstage/backend-test-utils';
import { Step } from '@learning-paths/backstage-plugin-learning-paths-common';
import fc from 'fast-check';
import { testDatabases } from '../__testUtils__/databases';
import { startReviews } from '../__testUtils__/startReviews';
import { histories, RealReviews } from './__testUtils__/commands';
import {
  ModelDocument,
  modelSource,
  modelTimes,
  ReviewModel,
} from './__testUtils__/ReviewModel';

// LP_MODEL_RUNS=500 and another LP_MODEL_SEED for a long search.
const runs = Number(process.env.LP_MODEL_RUNS ?? 12);
const seed = Number(process.env.LP_MODEL_SEED ?? 7);

const day = 24 * 60 * 60 * 1000;
const people: Record<string, string> = {
  'group:default/storage-squad': 'ana',
  'group:default/payments-team': 'out',
};

/** Only the date stands still; timers and the database go on. */
function fakeDate(): void {
  jest.useFakeTimers({
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'requestIdleCallback',
      'cancelIdleCallback',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
}

const isPicture = (text: string) => text.startsWith('Picture');

function toFile({ text, revision, aliases, id, draft }: ModelDocument): string {
  return [
    '---',
    'title: Guide',
    ...(revision === undefined ? [] : [`revision: ${revision}`]),
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...(draft ? ['draft: true'] : []),
    ...(aliases.length > 0 ? [`aliases: [${aliases.join(', ')}]`] : []),
    '---',
    isPicture(text) ? '![A picture](picture.png)' : text,
    '',
  ].join('\n');
}

describe('reviews against a simple model', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  beforeAll(fakeDate);
  afterAll(() => {
    jest.useRealTimers();
  });

  it.each(databases.eachSupportedId())(
    'agrees on every status and all progress, whatever authors and teams do, on %s',
    async id => {
      let now = Date.parse('2026-01-05T10:00:00Z');
      jest.setSystemTime(now);
      const backend = await startReviews({
        knex: await databases.init(id),
        config: {
          sources: [
            { id: 'docs', type: 'file', target: `${content.path}/docs` },
            {
              id: 'sec',
              type: 'file',
              target: `${content.path}/sec`,
              mountAt: '/sec',
            },
          ],
          reviews: {
            interval: `P${modelTimes.interval / day}D`,
            grace: `P${modelTimes.grace / day}D`,
          },
        },
      });
      const { get, send, attest, undo, refresh } = backend;
      let run = 0;

      const realOf = (root: string): RealReviews => {
        const at = (path: string) =>
          modelSource(path) === 'sec'
            ? `/sec${root}${path.slice('/sec'.length)}`
            : `${root}${path}`;
        const fileOf = (path: string) =>
          modelSource(path) === 'sec'
            ? `sec/${at(path).slice('/sec/'.length)}`
            : `docs/${at(path).slice(1)}`;
        const versionOf = async (team: string, path: string) =>
          (await send('get', people[team], { team, path })).body.version as
            | number
            | undefined;
        return {
          setTime(time) {
            now = time;
            jest.setSystemTime(time);
          },
          async publish({ documents, paths }) {
            const steps = paths.map(path => `  - source: ${at(path)}`);
            content.setContent({
              [`docs/series${root}.md`]: `---\ntitle: Series\nstructure:\n${steps.join(
                '\n',
              )}\n---\n`,
              // A source that is suddenly empty is taken for a fault of its host.
              'sec/kept.md': '---\ntitle: Kept\n---\n',
              ...Object.fromEntries(
                [...documents].map(([path, { aliases, ...document }]) => [
                  `${fileOf(path)}.md`,
                  toFile({
                    ...document,
                    id: document.id && `${document.id}${root.slice(1)}`,
                    aliases: aliases.map(at),
                  }),
                ]),
              ),
              // Beside the page, as its address is, so that it is written alike in all.
              ...Object.fromEntries(
                [...documents]
                  .filter(([, { text }]) => isPicture(text))
                  .map(([path, { text }]) => [
                    `${fileOf(path)}/picture.png`,
                    text,
                  ]),
              ),
            });
            await refresh('sec');
            await refresh('docs');
          },
          async attest(team, path, { outcome, until }) {
            const target = { team, path: at(path) };
            const { status, body } = await attest(
              people[team],
              await versionOf(team, target.path),
              { outcome, until, comment: 'Because.' },
              target,
            );
            expect(body.error).toBeUndefined();
            expect(status).toBeLessThan(300);
          },
          async undo(team, path) {
            const target = { team, path: at(path) };
            const version = await versionOf(team, target.path);
            const { status } = await undo(people[team], version ?? 0, target);
            expect(status).toBeLessThan(300);
          },
          async compare(model) {
            if (model.paths.length === 0) {
              return;
            }
            for (const team of Object.keys(people)) {
              const { body } = await get(`/series${root}?team=${team}`);
              const seen: Step[] = body.steps;
              expect(seen.map(({ target }) => target)).toEqual(
                model.paths.map(path => ({ kind: 'guide', path: at(path) })),
              );
              const statuses = model.paths.map((path, index) => {
                const status = seen[index].status ?? 'not-reviewed';
                expect(model.statuses(path, team)).toContain(status);
                expect(seen[index].textDiffers ?? false).toBe(
                  model.textDiffers(path, team),
                );
                return { status, path };
              });
              const count = (...wanted: string[]) =>
                statuses.filter(({ status }) => wanted.includes(status)).length;
              const inGrace = statuses.filter(
                ({ status, path }) =>
                  status === 'changed' && model.isInGrace(path),
              ).length;
              expect(body.progress).toEqual({
                total: model.paths.length,
                done:
                  count('reviewed', 'exception', 'not-applicable') + inGrace,
                reviewed: count('reviewed'),
                exception: count('exception'),
                notApplicable: count('not-applicable'),
                changed: count('changed'),
                due: count('due'),
                notReviewed: count('not-reviewed'),
              });
            }
          },
        };
      };

      await fc.assert(
        fc.asyncProperty(histories, async commands => {
          run += 1;
          now += day;
          const real = realOf(`/run-${run}`);
          real.setTime(now);
          await fc.asyncModelRun(
            () => ({ model: new ReviewModel(now), real }),
            commands,
          );
        }),
        { numRuns: runs, seed },
      );
    },
    Math.max(300_000, runs * 10_000),
  );
});
