import {
  LoggerService,
  PermissionsService,
  SchedulerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { RevisionRule } from '@learning-paths/backstage-plugin-learning-paths-common';
import { LibraryVisibility } from '../library/LibraryVisibility';
import { SnapshotReader } from '../library/SnapshotReader';
import { TeamProgressService } from '../progress/team/types';
import { ReviewAuthority } from '../reviews/ReviewAuthority';
import {
  FeedbackStore,
  ReminderStore,
} from '../store/notifications/reminderTypes';
import { NotificationStore } from '../store/notifications/types';
import { CoverageStore } from '../store/progress/coverageTypes';
import { ReviewStore } from '../store/reviews/types';
import { GroupDirectory, TeamDirectory } from '../teams/types';
import { AuthorizedReminderService } from './AuthorizedReminderService';
import { FeedbackService, ReminderService } from './deedTypes';
import { DefaultFeedbackService } from './DefaultFeedbackService';
import { DefaultReminderService } from './DefaultReminderService';
import { pageLinks } from './links';
import { NotificationSender } from './NotificationSender';
import { Notifier } from './Notifier';
import { OwnerDigestSender } from './OwnerDigestSender';
import { NotificationOptions } from './readNotificationOptions';
import { TeamDigestSender } from './TeamDigestSender';

/** What the room of the notifications needs. */
export interface NotificationsDeps {
  scheduler: SchedulerService;
  notifications: NotificationService;
  logger: LoggerService;
  permissions: PermissionsService;
  userInfo: UserInfoService;
  stores: {
    notifications: NotificationStore;
    reminders: ReminderStore;
    feedback: FeedbackStore;
    coverage: CoverageStore;
    reviews: ReviewStore;
  };
  libraryVisibility: LibraryVisibility;
  authority: ReviewAuthority;
  teamProgress: TeamProgressService;
  snapshots: SnapshotReader;
  teams: TeamDirectory;
  groups: GroupDirectory;
  options: {
    notifications: NotificationOptions;
    reviews: { times: { revisions?: RevisionRule } };
  };
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * Digests of what is new, for teams and for the owners of guides, and what people have
 * them told in between.
 */
export function createNotifications(deps: NotificationsDeps) {
  const { scheduler, stores, options, permissions, notifications } = deps;
  const { mode, pagePath } = options.notifications;
  const parts = {
    ...deps,
    store: stores.notifications,
    reviews: stores.coverage,
    teamProgressService: deps.teamProgress,
    revisions: options.reviews.times.revisions,
    links: pageLinks(pagePath),
  };
  const { links } = parts;
  const deeds = { ...deps, ...stores, notifications, mode, links };
  const reminders: ReminderService = new AuthorizedReminderService({
    permissions,
    reminders: new DefaultReminderService(deeds),
  });
  const feedback: FeedbackService = new DefaultFeedbackService(deeds);
  return {
    reminders,
    feedback,
    /** Tells them regularly, unless nobody is to be told. */
    start: async (): Promise<void> => {
      if (mode === 'off') {
        return;
      }
      const sender = new NotificationSender(deps);
      const notifier = new Notifier({
        ...parts,
        mode,
        sender,
        digestSenders: [
          new TeamDigestSender({ ...parts, mode, sender }),
          new OwnerDigestSender({ ...parts, mode, sender }),
        ],
      });
      await scheduler.scheduleTask({
        id: 'notify',
        frequency: mode === 'immediate' ? { minutes: 5 } : { hours: 1 },
        // A killed task keeps its lock until its timeout, so this is short.
        timeout: { minutes: 3 },
        // Content is read when the backend starts, and comes first.
        initialDelay: { minutes: 1 },
        fn: signal => notifier.run({ signal }),
      });
    },
    /** Takes what is news now as told: it came of a past that was written, not of people. */
    settle: async ({ signal }: { signal: AbortSignal }): Promise<void> => {
      if (mode === 'off') {
        return;
      }
      const sender = { begin: () => {}, send: async () => true };
      // Without waiting for the slot of a digest.
      const silent = { ...parts, mode: 'immediate' as const, sender };
      const notifier = new Notifier({
        ...parts,
        mode,
        sender,
        digestSenders: [
          new TeamDigestSender(silent),
          new OwnerDigestSender(silent),
        ],
      });
      await notifier.run({ signal });
    },
  };
}
