import { ResponseError } from '@backstage/errors';
import {
  Diagnostic,
  Guide,
  GuideSummary,
  List,
  Series,
  SeriesSummary,
  Source,
} from '../types';
import { LearningPathsApi, RequestOptions } from './LearningPathsApi';

type Query = Record<string, string | number | boolean | undefined>;

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

  async listSeries(
    filter: Parameters<LearningPathsApi['listSeries']>[0] = {},
    options?: RequestOptions,
  ): Promise<List<SeriesSummary>> {
    return this.#request('/series', { query: filter, options });
  }

  async getSeries(slug: string, options?: RequestOptions): Promise<Series> {
    return this.#request(`/series/${encodeURIComponent(slug)}`, { options });
  }

  async listGuides(
    filter: Parameters<LearningPathsApi['listGuides']>[0] = {},
    options?: RequestOptions,
  ): Promise<List<GuideSummary>> {
    return this.#request('/guides/list', { query: filter, options });
  }

  async getGuide(
    request: Parameters<LearningPathsApi['getGuide']>[0],
    options?: RequestOptions,
  ): Promise<Guide> {
    return this.#request('/guides', { query: request, options });
  }

  async listSources(options?: RequestOptions): Promise<List<Source>> {
    return this.#request('/sources', { options });
  }

  async refreshSource(id: string, options?: RequestOptions): Promise<Source> {
    return this.#request(`/sources/${encodeURIComponent(id)}/refresh`, {
      method: 'POST',
      options,
    });
  }

  async listDiagnostics(
    filter: Parameters<LearningPathsApi['listDiagnostics']>[0] = {},
    options?: RequestOptions,
  ): Promise<List<Diagnostic>> {
    return this.#request('/diagnostics', { query: filter, options });
  }

  async assetUrl(path: string): Promise<string> {
    return this.#url('/assets', { path });
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

  async #request<T>(
    path: string,
    request: { method?: string; query?: Query; options?: RequestOptions },
  ): Promise<T> {
    const { method = 'GET', query, options } = request;
    const response = await this.#fetchApi.fetch(await this.#url(path, query), {
      method,
      headers: options?.token
        ? { Authorization: `Bearer ${options.token}` }
        : undefined,
      signal: options?.signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return await response.json();
  }
}
