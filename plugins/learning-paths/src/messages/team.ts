/** Messages of the page of one team. */
export const teamMessages = {
  teamPage: {
    progress: 'Your team’s progress',
    gone: 'This team is not in the catalog any more. Its records stay, and nothing is expected of it. A steward can let another team take its reviews over.',
    notFoundTitle: 'There is no such team',
    notFoundText:
      'Nobody knows a team “{{team}}”. It may have been renamed, and it never reviewed anything.',
    forbiddenText:
      'Your account has no permission to see what this team reviewed. Ask those who run this Backstage to grant you “learning-paths.review.read”.',
    nothingExpected: 'No review is expected from {{team}}.',
    series: 'By learning path',
    again: 'Asks for another look',
    notReviewed: 'Not reviewed yet',
    noSeries: 'In no learning path',
    inCatalog: 'This team in the catalog',
    exceptions: 'Exceptions',
    notApplicable: 'Not applicable',
    done: 'Done',
    others: 'Reviewed, though not expected',
    empty:
      'There is nothing to show yet: nothing is expected, and nothing was reviewed.',
    count_one: '{{title}}: {{count}} guide',
    count_other: '{{title}}: {{count}} guides',
    section: '{{section}} ({{series}})',
    by: '{{name}}, {{date}}',
    byOnBehalf: '{{name}} on behalf of the team, {{date}}',
    until: 'until {{day}}',
    ended: 'ended on {{day}}',
    showMore: 'Show more',
  },
  transfer: {
    open: 'Take over reviews of a former team',
    title: 'Take over reviews',
    what: '{{team}} takes over the current reviews of other teams, as after a rename, a merger or a split.',
    rule: 'Of several reviews of one guide the newest counts, so newer reviews of {{team}} itself stay. Everything taken over is marked as inherited, with the name of who attested, and yours as the one who transferred it. The records of the other teams stay as they are.',
    from: 'Former teams',
    fromHelp:
      'Search by name, or paste entity refs, as group:default/storage. They need not be in the catalog any more.',
    clear: 'Remove all teams',
    preview: 'What will happen',
    previewing: 'Looking at what there is to take over…',
    wouldInherit_one: '{{count}} review will be taken over.',
    wouldInherit_other: '{{count}} reviews will be taken over.',
    wouldKeep_one:
      '{{count}} stays, for the review of the team itself is newer.',
    wouldKeep_other:
      '{{count}} stay, for the reviews of the team itself are newer.',
    nothingToTake: 'There is nothing that you may read to take over.',
    unknownTeam:
      'Nobody knows one of these teams: it is not in the catalog, and never reviewed anything.',
    forbiddenText:
      'Only stewards may let a team take reviews over, and only those of teams whose reviews they may see. They are named in “learningPaths.reviews.stewards”; ask those who run this Backstage.',
    back: 'To {{team}}',
    problem: {
      needed: 'Name at least one team.',
      invalid: '“{{ref}}” is not the entity ref of a Group.',
      itself: '{{team}} cannot take over reviews of its own.',
      tooMany:
        'These are more than {{limit}} teams. Take them over in several steps.',
    },
    submit: 'Take over',
    sending: 'Taking over…',
    failed: 'Nothing was taken over.',
    inherited_one: '{{count}} review taken over',
    inherited_other: '{{count}} reviews taken over',
    kept_one: '{{count}} kept',
    kept_other: '{{count}} kept',
    nothing:
      'Nothing that you may read was taken over: every review is here already, or there is none.',
    item: '{{title}}, from {{team}}',
    more_one: 'and {{count}} more',
    more_other: 'and {{count}} more',
  },
} as const;
