/** Messages of our results in the search. */
export const searchMessages = {
  searchResult: {
    guide: 'Guide',
    series: 'Learning path',
  },
} as const;
