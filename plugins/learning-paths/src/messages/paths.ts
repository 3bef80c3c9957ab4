/** Messages of the page that lists all learning paths. */
export const pathsMessages = {
  index: {
    subtitle:
      'Reference architectures in the order in which your platform needs them.',
    health: 'Content health',
    filters: 'Filter learning paths',
    search: 'Search paths and guides',
    level: 'Level',
    anyLevel: 'Any level',
    tag: 'Tag',
    anyTag: 'Any tag',
    found_one: '{{count}} learning path',
    found_other: '{{count}} learning paths',
    open: 'Open path',
    openLabel: 'Open path: {{title}}',
    foundGuides_one: '{{count}} guide',
    foundGuides_other: '{{count}} guides',
    matching: 'Guides of {{title}} that match',
    moreMatching_one: '{{count}} more guide of this path',
    moreMatching_other: '{{count}} more guides of this path',
    noMatchTitle: 'No learning path matches',
    noMatchFor: 'Nothing matches “{{text}}”',
    noMatchText: 'Try other words, or clear the filters.',
    noMatchFiltered_one:
      '{{count}} learning path matches the words, but not the level or tag.',
    noMatchFiltered_other:
      '{{count}} learning paths match the words, but none the level or tag.',
    tryWord: 'Search for one of the words only:',
    tryTag: 'Look at what has a tag:',
    searchWord: 'Search for {{word}}',
    showTag: 'Show paths with the tag {{tag}}',
    clearChoices: 'Clear level and tag',
    clearFilters: 'Clear filters',
    searchFailed: 'The search failed',
    emptyTitle: 'There is no learning path that you may read',
    emptyText:
      'Either there is none yet, or your permissions cover none of those that there are. Ask those who run this Backstage.',
    emptyWrite:
      'Who writes one: a learning path is a Markdown file whose front matter lists guides under “structure”. Add one to a content source, and it appears here.',
    emptyDocs: 'How to write a learning path',
  },
} as const;
