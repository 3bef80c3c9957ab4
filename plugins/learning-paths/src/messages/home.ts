/** Messages of the widgets on the home page. */
export const homeMessages = {
  continueLearning: {
    nothing: 'Your team has nothing open.',
    none: 'No learning path expects a review from your team.',
    failed: 'Your learning paths could not be loaded',
    forbidden: 'You may not see learning paths.',
    index: 'All learning paths',
  },
  changedGuides: {
    list: 'Guides to look at again',
    changed: 'Changed since {{name}} reviewed it on {{date}}',
    due: 'Due again; {{name}} reviewed it on {{date}}',
    ranOut: 'What {{name}} agreed to ran out on {{date}}',
    others_one: '{{count}} more',
    others_other: '{{count}} more',
    team: 'All of {{team}}',
    nothing:
      'Nothing changed and nothing is due: what your teams reviewed holds.',
    failed: 'What changed could not be loaded',
  },
} as const;
