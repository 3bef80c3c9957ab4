import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  GuideSummary,
  List,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/** What the API holds, and how it was asked for it. */
export interface LearningPathsContent {
  series: SeriesSummary[];
  /** Guides, page by page. */
  pages: GuideSummary[][];
  /** Answers for the page with this number, in place of its guides. */
  fail?: { page: number; status: number };
  /** Who asked, for what, in order. */
  requests: { subject: string; url: string }[];
}

const cursorOf = (page: number) => `page-${page}`;

/**
 * A plugin that answers as the contract of Learning Paths says. It stands in for the
 * backend plugin, which the search module knows over HTTP only.
 */
export function learningPathsApi(content: LearningPathsContent) {
  const guides = (query: Record<string, unknown>): List<GuideSummary> => {
    const page = content.pages.findIndex(
      (_, index) => (query.cursor ?? cursorOf(0)) === cursorOf(index),
    );
    return {
      items: content.pages[page].map(({ text, ...guide }) =>
        query.plain === 'true' ? { ...guide, text } : guide,
      ),
      nextCursor:
        page + 1 < content.pages.length ? cursorOf(page + 1) : undefined,
    };
  };
  return createBackendPlugin({
    pluginId: 'learning-paths',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          httpRouter.use(async (request, response) => {
            const { principal } = await httpAuth.credentials(request, {
              allow: ['service'],
            });
            content.requests.push({
              subject: principal.subject,
              url: request.url,
            });
            const { fail } = content;
            if (request.path === '/series') {
              response.json({ items: content.series });
            } else if (request.path !== '/guides/list') {
              response.status(404).end();
            } else if (fail && request.query.cursor === cursorOf(fail.page)) {
              response.status(fail.status).json({
                error: { name: 'ServiceUnavailableError', message: 'Not now' },
                response: { statusCode: fail.status },
              });
            } else {
              response.json(guides(request.query));
            }
          });
        },
      });
    },
  });
}
