/** Messages of a reader's own notes on a guide. */
export const notesMessages = {
  notes: {
    title: 'Your notes',
    titleCount: 'Your notes ({{number}})',
    empty: 'Select some of the text to note something on it.',
    add: 'Add note',
    addToSelection: 'Add note to the selected text',
    change: 'Change note',
    label: 'Note',
    left_one: '{{count}} character left',
    left_other: '{{count}} characters left',
    save: 'Save',
    cancel: 'Cancel',
    show: 'Show in the text',
    showNote: 'Show in the text: {{note}}',
    edit: 'Edit',
    editNote: 'Edit the note: {{note}}',
    remove: 'Delete',
    removeNote: 'Delete the note: {{note}}',
    removed: 'The note is deleted.',
    full: 'There is no room for more notes on this guide. Delete one that you no longer need.',
    orphaned_one: '{{count}} note on words that are gone',
    orphaned_other: '{{count}} notes on words that are gone',
    orphanedWhy:
      'The text changed since. These are the words as they stood in it.',
  },
} as const;
