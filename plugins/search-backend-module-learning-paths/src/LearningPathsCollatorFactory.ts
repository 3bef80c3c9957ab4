import {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
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

/** What the collator needs of its backend. */
export interface LearningPathsCollatorOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  logger: LoggerService;
  /** Where the Learning Paths page is in the app. */
  pagePath: string;
}

/** Reads all series and guides over HTTP, as any other service would. */
export class LearningPathsCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'learning-paths';
  readonly visibilityPermission = guideReadPermission;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;
  readonly #client: LearningPathsClient;
  readonly #pagePath: string;

  constructor(options: LearningPathsCollatorOptions) {
    this.#auth = options.auth;
    this.#logger = options.logger;
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
      yield* this.#documentOf(series, () =>
        seriesDocument({ series, pagePath }),
      );
    }
    let cursor: string | undefined;
    do {
      const page = await this.#client.listGuides(
        { plain: true, limit: pageSize, cursor },
        await this.#token(),
      );
      for (const guide of page.items) {
        yield* this.#documentOf(guide, () =>
          guideDocument({ guide, pagePath }),
        );
      }
      cursor = page.nextCursor;
    } while (cursor);
  }

  /** One entry that cannot be indexed is no reason to lose all others. */
  *#documentOf(
    { path }: { path: string },
    toDocument: () => LearningPathsSearchDocument,
  ): Generator<LearningPathsSearchDocument> {
    let document: LearningPathsSearchDocument;
    try {
      document = toDocument();
    } catch (error) {
      this.#logger.warn(
        `'${path}' is left out of the search index: it cannot be made into an entry`,
        { path, error: String(error) },
      );
      return;
    }
    yield document;
  }

  /** Tokens are short-lived, so each request gets its own. */
  async #token(): Promise<{ token: string }> {
    return this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'learning-paths',
    });
  }
}
