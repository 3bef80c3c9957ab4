/** Messages of the page of one learning path. */
export const seriesMessages = {
  series: {
    sections: 'Sections',
    before: 'Before this path',
    after: 'After this path',
    introduction: 'Introduction',
    overview: 'overview',
    sectionDone: 'Section done',
    emptyTitle: 'This learning path has no guides yet',
    emptyText: 'Its “structure” lists none that can be shown.',
  },
  map: {
    label: 'Platform map',
    labelOf: 'Platform map of {{title}}',
    overview: 'Overview',
    overviewOf: '{{title}}: overview',
    guide: 'Guide',
    notExpected: 'Not expected of your team',
    notExpectedShort: 'Not expected',
    nothingExpected: 'No learning path expects a review from {{team}}.',
    none: 'There are no learning paths yet.',
    failed: 'The platform map could not be loaded',
    forbidden: 'You may not see learning paths.',
  },
} as const;
