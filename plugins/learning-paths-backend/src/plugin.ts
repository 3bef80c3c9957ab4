import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  guideReadPermission,
  learningPathsPermissions,
  reviewReadPermission,
  reviewUpdatePermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { DefaultContentPool } from '@learning-paths/content';
import { readOptions } from './config';
import { requireKnownGivers } from './content/sources/readSources';
import { createSource } from './content/sources/createSource';
import { DefaultIngestor } from './content/ingest/Ingestor';
import { mountsOf } from './content/sources/mountsOf';
import { subscribeToPushes } from './content/ingest/pushEvents';
import { scheduleRefreshes } from './content/ingest/schedule';
import { nextRun } from './content/sources/scheduleTimes';
import { startWatching } from './content/ingest/watching';
import { DefaultCoverageService } from './progress/coverage/DefaultCoverageService';
import { AuditedEvidenceService } from './events/AuditedEvidenceService';
import { AuditedIngestor } from './events/AuditedIngestor';
import { AuditedSourceService } from './events/AuditedSourceService';
import { AnnouncedLinkService } from './events/AnnouncedLinkService';
import { Announcer } from './events/Announcer';
import { AnnouncedReviewService } from './events/AnnouncedReviewService';
import { scheduleNotifications } from './notifications/schedule';
import { DefaultEvidenceService } from './progress/evidence/DefaultEvidenceService';
import { LibraryVisibility } from './library/LibraryVisibility';
import { DefaultLibraryService } from './library/DefaultLibraryService';
import { GuideRenderer } from './library/GuideRenderer';
import { setupKey } from './http/setupKey';
import { CachingSnapshotReader } from './library/SnapshotReader';
import { AuthorizedLinkService } from './links/AuthorizedLinkService';
import { CachingGuideOwners } from './links/CachingGuideOwners';
import { DefaultLinkService } from './links/DefaultLinkService';
import { DefaultEntityIndexer } from './links/EntityIndexer';
import { Linkers } from './links/Linkers';
import { LinkKeys } from './links/LinkKeys';
import { LinkVisibility } from './links/LinkVisibility';
import { AuthorPredicates } from './links/predicates';
import { indexSoon, scheduleIndexing } from './links/scheduleIndexing';
import { guideResourceRef, guideRules } from './permissions/guideRules';
import { PermissionGuideVisibility } from './permissions/GuideVisibility';
import { PermissionReviewVisibility } from './permissions/ReviewVisibility';
import { CatalogEntities } from './library/external/CatalogEntities';
import { DefaultExternalPageChecker } from './library/external/DefaultExternalPageChecker';
import { PublishedTechDocs } from './library/external/PublishedTechDocs';
import {
  checkNewExternalPages,
  scheduleChecks,
} from './library/external/schedule';
import { createRouter } from './http/createRouter';
import { reviewResourceRef, reviewRules } from './permissions/reviewRules';
import { ReviewAuthority } from './reviews/ReviewAuthority';
import { AuthorizedReviewService } from './reviews/AuthorizedReviewService';
import { DefaultReviewService } from './reviews/DefaultReviewService';
import { GuideDifferences } from './reviews/GuideDifferences';
import { DefaultTeamProgressService } from './progress/DefaultTeamProgressService';
import { CatalogGroupDirectory } from './teams/CatalogGroupDirectory';
import { CatalogTeamDirectory } from './teams/CatalogTeamDirectory';
import { CatalogTeamVisibility } from './teams/CatalogTeamVisibility';
import { AuthorizedSourceService } from './library/health/AuthorizedSourceService';
import { DefaultSourceService } from './library/health/DefaultSourceService';
import { DatabaseContentStore } from './store/content/DatabaseContentStore';
import { DatabaseCoverageStore } from './store/progress/DatabaseCoverageStore';
import { DatabaseLinkStore } from './store/links/DatabaseLinkStore';
import { DatabaseNotificationStore } from './store/notifications/DatabaseNotificationStore';
import { DatabaseEvidenceStore } from './store/progress/DatabaseEvidenceStore';
import { DatabaseExternalPageStore } from './store/external/DatabaseExternalPageStore';
import { DatabaseReviewStore } from './store/reviews/DatabaseReviewStore';
import { DatabaseRenderStore } from './store/content/DatabaseRenderStore';
import { migrate } from './store/migrate';

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
      async init({
        auditor,
        auth,
        catalog,
        config,
        database,
        discovery,
        events,
        httpAuth,
        httpRouter,
        lifecycle,
        logger,
        notifications,
        permissions,
        permissionsRegistry,
        scheduler,
        signals,
        urlReader,
        userInfo,
      }) {
        const options = readOptions(config);
        const pool = new DefaultContentPool({
          deadlineMs: options.content.deadlineMs,
          hasReaders: true,
        });
        lifecycle.addShutdownHook(() => pool.close());
        const knex = await migrate(database);
        const contents = new DatabaseContentStore(knex);
        const unheardOf = requireKnownGivers(
          options.content.sources,
          await contents.listKnownSources(),
        );
        if (unheardOf.length > 0) {
          logger.warn(
            `This database is new, so learningPaths.sources[].mayTakeOverFrom finds no guides of: ${unheardOf.join(
              ', ',
            )}`,
          );
        }
        const renders = new DatabaseRenderStore(knex);
        const integrations = ScmIntegrations.fromConfig(config);
        const sources = options.content.sources.map(source =>
          createSource({ source, reader: urlReader, integrations, logger }),
        );
        const mounts = mountsOf(options.content.sources);
        const snapshots = new CachingSnapshotReader({
          contents,
          mounts,
          imageHosts: options.content.imageHosts,
        });
        const externalPages = new DatabaseExternalPageStore(knex);
        const catalogEntities = new CatalogEntities({ catalog, auth });
        const announcer = new Announcer({
          auditor,
          events,
          signals,
          logger,
        });
        const ingestor = new DefaultIngestor({
          sources,
          mounts,
          contents,
          renders,
          predicateFields: options.links.predicateFields,
          shortcodes: options.content.shortcodes,
          pool,
          logger,
          onCommitted: () => {
            snapshots.expire();
            announcer.refreshPages();
            checkNewExternalPages({ externalPages, scheduler, logger });
            indexSoon({ scheduler, logger });
          },
        });

        permissionsRegistry.addPermissions(learningPathsPermissions);
        permissionsRegistry.addResourceType({
          resourceRef: guideResourceRef,
          permissions: [guideReadPermission],
          rules: guideRules,
          getResources: async paths => {
            const { library } = await snapshots.current();
            return paths.map(path => library.document(path));
          },
        });

        permissionsRegistry.addResourceType({
          resourceRef: reviewResourceRef,
          permissions: [reviewReadPermission, reviewUpdatePermission],
          rules: reviewRules,
          getResources: async teams => teams.map(team => ({ team })),
        });

        const libraryVisibility = new LibraryVisibility({
          contents,
          snapshots,
          visibility: PermissionGuideVisibility.create({
            permissions,
            permissionsRegistry,
          }),
        });
        const reviewVisibility = PermissionReviewVisibility.create({
          permissions,
          permissionsRegistry,
        });
        const now = () => Date.now();
        const reviews = DatabaseReviewStore.create({ knex });
        const coverage = new DatabaseCoverageStore(knex);
        const teams = new CatalogTeamDirectory({ catalog, auth });
        const teamVisibility = new CatalogTeamVisibility({
          catalog,
          auth,
          userInfo,
        });
        const authority = ReviewAuthority.create({
          teams,
          visibility: teamVisibility,
          reviews,
          userInfo,
          ...options.reviews,
        });
        const links = new DatabaseLinkStore(knex);
        const predicates = new AuthorPredicates(options.links.predicateFields);
        const linkKeys = new LinkKeys({ links, predicates });
        const teamProgressService = new DefaultTeamProgressService({
          permissions,
          reviews,
          coverage,
          authority,
          teams,
          visibility: teamVisibility,
          times: options.reviews.times,
          teamsFilter: options.progress.teamsFilter,
          predicates,
          owners: new CachingGuideOwners({ links, keys: linkKeys }),
          notApplicableNeedsUntil: options.reviews.notApplicableNeedsUntil,
          now,
        });
        const library = new DefaultLibraryService({
          logger,
          contents,
          libraryVisibility,
          setup: setupKey(options),
          teamProgressService,
          sectionReview: options.reviews.sectionReview,
          renderer: new GuideRenderer({
            contents,
            renders,
            pool,
            imageHosts: options.content.imageHosts,
            shortcodes: options.content.shortcodes,
            now,
          }),
          editUrl: ({ source, file }) =>
            sources.find(({ id }) => id === source)?.editUrl(file),
        });
        const audited = (trigger: 'schedule' | 'push' | 'files') =>
          new AuditedIngestor({ ingestor, announcer, trigger });
        const sourceService = new AuthorizedSourceService({
          permissions,
          sources: new DefaultSourceService({
            sources,
            contents,
            libraryVisibility,
            ingestor,
            nextRefresh: (id, lastAttempt) => {
              const source = options.content.sources.find(
                known => known.id === id,
              );
              return source && nextRun(source.schedule, lastAttempt);
            },
          }),
        });

        httpRouter.use(
          createRouter({
            httpAuth,
            library,
            reviews: AnnouncedReviewService.create({
              announcer,
              reviews: AuthorizedReviewService.create({
                permissions,
                reviews: DefaultReviewService.create({
                  libraryVisibility,
                  differences: GuideDifferences.create({
                    libraryVisibility,
                    contents,
                    externalPages,
                    entities: catalogEntities,
                    reviews,
                    pool,
                  }),
                  reviews,
                  authority,
                  visibility: teamVisibility,
                  now,
                  times: options.reviews.times,
                  notApplicableNeedsUntil:
                    options.reviews.notApplicableNeedsUntil,
                  sectionReview: options.reviews.sectionReview,
                }),
              }),
            }),
            evidence: new AuditedEvidenceService({
              announcer,
              evidence: new DefaultEvidenceService({
                libraryVisibility,
                visibility: reviewVisibility,
                teamVisibility,
                authority,
                evidence: new DatabaseEvidenceStore(knex),
                revisions: options.reviews.times.revisions ?? 'honour',
              }),
            }),
            coverage: new DefaultCoverageService({
              libraryVisibility,
              visibility: reviewVisibility,
              permissions,
              teamProgressService,
              coverage,
              authority,
              teams,
              groups: new CatalogGroupDirectory({
                catalog,
                auth,
                userInfo,
                now,
              }),
              now,
            }),
            links: new AnnouncedLinkService({
              announcer,
              links: new AuthorizedLinkService({
                permissions,
                links: new DefaultLinkService({
                  libraryVisibility,
                  links,
                  linkVisibility: new LinkVisibility({
                    libraryVisibility,
                    keys: linkKeys,
                    links,
                    catalog,
                    visibility: reviewVisibility,
                    ownerProgress: teamProgressService,
                    teams,
                    userInfo,
                  }),
                  linkers: new Linkers({
                    teams,
                    userInfo,
                    stewards: options.reviews.stewards,
                  }),
                }),
              }),
            }),
            sources: new AuditedSourceService({
              announcer,
              sources: sourceService,
            }),
            validateResponses: process.env.NODE_ENV === 'test',
          }),
        );
        // An img element sends no token.
        httpRouter.addAuthPolicy({ path: '/assets', allow: 'user-cookie' });

        await contents.retainSources({
          sourceIds: sources.map(({ id }) => id),
          formerIds: unheardOf,
        });
        await scheduleRefreshes({
          sources: options.content.sources,
          ingestor: audited('schedule'),
          scheduler,
        });
        await scheduleIndexing({
          schedule: options.links.schedule,
          scheduler,
          logger,
          indexer: new DefaultEntityIndexer({
            catalog,
            auth,
            snapshots,
            keys: linkKeys,
            links,
            logger,
          }),
        });
        await scheduleChecks({
          schedule: options.techdocs.schedule,
          scheduler,
          checker: new DefaultExternalPageChecker({
            externalPages,
            entities: catalogEntities,
            logger,
            techdocs: new PublishedTechDocs({
              discovery,
              auth,
              legacyPathCasing: options.techdocs.legacyPathCasing,
              pool,
            }),
            onChanged: () => snapshots.expire(),
          }),
        });
        startWatching({
          sources: sources.filter(({ type }) => type === 'file'),
          isWatched: ({ id }) =>
            options.content.sources.some(
              source => source.id === id && source.watch,
            ),
          ingestor: audited('files'),
          lifecycle,
          logger,
        });
        await subscribeToPushes({
          sources: options.content.sources,
          ingestor: audited('push'),
          events,
          logger,
        });
        await scheduleNotifications({
          mode: options.notifications.mode,
          pagePath: options.notifications.pagePath,
          revisions: options.reviews.times.revisions,
          scheduler,
          notifications,
          logger,
          store: new DatabaseNotificationStore(knex),
          reviews: coverage,
          teamProgressService,
          snapshots,
          teams,
          now,
        });
        if (sources.length === 0) {
          logger.warn(
            'No content: learningPaths.sources is empty in the configuration; see the README of Learning Paths',
          );
        }
      },
    });
  },
});
