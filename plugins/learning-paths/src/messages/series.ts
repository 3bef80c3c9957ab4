/** Messages of the page of one learning path. */
export const seriesMessages = {
  series: {
    map: 'Platform map',
    sections: 'Sections',
    before: 'Before this path',
    after: 'After this path',
    introduction: 'Introduction',
    overview: 'overview',
    sectionDone: 'Section done',
    emptyTitle: 'This learning path has no guides yet',
    emptyText: 'Its “structure” lists none that can be shown.',
  },
} as const;
