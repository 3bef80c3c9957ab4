import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { Team } from '../teams/types';
import { PageLinks } from './links';
import { GuideRemarks } from './ownerNews';
import { TeamNews } from './teamNews';
import { count, oneLine } from './words';

/** Titles that a notification names; of the others it tells how many. */
const namedAtMost = 5;

/** What a team is told, as plain text. */
export function teamDigest(
  team: Team,
  news: TeamNews,
  links: PageLinks,
): NotificationPayload {
  const { changed, due, gained, open } = news;
  const added = gained.flatMap(({ guides }) => guides);
  const fresh = [...changed, ...due, ...added];
  const facts = [
    changed.length > 0 &&
      `${count(changed.length, 'guide')} changed since your review`,
    due.length > 0 && `${count(due.length, 'review')} due`,
    ...(gained.length > 0
      ? [`${count(added.length, 'new guide')} in a finished learning path`]
      : []),
  ].filter(fact => fact !== false);
  const room = roomFor(namedAtMost);
  const parts = [
    changed.length > 0 && `Changed: ${room(changed.map(titleOf))}.`,
    due.length > 0 && `Due: ${room(due.map(titleOf))}.`,
    ...gained.map(
      ({ title, guides }) =>
        `New in ${oneLine(title)}: ${room(guides.map(titleOf))}.`,
    ),
    open > changed.length + due.length &&
      `${count(
        open - changed.length - due.length,
        'more review',
      )} still open from before.`,
  ].filter(part => part !== false);
  const distinct = new Set(fresh.map(({ path }) => path));
  return {
    topic: 'learning-paths',
    // A newer digest takes the place of the one before, which is out of date by then.
    scope: `learning-paths:team:${team.ref}`,
    severity: due.length > 0 ? 'normal' : 'low',
    title: `${oneLine(team.name)}: ${facts.join(', ')}`,
    description: parts.join(' '),
    link:
      distinct.size === 1
        ? links.guide(fresh[0].path, team.ref)
        : links.team(team.ref),
  };
}

/** What an owner of guides is told, as plain text; see {@link teamDigest}. */
export function ownerDigest(
  owner: { ref: string; name: string },
  news: readonly GuideRemarks[],
  links: PageLinks,
): NotificationPayload {
  const total = {
    exceptions: sum(news, ({ exceptions }) => exceptions),
    notApplicable: sum(news, ({ notApplicable }) => notApplicable),
    comments: sum(news, ({ comments }) => comments),
  };
  const room = roomFor(namedAtMost);
  const guides = room(
    news.map(remarks => `${titleOf(remarks.guide)} (${remarksOf(remarks)})`),
  );
  return {
    topic: 'learning-paths',
    scope: `learning-paths:owner:${owner.ref}`,
    severity: 'low',
    title: `Guides of ${oneLine(owner.name)}: ${remarksOf(total)}`,
    description: `What teams said in their reviews: ${guides}.`,
    link:
      news.length === 1 ? links.guide(news[0].guide.path) : links.coverage(),
  };
}

function remarksOf({
  exceptions,
  notApplicable,
  comments,
}: Omit<GuideRemarks, 'guide'>): string {
  return [
    exceptions > 0 && count(exceptions, 'exception'),
    notApplicable > 0 && `${notApplicable} not applicable`,
    comments > 0 && count(comments, 'comment'),
  ]
    .filter(part => part !== false)
    .join(', ');
}

/** Names as many as there is room for in the whole notification, and counts the others. */
function roomFor(limit: number): (titles: readonly string[]) => string {
  let left = limit;
  return titles => {
    const named = titles.slice(0, left);
    left -= named.length;
    const others = titles.length - named.length;
    if (named.length === 0) {
      return count(others, 'guide');
    }
    return others > 0
      ? `${named.join(', ')} and ${others} more`
      : named.join(', ');
  };
}

function titleOf({ title }: { title: string }): string {
  return oneLine(title);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
