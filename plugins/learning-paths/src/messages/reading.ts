/** Messages of what a reader keeps for themselves. */
export const readingMessages = {
  reading: {
    continue: 'Continue reading',
    private: 'Only you see this',
    inSeries: 'in {{title}}',
    at: 'Stopped at “{{heading}}”',
    finished: 'Read',
    today: 'Today',
    yesterday: 'Yesterday',
    forget: 'Forget {{title}}',
    forgotten: '“{{title}}” is forgotten.',
    undo: 'Undo',
    showAll_one: 'All you opened: {{count}} guide',
    showAll_other: 'All you opened: {{count}} guides',
    showLess: 'Show less',
    forgetAll: 'Forget my reading history',
    forgetAllAsk_one:
      'Forget the guide that you opened, and where you stopped, in all your browsers?',
    forgetAllAsk_other:
      'Forget all {{count}} guides that you opened, and where you stopped, in all your browsers?',
    forgetAllYes: 'Forget all',
    keep: 'Keep them',
    stopped: 'Where you stopped',
    goOn: 'Continue where you stopped: {{heading}}',
    dismiss: 'Stay here',
    markRead: 'Mark as read',
    markUnread: 'Mark as not read',
    readOn: 'You read this guide on {{date}}.',
  },
} as const;
