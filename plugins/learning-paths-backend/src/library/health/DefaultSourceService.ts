import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  Diagnostic,
  List,
  Severity,
  Source,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { Ingestor } from '../../content/ingest/types';
import { refreshLimits } from '../../content/sources/limits';
import { ContentSource } from '../../content/sources/types';
import { VisibleLibrary, LibraryVisibility } from '../LibraryVisibility';
import { pageOf } from '../../util/pages';
import { ContentStore, SourceHealth } from '../../store/content/types';
import { DiagnosticsRequest, RefreshRequest, SourceService } from './types';

const severityOrder: readonly Severity[] = ['error', 'warning', 'info'];

/** What {@link DefaultSourceService} is made of. */
export interface DefaultSourceServiceOptions {
  sources: readonly ContentSource[];
  contents: ContentStore;
  libraryVisibility: LibraryVisibility;
  ingestor: Ingestor;
  /** When the schedule reads a source again. */
  nextRefresh: (id: string, lastAttempt: Date) => Date | undefined;
}

/** {@inheritDoc SourceService} */
export class DefaultSourceService implements SourceService {
  readonly #sources: readonly ContentSource[];
  readonly #contents: ContentStore;
  readonly #libraryVisibility: LibraryVisibility;
  readonly #ingestor: Ingestor;
  readonly #nextRefresh: (id: string, lastAttempt: Date) => Date | undefined;

  constructor(options: DefaultSourceServiceOptions) {
    this.#sources = options.sources;
    this.#contents = options.contents;
    this.#libraryVisibility = options.libraryVisibility;
    this.#ingestor = options.ingestor;
    this.#nextRefresh = options.nextRefresh;
  }

  async list(options: {
    credentials: BackstageCredentials;
  }): Promise<List<Source>> {
    const healths = await this.#contents.listSources();
    const visibleLibrary = await this.#libraryVisibility.forCaller(options);
    return {
      items: this.#sources.map(source =>
        this.#toSource(
          source,
          withVisibleCount(
            healths.find(({ id }) => id === source.id),
            visibleLibrary,
          ),
        ),
      ),
    };
  }

  async refresh({ id, credentials }: RefreshRequest): Promise<Source> {
    if (!this.#sources.some(source => source.id === id)) {
      throw new NotFoundError(
        `There is no content source '${id}'; the sources are: ${this.#sources
          .map(source => source.id)
          .join(', ')}`,
      );
    }
    await this.#ingestor.refresh({
      sourceId: id,
      signal: AbortSignal.timeout(refreshLimits.refreshMs),
    });
    const { items } = await this.list({ credentials });
    return items.filter(source => source.id === id)[0];
  }

  async listDiagnostics(
    options: DiagnosticsRequest,
  ): Promise<List<Diagnostic>> {
    const { snapshot, visible } = await this.#libraryVisibility.forCaller(
      options,
    );
    const sources = new Map(this.#sources.map(source => [source.id, source]));
    const diagnostics = await snapshot.diagnostics();
    const sorted = diagnostics
      .filter(
        ({ source, severity }) =>
          (!options.source || source === options.source) &&
          (!options.severity || severity === options.severity),
      )
      .map((diagnostic, index) => ({
        diagnostic,
        key: sortKey(diagnostic, index),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const page = pageOf({
      items: sorted,
      keyOf: ({ key }) => key,
      limit: options.limit,
      cursor: options.cursor,
      withTotal: visible.isEverything,
    });
    return {
      ...page,
      items: page.items.map(({ diagnostic }) => ({
        ...diagnostic,
        editUrl: sources.get(diagnostic.source)?.editUrl(diagnostic.file),
      })),
    };
  }

  #toSource(source: ContentSource, health: SourceHealth | undefined): Source {
    const next =
      health?.lastAttempt && this.#nextRefresh(source.id, health.lastAttempt);
    return {
      id: source.id,
      type: source.type,
      state: stateOf(health),
      documents: health?.documents ?? 0,
      lastSuccess: health?.lastSuccess?.toISOString(),
      failingSince: health?.failingSince?.toISOString(),
      lastError: health?.lastError,
      nextRefresh: next?.toISOString(),
    };
  }
}

/** Counts no document that the caller may not read: a count is a word about it. */
function withVisibleCount(
  health: SourceHealth | undefined,
  { snapshot: { library }, visible }: VisibleLibrary,
): SourceHealth | undefined {
  if (!health || visible.isEverything) {
    return health;
  }
  const documents = [
    ...library.guides,
    ...library.series.map(({ document }) => document),
  ].filter(
    document => document.source === health.id && visible.includes(document),
  ).length;
  return { ...health, documents };
}

function sortKey(
  { severity, source, file, line = 0 }: Diagnostic,
  index: number,
): string {
  return [
    severityOrder.indexOf(severity),
    source,
    file,
    String(line).padStart(9, '0'),
    String(index).padStart(9, '0'),
  ].join('\n');
}

function stateOf(health: SourceHealth | undefined): Source['state'] {
  if (health && !health.failingSince) {
    return 'ok';
  }
  return health?.lastSuccess ? 'stale' : 'failing';
}
