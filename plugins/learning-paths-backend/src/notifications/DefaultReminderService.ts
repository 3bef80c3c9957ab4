import {
  BackstageCredentials,
  LoggerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  Progress,
  Reminder,
  ReminderRefusal,
  ReminderState,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { randomUUID } from 'node:crypto';
import { LibraryVisibility } from '../library/LibraryVisibility';
import { GroupTree } from '../progress/coverage/GroupTree';
import { ShownSeries, shownSeries } from '../progress/coverage/shownSeries';
import { TeamProgressService } from '../progress/team/types';
import { ReviewAuthority } from '../reviews/ReviewAuthority';
import {
  ReminderStore,
  StoredReminder,
} from '../store/notifications/reminderTypes';
import { ReviewStore } from '../store/reviews/types';
import { GroupDirectory, Team, TeamDirectory } from '../teams/types';
import { isUser } from '../util/credentials';
import { AlreadyRemindedError, notificationsAreOff } from './deedErrors';
import { openIn, reminderMessage } from './deedMessages';
import { ReminderRequest, ReminderService } from './deedTypes';
import { PageLinks } from './links';
import { notify } from './notify';
import { NotificationMode } from './slots';

/** What {@link DefaultReminderService} is made of. */
export interface DefaultReminderServiceOptions {
  mode: NotificationMode;
  notifications: NotificationService;
  reminders: ReminderStore;
  reviews: Pick<ReviewStore, 'listForTeam'>;
  libraryVisibility: LibraryVisibility;
  teamProgress: Pick<TeamProgressService, 'forTeams'>;
  authority: Pick<ReviewAuthority, 'requireKnown' | 'isSteward'>;
  userInfo: UserInfoService;
  teams: TeamDirectory;
  groups: GroupDirectory;
  links: PageLinks;
  logger: LoggerService;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** What a reminder would be about. */
interface Situation {
  /** Undefined for a team that left the catalog. */
  team?: Team;
  series: ShownSeries;
  progress: Progress;
  /** Of today. */
  reminder?: StoredReminder;
  /** Why none can be sent now. */
  refusal?: ReminderRefusal;
}

/** {@inheritDoc ReminderService} */
export class DefaultReminderService implements ReminderService {
  readonly #options: DefaultReminderServiceOptions;

  constructor(options: DefaultReminderServiceOptions) {
    this.#options = options;
  }

  async getState(request: ReminderRequest): Promise<ReminderState> {
    const { reminder, refusal, progress } = await this.#look(request);
    return {
      mayRemind: refusal === undefined,
      refusal,
      progress,
      open: openIn(progress),
      reminder: reminder && toReminder(request, reminder),
    };
  }

  async remind(request: ReminderRequest): Promise<Reminder> {
    const { notifications, reminders, teams, links, logger, now } =
      this.#options;
    const { credentials } = request;
    const situation = await this.#look(request);
    const { team, series, progress, refusal } = situation;
    if (refusal || !team || !isUser(credentials)) {
      throw refusalOf(request, situation);
    }
    const { userEntityRef } = credentials.principal;
    const { name } = await teams.findUser(userEntityRef);
    const at = new Date(now());
    const key = { ...this.#keyOf(request, series), day: dayOf(at) };
    const reminder: StoredReminder = {
      id: randomUUID(),
      userRef: userEntityRef,
      userName: name,
      open: openIn(progress),
      at,
    };
    // Of two at once, on whichever replicas, one has the place before anything is sent.
    const claimed = await reminders.claim({ key, reminder });
    if (claimed.id !== reminder.id) {
      throw new AlreadyRemindedError(toReminder(request, claimed), team.name);
    }
    try {
      await notify(
        notifications,
        team,
        reminderMessage({ team, series, progress, by: name, links }),
      );
    } catch (error) {
      logger.warn(`A notification could not be sent: ${error}`);
      await reminders.release({ key, id: reminder.id });
      throw new ServiceUnavailableError(
        `${team.name} could not be told; try again later, or ask whoever looks after this Backstage whether the notifications plugin works`,
      );
    }
    return toReminder(request, reminder);
  }

  /** Looks at all that decides whether a reminder can be sent, as the caller may see it. */
  async #look(request: ReminderRequest): Promise<Situation> {
    const { libraryVisibility, authority, teams, reviews, reminders, now } =
      this.#options;
    const { credentials, team: ref } = request;
    await authority.requireKnown(credentials, ref);
    const visibleLibrary = await libraryVisibility.forCaller(request);
    const [series] = shownSeries(visibleLibrary, request.series);
    const team = await teams.find(ref);
    const [teamProgress] = await this.#options.teamProgress.forTeams({
      credentials,
      snapshot: visibleLibrary.snapshot,
      teams: [
        {
          team: ref,
          entity: team,
          stored: await reviews.listForTeam({ team: ref }),
        },
      ],
    });
    const { progress } = teamProgress.progress(series.guides, series.document);
    const reminder = await reminders.find({
      ...this.#keyOf(request, series),
      day: dayOf(new Date(now())),
    });
    const found = { team, series, progress, reminder };
    return { ...found, refusal: await this.#refusal(request, found) };
  }

  async #refusal(
    { credentials, team: ref }: ReminderRequest,
    { team, progress, reminder }: Situation,
  ): Promise<ReminderRefusal | undefined> {
    if (this.#options.mode === 'off') {
      return 'off';
    }
    if (!(await this.#speaksTo(credentials, ref))) {
      return 'not-allowed';
    }
    if (!team || progress.total === 0) {
      return 'not-expected';
    }
    if (openIn(progress) === 0) {
      return 'nothing-open';
    }
    return reminder && 'reminded';
  }

  /** Stewards, the team's own members, and those of the Groups above it. */
  async #speaksTo(
    credentials: BackstageCredentials,
    team: string,
  ): Promise<boolean> {
    const { authority, userInfo, groups } = this.#options;
    if (!isUser(credentials)) {
      return false;
    }
    if (await authority.isSteward(credentials)) {
      return true;
    }
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    if (ownershipEntityRefs.includes(team)) {
      return true;
    }
    const tree = new GroupTree(await groups.list({ credentials }));
    return ownershipEntityRefs.some(ref => tree.within(ref).has(team));
  }

  #keyOf({ team }: ReminderRequest, { document }: ShownSeries) {
    return { team, series: document.path };
  }
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function toReminder(
  { team, series }: ReminderRequest,
  { userRef, userName, open, at }: StoredReminder,
): Reminder {
  return {
    team,
    series,
    open,
    remindedBy: userRef,
    remindedByName: userName,
    remindedAt: at.toISOString(),
  };
}

function refusalOf(request: ReminderRequest, situation: Situation): Error {
  const { series, team, reminder, refusal } = situation;
  const name = team?.name ?? request.team;
  if (refusal === 'off') {
    return notificationsAreOff('nobody can be reminded');
  }
  if (refusal === 'reminded' && reminder) {
    return new AlreadyRemindedError(toReminder(request, reminder), name);
  }
  if (refusal === 'nothing-open') {
    return new ConflictError(
      `${name} has nothing open in '${series.document.title}'; there is nothing to remind it of`,
    );
  }
  if (refusal === 'not-expected') {
    return new ConflictError(
      `Nothing in '${series.document.title}' is expected of ${name}; there is nothing to remind it of`,
    );
  }
  return new NotAllowedError(
    `Only stewards, members of '${request.team}' and members of a Group above it can remind it; ask one of them`,
  );
}
