import { LoggerService } from '@backstage/backend-plugin-api';
import { ContentPool, DefaultContentPool } from '@learning-paths/content';
import { Knex } from 'knex';
import { FileContentSource } from '../content/sources/FileContentSource';
import { DefaultIngestor } from '../content/ingest/DefaultIngestor';
import { DatabaseContentStore } from '../store/content/DatabaseContentStore';
import { DatabaseRenderStore } from '../store/content/DatabaseRenderStore';
import { migrate } from '../store/migrate';

const silent: LoggerService = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silent,
};

/**
 * Brings a database up to date and ingests a folder into it as the source `docs`, as
 * the plugin does. Runs outside of Jest too.
 */
export async function openIngestion(options: {
  knex: Knex;
  target: string;
  pool?: ContentPool;
}) {
  const { knex, target, pool = new DefaultContentPool() } = options;
  await migrate({ getClient: async () => knex });
  const contents = new DatabaseContentStore(knex);
  const ingestor = new DefaultIngestor({
    mounts: [{ source: 'docs', mountAt: '' }],
    sources: [
      new FileContentSource({
        id: 'docs',
        target,
        mountAt: '',
        resolveEditUrl: () => undefined,
        logger: silent,
      }),
    ],
    contents,
    renders: new DatabaseRenderStore(knex),
    pool,
    logger: silent,
    onCommitted: () => {},
  });
  return {
    contents,
    ingest: () =>
      ingestor.refresh({
        sourceId: 'docs',
        signal: new AbortController().signal,
      }),
  };
}
