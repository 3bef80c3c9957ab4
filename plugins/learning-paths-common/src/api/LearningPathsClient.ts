import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  CoverageFilter,
  EvidenceFilter,
  LearningPathsApi,
  List,
  RequestOptions,
  ReviewTarget,
} from './LearningPathsApi';
import {
  ChangesSummary,
  Coverage,
  Diagnostic,
  EntityCoverage,
  EntityGuides,
  EntityRefs,
  EvidenceRecord,
  Feedback,
  FindEntitiesQuery,
  GetCoverageQuery,
  GetGuideQuery,
  GetSeriesMapQuery,
  GetSeriesQuery,
  GetTeamQuery,
  Guide,
  GuideChanges,
  GuideEntity,
  GuideSummary,
  HistoryEntry,
  ListDiagnosticsQuery,
  ListEvidenceQuery,
  ListGuideEntitiesQuery,
  ListGuidesQuery,
  ListHistoryQuery,
  ListSeriesQuery,
  Reminder,
  ReminderState,
  Review,
  ReviewRequest,
  SectionReviewRequest,
  Series,
  SeriesSummary,
  Source,
  TeamReport,
  TransferRequest,
  TransferResult,
} from './wireTypes.generated';

type Query = Record<string, string | number | boolean | undefined>;

interface ApiRequest {
  method?: string;
  query?: Query;
  headers?: Record<string, string>;
  body?: object;
  options?: RequestOptions;
}

/**
 * Talks HTTP to the backend plugin, in browsers and in Node.
 *
 * @public
 */
export class LearningPathsClient implements LearningPathsApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc LearningPathsApi.listSeries} */
  async listSeries(
    filter: ListSeriesQuery = {},
    options?: RequestOptions,
  ): Promise<List<SeriesSummary>> {
    return this.#request('/series', { query: filter, options });
  }

  /** {@inheritDoc LearningPathsApi.getSeries} */
  async getSeries(
    slug: string,
    options: RequestOptions & GetSeriesQuery = {},
  ): Promise<Series> {
    return this.#request(`/series/${encodeURIComponent(slug)}`, {
      query: { team: options.team },
      options,
    });
  }

  /** {@inheritDoc LearningPathsApi.listGuides} */
  async listGuides(
    filter: ListGuidesQuery = {},
    options?: RequestOptions,
  ): Promise<List<GuideSummary>> {
    return this.#request('/guides/list', { query: filter, options });
  }

  /** {@inheritDoc LearningPathsApi.getGuide} */
  async getGuide(
    request: GetGuideQuery,
    options?: RequestOptions,
  ): Promise<Guide> {
    return this.#request('/guides', { query: request, options });
  }

  /** {@inheritDoc LearningPathsApi.putReview} */
  async putReview(
    request: ReviewTarget & { version?: number; review: ReviewRequest },
    options?: RequestOptions,
  ): Promise<Review> {
    const { team, path, version, review } = request;
    return this.#request('/reviews', {
      method: 'PUT',
      query: { team, path },
      headers:
        version === undefined
          ? { 'If-None-Match': '*' }
          : { 'If-Match': `"${version}"` },
      body: review,
      options,
    });
  }

  /** {@inheritDoc LearningPathsApi.undoReview} */
  async undoReview(
    request: ReviewTarget & { version: number },
    options?: RequestOptions,
  ): Promise<Review | undefined> {
    const { team, path, version } = request;
    const response = await this.#send('/reviews', {
      method: 'DELETE',
      query: { team, path },
      headers: { 'If-Match': `"${version}"` },
      options,
    });
    return response.status === 204 ? undefined : response.json();
  }

  /** {@inheritDoc LearningPathsApi.reviewSection} */
  async reviewSection(
    request: { team: string; review: SectionReviewRequest },
    options?: RequestOptions,
  ): Promise<List<Review>> {
    const { team, review } = request;
    return this.#request('/reviews/section', {
      method: 'POST',
      query: { team },
      body: review,
      options,
    });
  }

  /** {@inheritDoc LearningPathsApi.transferReviews} */
  async transferReviews(
    request: TransferRequest,
    options?: RequestOptions,
  ): Promise<TransferResult> {
    return this.#request('/reviews/transfer', {
      method: 'POST',
      body: request,
      options,
    });
  }

  /** {@inheritDoc LearningPathsApi.listEvidence} */
  async listEvidence(
    filter: ListEvidenceQuery = {},
    options?: RequestOptions,
  ): Promise<List<EvidenceRecord>> {
    return this.#request('/reviews/evidence', { query: filter, options });
  }

  /** {@inheritDoc LearningPathsApi.evidenceCsv} */
  async evidenceCsv(
    filter: EvidenceFilter = {},
    options?: RequestOptions,
  ): Promise<Blob> {
    return this.#csv('/reviews/evidence', { query: filter, options });
  }

  /** {@inheritDoc LearningPathsApi.getCoverage} */
  async getCoverage(
    filter: GetCoverageQuery = {},
    options?: RequestOptions,
  ): Promise<Coverage> {
    return this.#request('/coverage', { query: filter, options });
  }

  /** {@inheritDoc LearningPathsApi.coverageCsv} */
  async coverageCsv(
    filter: CoverageFilter = {},
    options?: RequestOptions,
  ): Promise<Blob> {
    return this.#csv('/coverage', { query: filter, options });
  }

  /** {@inheritDoc LearningPathsApi.getTeam} */
  async getTeam(
    request: { team: string } & GetTeamQuery,
    options?: RequestOptions,
  ): Promise<TeamReport> {
    const { team, ...query } = request;
    return this.#request(`/teams/${refPath(team)}`, { query, options });
  }

  /** {@inheritDoc LearningPathsApi.getReminder} */
  async getReminder(
    request: { team: string; series: string },
    options?: RequestOptions,
  ): Promise<ReminderState> {
    const { team, series } = request;
    return this.#request(`/teams/${refPath(team)}/reminders`, {
      query: { series },
      options,
    });
  }

  /** {@inheritDoc LearningPathsApi.remindTeam} */
  async remindTeam(
    request: { team: string; series: string },
    options?: RequestOptions,
  ): Promise<Reminder> {
    const { team, series } = request;
    return this.#request(`/teams/${refPath(team)}/reminders`, {
      method: 'POST',
      body: { series },
      options,
    });
  }

  /** {@inheritDoc LearningPathsApi.getEntityGuides} */
  async getEntityGuides(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityGuides> {
    return this.#request(`/entities/${refPath(entityRef)}/guides`, { options });
  }

  /** {@inheritDoc LearningPathsApi.listEntityCoverage} */
  async listEntityCoverage(
    request: EntityRefs,
    options?: RequestOptions,
  ): Promise<List<EntityCoverage>> {
    return this.#request('/entities/guides', {
      method: 'POST',
      body: request,
      options,
    });
  }

  /** {@inheritDoc LearningPathsApi.findEntities} */
  async findEntities(
    filter: FindEntitiesQuery = {},
    options?: RequestOptions,
  ): Promise<List<EntityCoverage>> {
    return this.#request('/entities', { query: filter, options });
  }

  /** {@inheritDoc LearningPathsApi.addEntityGuide} */
  async addEntityGuide(
    request: { entityRef: string; path: string; note?: string },
    options?: RequestOptions,
  ): Promise<EntityGuides> {
    const { entityRef, path, note } = request;
    return this.#request(`/entities/${refPath(entityRef)}/guides`, {
      method: 'PUT',
      query: { path },
      body: { note },
      options,
    });
  }

  /** {@inheritDoc LearningPathsApi.removeEntityGuide} */
  async removeEntityGuide(
    request: { entityRef: string; path: string },
    options?: RequestOptions,
  ): Promise<EntityGuides> {
    const { entityRef, path } = request;
    return this.#request(`/entities/${refPath(entityRef)}/guides`, {
      method: 'DELETE',
      query: { path },
      options,
    });
  }

  /** {@inheritDoc LearningPathsApi.listGuideEntities} */
  async listGuideEntities(
    request: ListGuideEntitiesQuery,
    options?: RequestOptions,
  ): Promise<List<GuideEntity>> {
    return this.#request('/guides/entities', { query: request, options });
  }

  /** {@inheritDoc LearningPathsApi.listHistory} */
  async listHistory(
    request: ListHistoryQuery,
    options?: RequestOptions,
  ): Promise<List<HistoryEntry>> {
    return this.#request('/reviews/history', { query: request, options });
  }

  /** {@inheritDoc LearningPathsApi.getChanges} */
  async getChanges(
    request: { path: string; since: string },
    options?: RequestOptions,
  ): Promise<GuideChanges> {
    return this.#request('/guides/changes', { query: request, options });
  }

  /** {@inheritDoc LearningPathsApi.getChangesSummary} */
  async getChangesSummary(
    request: { path: string; since: string },
    options?: RequestOptions,
  ): Promise<ChangesSummary> {
    return this.#request('/guides/changes/summary', {
      query: request,
      options,
    });
  }

  /** {@inheritDoc LearningPathsApi.sendGuideFeedback} */
  async sendGuideFeedback(
    request: { path: string; text: string },
    options?: RequestOptions,
  ): Promise<Feedback> {
    const { path, text } = request;
    return this.#request('/guides/feedback', {
      method: 'POST',
      query: { path },
      body: { text },
      options,
    });
  }

  /** {@inheritDoc LearningPathsApi.listSources} */
  async listSources(options?: RequestOptions): Promise<List<Source>> {
    return this.#request('/sources', { options });
  }

  /** {@inheritDoc LearningPathsApi.refreshSource} */
  async refreshSource(id: string, options?: RequestOptions): Promise<Source> {
    return this.#request(`/sources/${encodeURIComponent(id)}/refresh`, {
      method: 'POST',
      options,
    });
  }

  /** {@inheritDoc LearningPathsApi.listDiagnostics} */
  async listDiagnostics(
    filter: ListDiagnosticsQuery = {},
    options?: RequestOptions,
  ): Promise<List<Diagnostic>> {
    return this.#request('/diagnostics', { query: filter, options });
  }

  /** {@inheritDoc LearningPathsApi.assetUrl} */
  async assetUrl(path: string): Promise<string> {
    return this.#url('/assets', { path });
  }

  /** {@inheritDoc LearningPathsApi.seriesMapUrl} */
  async seriesMapUrl(
    slug: string,
    query: GetSeriesMapQuery = {},
  ): Promise<string> {
    return this.#url(`/series/${encodeURIComponent(slug)}/map.svg`, query);
  }

  async #url(path: string, query: Query = {}): Promise<string> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('learning-paths');
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined && value !== '') {
        parameters.set(name, String(value));
      }
    }
    const search = parameters.toString();
    return `${baseUrl}${path}${search ? `?${search}` : ''}`;
  }

  async #request<T>(path: string, request: ApiRequest): Promise<T> {
    const response = await this.#send(path, request);
    return response.json();
  }

  async #csv(path: string, request: ApiRequest): Promise<Blob> {
    const response = await this.#send(path, {
      ...request,
      headers: { Accept: 'text/csv' },
    });
    return response.blob();
  }

  async #send(path: string, request: ApiRequest): Promise<Response> {
    const { method = 'GET', query, headers, body, options } = request;
    const response = await this.#fetchApi.fetch(await this.#url(path, query), {
      method,
      headers: {
        ...headers,
        ...(body && { 'Content-Type': 'application/json' }),
        ...(options?.token && { Authorization: `Bearer ${options.token}` }),
      },
      body: body && JSON.stringify(body),
      signal: options?.signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

/** `component:default/x` as the segments of an address. */
function refPath(ref: string): string {
  const { kind, namespace, name } = parseEntityRef(ref, {
    defaultKind: 'group',
  });
  return [kind, namespace, name].map(encodeURIComponent).join('/');
}
