import {
  Ingestor,
  RefreshTrigger,
  RefreshOptions,
} from '../content/ingest/types';
import { Announcer } from './Announcer';

/** What {@link AuditedIngestor} is made of. */
export interface AuditedIngestorOptions {
  ingestor: Ingestor;
  announcer: Announcer;
  /** Why sources are read. */
  trigger: RefreshTrigger;
}

/** Has auditors know what the plugin reads of its own accord, and how that ended. */
export class AuditedIngestor implements Ingestor {
  readonly #options: AuditedIngestorOptions;

  constructor(options: AuditedIngestorOptions) {
    this.#options = options;
  }

  async refresh(options: RefreshOptions) {
    const { ingestor, announcer, trigger } = this.#options;
    return announcer.audited({
      eventId: 'source-refresh',
      // Somebody from outside asked for the one; the others come round by the minute.
      severityLevel: trigger === 'push' ? 'medium' : 'low',
      meta: { source: options.sourceId, trigger },
      write: () => ingestor.refresh(options),
      failure: ({ error }) => error,
    });
  }
}
