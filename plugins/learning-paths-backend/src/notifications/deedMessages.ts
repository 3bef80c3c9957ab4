import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { Progress } from '@learning-paths/backstage-plugin-learning-paths-common';
import { AnyGuide } from '../library/external/externalPages';
import { ShownSeries } from '../progress/coverage/shownSeries';
import { Team } from '../teams/types';
import { PageLinks } from './links';
import { count, oneLine } from './words';

/** Guides that ask for a look: also those that changed and still count as done. */
export function openIn({ changed, due, notReviewed }: Progress): number {
  return changed + due + notReviewed;
}

/**
 * What a team is told that somebody reminds, as plain text: how much is open, and of no
 * guide the title, since nobody can check what each member may read.
 */
export function reminderMessage(options: {
  team: Team;
  series: ShownSeries;
  progress: Progress;
  /** The person's name. */
  by: string;
  links: PageLinks;
}): NotificationPayload {
  const { team, series, progress, by, links } = options;
  const { changed, due, notReviewed, done, total } = progress;
  const facts = [
    changed > 0 && `${changed} changed since your review`,
    due > 0 && `${due} due`,
    notReviewed > 0 && `${notReviewed} not reviewed`,
  ].filter(fact => fact !== false);
  return {
    topic: 'learning-paths',
    // A newer one takes the place of the one before.
    scope: `learning-paths:reminder:${team.ref}:${series.document.path}`,
    severity: 'normal',
    title: `${oneLine(team.name)}: ${count(
      openIn(progress),
      'guide',
    )} open in ${oneLine(series.document.title)}`,
    description: `${oneLine(by)} reminds your team: ${facts.join(
      ', ',
    )}. ${done} of ${total} done.`,
    link: links.series(series.slug, team.ref),
  };
}

/** What an owner is told that a reader has to say, as plain text. */
export function feedbackMessage(options: {
  guide: AnyGuide;
  text: string;
  /** The reader's name. */
  by: string;
  links: PageLinks;
}): NotificationPayload {
  const { guide, text, by, links } = options;
  return {
    topic: 'learning-paths',
    severity: 'normal',
    title: `${oneLine(by)} on ${oneLine(guide.title)}`,
    description: text,
    link: links.guide(guide.path),
  };
}
