/** Messages of the page of one guide, ours or external. */
export const guideMessages = {
  guide: {
    position: 'Guide {{position}} of {{total}}',
    pathNavigation: 'Guides of {{title}}',
    showPath: 'All guides of this path',
    showSection: 'Show the guides of {{title}}',
    hideSection: 'Hide the guides of {{title}}',
    onThisPage: 'On this page',
    about: 'About this guide',
    partOf: 'Part of',
    neighbours: 'Previous and next guide',
    previous: 'Previous',
    next: 'Next',
    emptyText: 'This guide has no text yet.',
    plain:
      'This text took too long to lay out, so you see it as its author wrote it. Shorter lines and smaller parts would help.',
    outdated:
      'This text changed while you were here. What you see is the earlier one.',
    loadText: 'Load the new text',
  },
  outside: {
    label: 'The page',
    techdocs: 'A page in TechDocs, of',
    external: 'A page outside Backstage, at {{host}}',
    openTechDocs: 'Open the TechDocs page',
    openExternal: 'Open the page (leaves Backstage)',
    noTechDocs: 'This Backstage has no TechDocs to open it in.',
    pinned:
      'A review is pinned to its text as it is published now, and asks for another look when that changes.',
    unpinned:
      'Its text is not ours to keep, so a review is not pinned to it: only time makes a review due.',
    problem: 'It cannot be read at the moment',
  },
  appliesTo: {
    title: 'Applies to',
    yours: 'Yours',
    none: 'Nothing in the catalog yet.',
    more_one: 'and {{count}} more',
    more_other: 'and {{count}} more',
    andMore: 'and more',
    add: 'Add to a service of mine',
    addTitle: '“{{guide}}” applies to',
    service: 'Service of yours',
    note: 'Note (optional): why it applies',
    nothingToAdd:
      'There is nothing to add it to: it applies to all that you own, or you own nothing in the catalog.',
    submit: 'Add',
    cancel: 'Cancel',
    close: 'Close',
    added: 'It applies to {{entity}} now.',
    ownedBy: 'Owner:',
    noOwner: 'Nobody owns it',
    failed: 'What this guide applies to could not be loaded.',
  },
} as const;
