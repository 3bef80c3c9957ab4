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
    overview: 'Overview',
    overviewOf: '{{title}}: overview',
    guide: 'Guide',
    notExpected: 'Not expected of your team',
    notExpectedShort: 'Not expected',
  },
} as const;
