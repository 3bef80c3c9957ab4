/** Messages that several features use. */
export const sharedMessages = {
  common: {
    learningPaths: 'Learning paths',
    breadcrumb: 'Breadcrumb',
    loading: 'Loading…',
    retry: 'Retry',
    showMore: 'Show more',
    backToIndex: 'All learning paths',
    backToSeries: 'Back to the learning path',
    opensInNewTab: '(opens in a new tab)',
    editPage: 'Edit this page',
    documentTitle: '{{page}} · {{app}}',
  },
  facts: {
    label: 'Facts',
    guides_one: '{{count}} guide',
    guides_other: '{{count}} guides',
    level: 'Level',
    owner: 'Owner',
    tags: 'Tags',
    readingTime: 'Reading time',
    changed: 'Changed {{date}}',
    verifiedAgainst: 'Verified against {{versions}}',
    revision: 'Revision {{revision}}',
    reviewDays_one: 'To be reviewed every day',
    reviewDays_other: 'To be reviewed every {{count}} days',
  },
  level: {
    beginner: 'Beginner',
    intermediate: 'Intermediate',
    advanced: 'Advanced',
  },
  time: {
    minutes: '{{minutes}} min',
    hours: '{{hours}} h',
    hoursAndMinutes: '{{hours}} h {{minutes}} min',
  },
  problem: {
    errorTitle: 'This could not be loaded',
    errorText: 'The server answered: {{message}}',
    networkText:
      'The server could not be reached. Check your connection, then try again.',
    forbiddenTitle: 'You may not see this',
    forbiddenText:
      'Your account has no permission to read these learning paths. Ask those who run this Backstage to grant you “learning-paths.guide.read”.',
    forbiddenHealthText:
      'Your account has no permission to see content sources. Ask those who run this Backstage to grant you “learning-paths.source.read”.',
    guideNotFoundTitle: 'This guide does not exist (any more)',
    guideNotFoundText:
      'There is no guide at “{{path}}”. It may have been moved, removed, or never been written.',
    seriesNotFoundTitle: 'This learning path does not exist (any more)',
    seriesNotFoundText:
      'There is no learning path named “{{slug}}”. It may have been renamed or removed.',
    pageNotFoundTitle: 'There is no such page',
    pageNotFoundText: 'The address leads nowhere in Learning Paths.',
  },
  team: {
    label: 'Team',
    only: 'Team: {{team}}',
    none: 'You are in no team, so nothing is tracked.',
    unavailable:
      'What {{team}} reviewed cannot be shown: nobody knows the team, or you may not see its reviews.',
  },
  joinTeam: {
    how: 'How to join a team',
    why: 'Why is that?',
    none: 'A team is a Group of the catalog whose members look after the same services. What it has reviewed, and what is next, is kept for all of them together. You are in none, so nothing of what you read here is shown to anybody else.',
    noneHelp:
      'Whoever maintains the Group in the catalog can add you: its owner, or those who run this Backstage. Sign in again afterwards.',
    untracked:
      '{{team}} is a Group of the catalog, but not one of those that are asked for reviews here: usually these are the ones that own services, not departments or guilds.',
    untrackedHelp:
      'Choose another of your teams, or ask those who run this Backstage to count yours in (“learningPaths.teams.filter”).',
    denied: 'Your account has no permission to see what {{team}} reviewed.',
    deniedHelp:
      'Ask those who run this Backstage for “learning-paths.review.read” on this team. You can read every guide without it.',
    unknown: 'The catalog shows you no Group {{team}}.',
    unknownHelp:
      'It may have been renamed or removed, or be hidden from you. Whoever maintains your organisation in the catalog can tell.',
    groups: 'Groups in the catalog',
    about: 'What a Group is',
    close: 'Close',
    position: 'You are at guide {{position}} of {{total}}',
  },
  status: {
    'not-reviewed': 'Not reviewed',
    reviewed: 'Reviewed',
    exception: 'Reviewed with an exception',
    'not-applicable': 'Not applicable',
    changed: 'Changed since',
    due: 'Due again',
  },
  progress: {
    label: 'Progress',
    byStatus: 'Guides by status',
    of: '{{done}} of {{total}}',
    done: '{{done}} of {{total}} done',
    changed_one: '{{count}} changed',
    changed_other: '{{count}} changed',
    changedSince_one: '{{count}} changed since your review',
    changedSince_other: '{{count}} changed since your review',
    due_one: '{{count}} due',
    due_other: '{{count}} due',
    allDone: 'All done',
    nothingExpected: 'No review of this path is expected from {{team}}.',
    nothingExpectedShort: 'No review is expected',
  },
  nextUp: {
    start: 'Start: {{guide}}',
    continue: 'Continue: {{guide}}',
    changes: 'Review changes: {{guide}}',
    due: 'Review again: {{guide}}',
    next: 'Next: {{guide}}',
    details: '({{details}})',
    label: '{{label}}, {{title}}',
  },
  step: {
    missing: 'Not available yet',
    external: 'External page',
    entity: 'In the catalog',
    techdocs: 'In TechDocs',
    review: 'Review',
    reviewLabel: 'Review: {{title}}',
  },
  asOf: {
    day: 'As it was at the end of {{day}} (UTC).',
    instant: 'As it was on {{instant}}.',
    now: 'Show it as it is now',
  },
} as const;
