import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SnapshotReader } from '../library/SnapshotReader';
import { TeamProgressService } from '../progress/types';
import { RevisionRule } from '@learning-paths/backstage-plugin-learning-paths-common';
import { CoverageStore } from '../store/progress/coverageTypes';
import { NotificationStore } from '../store/notifications/types';
import { TeamDirectory } from '../teams/types';
import { pageLinks } from './links';
import { Notifier } from './Notifier';
import { OwnerDigestSender } from './OwnerDigestSender';
import { NotificationSender } from './NotificationSender';
import { NotificationMode } from './slots';
import { TeamDigestSender } from './TeamDigestSender';

/** Has teams and owners of guides told what is new for them, regularly. */
export async function scheduleNotifications(options: {
  mode: NotificationMode;
  /** Where the app shows learning paths, as `/learning-paths`. */
  pagePath: string;
  /** Who says that a text moved. */
  revisions?: RevisionRule;
  scheduler: SchedulerService;
  notifications: NotificationService;
  logger: LoggerService;
  store: NotificationStore;
  reviews: CoverageStore;
  teamProgressService: TeamProgressService;
  snapshots: SnapshotReader;
  teams: TeamDirectory;
  /** Milliseconds since 1970. */
  now: () => number;
}): Promise<void> {
  const { mode, scheduler } = options;
  if (mode === 'off') {
    return;
  }
  const sender = new NotificationSender(options);
  const parts = {
    ...options,
    mode,
    sender,
    links: pageLinks(options.pagePath),
  };
  const notifier = new Notifier({
    ...parts,
    digestSenders: [new TeamDigestSender(parts), new OwnerDigestSender(parts)],
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
}
