import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { learningPathsPermissions } from '@learning-paths/backstage-plugin-learning-paths-common';
import { DefaultContentPool } from '@learning-paths/content';
import { readOptions } from './config';
import { createContent } from './content/createContent';
import { createStores } from './createStores';
import { createEvents } from './events/createEvents';
import { createRouter, filePaths } from './http/createRouter';
import { setupKey } from './http/setupKey';
import { createLibrary } from './library/createLibrary';
import { createLibraryService } from './library/createLibraryService';
import { createExternalPages } from './library/external/createExternalPages';
import { createSourceService } from './library/health/createSourceService';
import { createLinkIndex } from './links/createLinkIndex';
import { createLinks } from './links/createLinks';
import { createNotifications } from './notifications/createNotifications';
import { createProgress } from './progress/createProgress';
import { createReviews } from './reviews/createReviews';
import { createSeed } from './seed/createSeed';
import { migrate } from './store/migrate';
import { createTeams } from './teams/createTeams';

/**
 * Reads series and guides from content sources and serves them.
 *
 * @public
 */
export const learningPathsPlugin = createBackendPlugin({
  pluginId: 'learning-paths',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { httpRouter, lifecycle } = services;
        const options = readOptions(services.config);
        const pool = new DefaultContentPool({
          deadlineMs: options.content.deadlineMs,
          hasReaders: true,
        });
        lifecycle.addShutdownHook(() => pool.close());
        const stores = createStores(await migrate(services.database));
        const now = () => Date.now();
        const base = { ...services, options, pool, stores, now };
        services.permissionsRegistry.addPermissions(learningPathsPermissions);

        const events = createEvents(base);
        const library = createLibrary(base);
        const externalPages = createExternalPages({
          ...base,
          onChanged: () => library.snapshots.expire(),
        });
        const index = createLinkIndex({ ...base, ...library });
        const content = await createContent({
          ...base,
          audit: events.auditIngestor,
          onCommitted: () => {
            library.snapshots.expire();
            events.refreshPages();
            externalPages.checkNew();
            index.indexSoon();
          },
        });
        const teams = createTeams(base);
        const ground = { ...base, ...teams, ...library, ...content, ...index };
        const reviews = createReviews({ ...ground, ...externalPages });
        const progress = createProgress({ ...ground, ...reviews });
        const rooms = { ...ground, ...reviews, ...progress };
        const notifications = createNotifications(rooms);
        const links = createLinks(rooms);
        const sources = createSourceService(rooms);
        const seed = createSeed({ ...rooms, ...events, ...notifications });
        const setup = setupKey(options);

        httpRouter.use(
          createRouter({
            ...rooms,
            ...links,
            library: createLibraryService({ ...rooms, setup }),
            reviewWriter: events.announceReviews(rooms.reviewWriter),
            evidence: events.auditEvidence(rooms.evidence),
            reminders: events.auditReminders(notifications.reminders),
            feedback: events.auditFeedback(notifications.feedback),
            linkWriter: events.announceLinks(links.linkWriter),
            sources,
            sourceRefresher: events.auditRefreshes(sources),
            validateResponses: process.env.NODE_ENV === 'test',
          }),
        );
        for (const path of filePaths) {
          httpRouter.addAuthPolicy({ path, allow: 'user-cookie' });
        }

        const starting = [content, index, externalPages, notifications, seed];
        for (const room of starting) {
          await room.start();
        }
      },
    });
  },
});
