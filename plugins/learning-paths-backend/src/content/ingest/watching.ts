import { LifecycleService, LoggerService } from '@backstage/backend-plugin-api';
import { Ingestor } from './types';
import { refreshLimits } from '../sources/limits';
import { ContentSource } from '../sources/types';

/**
 * Reads local sources when the backend has started, since their files may have changed
 * while it was down, and again whenever they change, where that is asked for.
 */
export function startWatching(options: {
  /** Sources on the local disk. */
  sources: readonly ContentSource[];
  isWatched: (source: ContentSource) => boolean;
  ingestor: Ingestor;
  lifecycle: LifecycleService;
  logger: LoggerService;
}): void {
  const { sources, isWatched, ingestor, lifecycle, logger } = options;
  const shutdown = new AbortController();
  for (const source of sources) {
    const refresh = () => {
      const signal = AbortSignal.any([
        shutdown.signal,
        AbortSignal.timeout(refreshLimits.refreshMs),
      ]);
      ingestor
        .refresh({ sourceId: source.id, signal })
        // Reading does not throw; telling auditors of it may.
        .catch(error =>
          logger.error(
            `The content source '${source.id}' was not read`,
            error instanceof Error ? error : undefined,
          ),
        );
    };
    lifecycle.addStartupHook(() => {
      refresh();
      if (isWatched(source)) {
        source.watch?.({ signal: shutdown.signal, onChange: refresh });
      }
    });
  }
  lifecycle.addShutdownHook(() => shutdown.abort());
}
