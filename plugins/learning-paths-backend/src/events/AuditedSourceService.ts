import { SourceService } from '../library/health/types';
import { Announcer } from './Announcer';

/** Has auditors know who had a source read again, and how that ended. */
export class AuditedSourceService implements SourceService {
  readonly #sources: SourceService;
  readonly #announcer: Announcer;

  static create(options: {
    sources: SourceService;
    announcer: Announcer;
  }): AuditedSourceService {
    return new AuditedSourceService(options.sources, options.announcer);
  }

  private constructor(sources: SourceService, announcer: Announcer) {
    this.#sources = sources;
    this.#announcer = announcer;
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
