import { RevisionRule } from '@learning-paths/backstage-plugin-learning-paths-common';
import { TeamProgressService } from '../progress/team/types';
import { CoverageStore } from '../store/progress/coverageTypes';
import { NotificationStore, TeamMemory } from '../store/notifications/types';
import { StoredReview } from '../store/reviews/types';
import { Team, TeamDirectory } from '../teams/types';
import { PageLinks } from './links';
import { NotificationSender } from './NotificationSender';
import { isLater, isTimeFor, NotificationMode } from './slots';
import { teamNews } from './teamNews';
import { Look, DigestSender } from './types';
import { teamDigest } from './messages';

/** What {@link TeamDigestSender} is made of. */
export interface TeamDigestSenderOptions {
  mode: Exclude<NotificationMode, 'off'>;
  store: NotificationStore;
  reviews: Pick<CoverageStore, 'listReviews'>;
  teamProgressService: Pick<TeamProgressService, 'forTeams'>;
  teams: TeamDirectory;
  sender: Pick<NotificationSender, 'send'>;
  links: PageLinks;
  /** Who says that a text moved. */
  revisions?: RevisionRule;
}

/**
 * Tells teams which of their reviews changed or fell due, and which series grew that they
 * had finished. A team without reviews has no such news; one that left the catalog has
 * nobody to tell.
 */
export class TeamDigestSender implements DigestSender {
  readonly #options: TeamDigestSenderOptions;

  constructor(options: TeamDigestSenderOptions) {
    this.#options = options;
  }

  async tell(look: Look): Promise<boolean> {
    const { store, reviews, teams } = this.#options;
    const memories = await store.loadTeams();
    const stored = await reviews.listReviews({ teams: { allOf: [] } });
    let isAllTold = true;
    for (const [ref, ofTeam] of stored) {
      look.signal.throwIfAborted();
      const team = await teams.find(ref);
      const isTold =
        !team || (await this.#tellTeam(look, team, ofTeam, memories.get(ref)));
      isAllTold = isAllTold && isTold;
    }
    return isAllTold;
  }

  async #tellTeam(
    { snapshot, slot }: Look,
    team: Team,
    stored: ReadonlyMap<string, StoredReview>,
    memory: TeamMemory = { news: [], finished: [] },
  ): Promise<boolean> {
    const { mode, store, teamProgressService, sender, links, revisions } =
      this.#options;
    const [teamProgress] = await teamProgressService.forTeams({
      snapshot,
      teams: [{ team: team.ref, entity: team, stored }],
    });
    const news = teamNews({
      snapshot,
      teamProgress,
      stored,
      memory,
      revisions,
    });
    const isWanted =
      isTimeFor(mode, memory.slot, slot) &&
      news.told.news.length + news.told.finished.length > 0;
    const isSent =
      isWanted && (await sender.send(team, teamDigest(team, news, links)));
    const isFailed = isWanted && !isSent;
    // Series are watched at every run, since one may be finished and grow within a week.
    const finished = [...news.finished, ...(isSent ? news.told.finished : [])];
    const isSlotDone = !isFailed && isLater(mode, slot, memory.slot);
    if (isSent || isSlotDone || finished.length > 0) {
      await store.saveTeam({
        team: team.ref,
        slot: isFailed ? memory.slot : slot,
        news: isSent ? news.told.news : [],
        finished,
      });
    }
    return !isFailed;
  }
}
