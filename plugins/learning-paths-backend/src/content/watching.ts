import { LifecycleService } from '@backstage/backend-plugin-api';
import { Ingestor } from './Ingestor';
import { refreshLimits } from './limits';
import { ContentSource } from './types';

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
}): void {
  const { sources, isWatched, ingestor, lifecycle } = options;
  const shutdown = new AbortController();
  for (const source of sources) {
    const refresh = () => {
      void ingestor.refresh({
        sourceId: source.id,
        signal: AbortSignal.any([
          shutdown.signal,
          AbortSignal.timeout(refreshLimits.refreshMs),
        ]),
      });
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
