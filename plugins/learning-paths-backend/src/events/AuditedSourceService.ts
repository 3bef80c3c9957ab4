import { SourceService } from '../library/health/types';
import { Announcer } from './Announcer';

/** What {@link AuditedSourceService} is made of. */
export interface AuditedSourceServiceOptions {
  sources: SourceService;
  announcer: Announcer;
}

/** Has auditors know who had a source read again, and how that ended. */
export class AuditedSourceService implements SourceService {
  readonly #sources: SourceService;
  readonly #announcer: Announcer;

  constructor(options: AuditedSourceServiceOptions) {
    this.#sources = options.sources;
    this.#announcer = options.announcer;
  }

  async list(options: Parameters<SourceService['list']>[0]) {
    return this.#sources.list(options);
  }

  async listDiagnostics(
    options: Parameters<SourceService['listDiagnostics']>[0],
  ) {
    return this.#sources.listDiagnostics(options);
  }

  async refresh(options: Parameters<SourceService['refresh']>[0]) {
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
