import { LoggerService } from '@backstage/backend-plugin-api';
import {
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Feedback } from '@learning-paths/backstage-plugin-learning-paths-common';
import { randomUUID } from 'node:crypto';
import { AnyGuide } from '../library/external/externalPages';
import {
  LibraryVisibility,
  VisibleLibrary,
} from '../library/LibraryVisibility';
import { FeedbackStore } from '../store/notifications/reminderTypes';
import { TeamDirectory } from '../teams/types';
import { isUser } from '../util/credentials';
import { findCanonicalRef } from '../util/entityRefs';
import { notificationsAreOff, TooManyRequestsError } from './deedErrors';
import { feedbackMessage } from './deedMessages';
import { FeedbackRequest, FeedbackService } from './deedTypes';
import { findOwner } from './findOwner';
import { PageLinks } from './links';
import { notify } from './notify';
import { NotificationMode } from './slots';
import { inert } from './words';

/** Remarks that one person can send a day, on all guides together. */
const placesADay = 10;

/** What {@link DefaultFeedbackService} is made of. */
export interface DefaultFeedbackServiceOptions {
  mode: NotificationMode;
  notifications: NotificationService;
  feedback: FeedbackStore;
  libraryVisibility: LibraryVisibility;
  teams: TeamDirectory;
  links: PageLinks;
  logger: LoggerService;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** {@inheritDoc FeedbackService} */
export class DefaultFeedbackService implements FeedbackService {
  readonly #options: DefaultFeedbackServiceOptions;

  constructor(options: DefaultFeedbackServiceOptions) {
    this.#options = options;
  }

  async send(request: FeedbackRequest): Promise<Feedback> {
    const { mode, notifications, libraryVisibility, teams, links, logger } =
      this.#options;
    const { credentials } = request;
    if (!isUser(credentials)) {
      throw new NotAllowedError('Only people can tell the owner of a guide');
    }
    const visibleLibrary = await libraryVisibility.forCaller({ credentials });
    const guide = await libraryVisibility.guide(visibleLibrary, request.path);
    const text = plainText(request.text);
    if (text === '') {
      throw new InputError('text: say in a few words what is wrong');
    }
    if (mode === 'off') {
      throw notificationsAreOff('use the edit link of the guide instead');
    }
    const owner = await this.#ownerOf(guide, visibleLibrary);
    if (!owner) {
      throw new NotFoundError(
        `Nobody in the catalog owns '${guide.title}' (${guide.path}), so nobody can be told; use its edit link instead`,
      );
    }
    const { userEntityRef } = credentials.principal;
    const release = await this.#takePlace(userEntityRef);
    const { name } = await teams.findUser(userEntityRef);
    try {
      await notify(
        notifications,
        // To those in Groups below as well: a department owns what its teams look after.
        { ref: owner.ref },
        feedbackMessage({ guide, text, by: name, links }),
      );
    } catch (error) {
      logger.warn(`A notification could not be sent: ${error}`);
      await release();
      throw new ServiceUnavailableError(
        'The owner of the guide could not be told; try again later, or use its edit link',
      );
    }
    return { path: guide.path, owner: owner.ref };
  }

  /** The owner of the guide, else of a series that the reader may read, as far as the catalog knows them. */
  async #ownerOf(guide: AnyGuide, { snapshot, visible }: VisibleLibrary) {
    const written = [
      guide.owner,
      ...snapshot
        .seriesWith(guide.path)
        .filter(({ document }) => visible.includes(document))
        .map(({ document }) => document.owner),
    ];
    for (const each of written) {
      const ref = each && findCanonicalRef(each);
      const owner = ref && (await findOwner(this.#options.teams, ref));
      if (owner) {
        return owner;
      }
    }
    return undefined;
  }

  /** @returns what gives the place back */
  async #takePlace(userRef: string): Promise<() => Promise<void>> {
    const { feedback, now } = this.#options;
    const id = randomUUID();
    const isTaken = await feedback.claim({
      userRef: userRef.toLocaleLowerCase('en-US'),
      day: new Date(now()).toISOString().slice(0, 10),
      id,
      places: placesADay,
    });
    if (!isTaken) {
      throw new TooManyRequestsError(
        `You told owners of guides of ${placesADay} things today; go on tomorrow, or use the edit link of the guide`,
      );
    }
    return () => feedback.release({ id });
  }
}

/** As people wrote it, in lines, but without what controls a terminal or other programs. */
function plainText(text: string): string {
  return inert(
    text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ''),
  ).trim();
}
