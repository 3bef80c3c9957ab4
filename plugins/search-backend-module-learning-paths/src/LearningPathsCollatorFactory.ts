import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  guideReadPermission,
  LearningPathsClient,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { Readable } from 'node:stream';
import {
  guideDocument,
  LearningPathsSearchDocument,
  seriesDocument,
} from './documents';

const pageSize = 100;

/** Reads all series and guides over HTTP, as any other service would. */
export class LearningPathsCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'learning-paths';
  readonly visibilityPermission = guideReadPermission;
  readonly #auth: AuthService;
  readonly #client: LearningPathsClient;
  readonly #pagePath: string;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    /** Where the Learning Paths page is in the app. */
    pagePath: string;
  }): LearningPathsCollatorFactory {
    return new LearningPathsCollatorFactory(options);
  }

  private constructor(
    options: Parameters<typeof LearningPathsCollatorFactory.create>[0],
  ) {
    this.#auth = options.auth;
    this.#pagePath = options.pagePath.replace(/(?<!\/)\/+$/, '');
    this.#client = new LearningPathsClient({
      discoveryApi: options.discovery,
      fetchApi: { fetch },
    });
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<LearningPathsSearchDocument> {
    const pagePath = this.#pagePath;
    const { items } = await this.#client.listSeries({}, await this.#token());
    for (const series of items) {
      yield seriesDocument({ series, pagePath });
    }
    let cursor: string | undefined;
    do {
      const page = await this.#client.listGuides(
        { plain: true, limit: pageSize, cursor },
        await this.#token(),
      );
      for (const guide of page.items) {
        yield guideDocument({ guide, pagePath });
      }
      cursor = page.nextCursor;
    } while (cursor);
  }

  /** Tokens are short-lived, so each request gets its own. */
  async #token(): Promise<{ token: string }> {
    return this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'learning-paths',
    });
  }
}
