import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { entity } from '../__testUtils__/catalog';
import { openIngestion } from '../__testUtils__/ingestion';
import { longestHold } from '../__testUtils__/loopDelay';
import { testPool } from '../__testUtils__/pool';
import { CachingSnapshotReader } from '../library/SnapshotReader';
import { DatabaseLinkStore } from '../store/links/DatabaseLinkStore';
import { LinkKeys } from './LinkKeys';
import { AuthorPredicates } from './predicates';

jest.setTimeout(120_000);

/** Each guide applies to entities by another predicate, none of them short. */
const guide = (index: number) =>
  `---\ntitle: G${index}\nappliesTo: ${JSON.stringify({
    $any: [
      ...Array.from({ length: 40 }, (_, at) => ({
        'metadata.name': `nobody-${index}-${at}`,
      })),
      { 'metadata.labels.area': `area-${index}` },
    ],
  })}\n---\nText.\n`;

const guides = 1_500;

const services = Array.from({ length: 50 }, (_, index) =>
  entity(`component:default/c-${index}`, {}, { labels: { area: 'area-7' } }),
);

describe('predicates of many guides', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const pool = testPool();
  const content = createMockDirectory();

  it('are tried on many entities without holding the event loop', async () => {
    content.setContent(
      Object.fromEntries(
        Array.from({ length: guides }, (_, index) => [
          `${index}.md`,
          guide(index),
        ]),
      ),
    );
    const knex = await databases.init('SQLITE_3');
    const { contents, ingest } = await openIngestion({
      knex,
      target: content.path,
      pool,
    });
    await ingest();
    const snapshot = await new CachingSnapshotReader({
      contents,
      mounts: [{ source: 'docs', mountAt: '' }],
    }).current();
    const keys = new LinkKeys({
      links: new DatabaseLinkStore(knex),
      predicates: new AuthorPredicates([]),
    });
    const started = performance.now();
    const held = await longestHold(async () => {
      const targets = await keys.targets(snapshot);
      expect(targets.rules).toHaveLength(guides);
      const own = await keys.ofEntities(services, targets);
      expect(own.map(links => links.keys.length)).toEqual(
        services.map(() => 1),
      );
    });
    // Else there was nothing to be held by.
    expect(performance.now() - started).toBeGreaterThan(150);
    expect(held).toBeLessThan(50);
  });

  it('look at the first items of a long list only where they are long themselves', () => {
    const predicates = new AuthorPredicates([]);
    const contains = (tags: string[]) =>
      predicates.read({
        'metadata.tags': { $contains: { $any: tags } },
      });
    const tagged = entity(
      'component:default/c',
      {},
      { tags: Array.from({ length: 5_000 }, (_, index) => `t${index}`) },
    );
    const long = Array.from({ length: 1_000 }, (_, index) => `x${index}`);
    expect(contains(['t4999'])?.(tagged)).toBe(true);
    expect(contains([...long, 't0'])?.(tagged)).toBe(true);
    expect(contains([...long, 't4999'])?.(tagged)).toBe(false);
  });
});
