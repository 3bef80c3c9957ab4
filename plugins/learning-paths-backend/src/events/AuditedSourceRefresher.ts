import { RefreshRequest, SourceRefresher } from '../library/health/types';
import { Announcer } from './Announcer';

/** What {@link AuditedSourceRefresher} is made of. */
export interface AuditedSourceRefresherOptions {
  sources: SourceRefresher;
  announcer: Announcer;
}

/** Has auditors know who had a source read again, and how that ended. */
export class AuditedSourceRefresher implements SourceRefresher {
  readonly #sources: SourceRefresher;
  readonly #announcer: Announcer;

  constructor(options: AuditedSourceRefresherOptions) {
    this.#sources = options.sources;
    this.#announcer = options.announcer;
  }

  async refresh(options: RefreshRequest) {
    const { id, credentials, http } = options;
    return this.#announcer.audited({
      eventId: 'source-refresh',
      caller: { credentials, http },
      meta: { source: id, trigger: 'request' },
      write: () => this.#sources.refresh(options),
      failure: ({ state, lastError }) =>
        state === 'ok' ? undefined : lastError ?? `The source is ${state}`,
    });
  }
}
