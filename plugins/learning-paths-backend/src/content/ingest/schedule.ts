import { SchedulerService } from '@backstage/backend-plugin-api';
import { SourceOptions } from '../sources/readSources';
import { Ingestor } from './types';

/** Has each source read regularly, by one replica at a time. */
export async function scheduleRefreshes(options: {
  sources: readonly SourceOptions[];
  ingestor: Ingestor;
  scheduler: SchedulerService;
}): Promise<void> {
  const { sources, ingestor, scheduler } = options;
  for (const { id, schedule } of sources) {
    await scheduler.scheduleTask({
      id: `refresh-${id}`,
      ...schedule,
      fn: async signal => {
        await ingestor.refresh({ sourceId: id, signal });
      },
    });
  }
}
