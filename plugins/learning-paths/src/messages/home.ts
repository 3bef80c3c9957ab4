/** Messages of the widget on the home page. */
export const homeMessages = {
  continueLearning: {
    nothing: 'Your team has nothing open.',
    none: 'No learning path expects a review from your team.',
    failed: 'Your learning paths could not be loaded',
    forbidden: 'You may not see learning paths.',
    index: 'All learning paths',
  },
} as const;
