/** Messages about reviewing a guide or a section, and what changed since. */
export const reviewMessages = {
  notice: {
    label: 'State of the review',
    changed: 'Changed since {{team}} reviewed it on {{date}} ({{name}}).',
    due: 'Due again: {{team}} reviewed it on {{date}} ({{name}}).',
    minor:
      'The text differs; its author calls it minor. {{team}} reviewed the earlier one on {{date}} ({{name}}).',
    notApplicable:
      'Changed since {{team}} found it not applicable on {{date}} ({{name}}).',
    seeChanges: 'See what changed',
    hideChanges: 'Hide what changed',
  },
  changes: {
    title: 'What changed',
    note: 'The authors say: {{note}}',
    count_one: '{{count}} change',
    count_other: '{{count}} changes',
    at: 'Change {{position}} of {{total}}',
    previous: 'Previous change',
    next: 'Next change',
    keys: 'Keys n and p lead from change to change.',
    unchanged_one: '{{count}} unchanged line',
    unchanged_other: '{{count}} unchanged lines',
    added: 'Added:',
    removed: 'Removed:',
    titleChanged: 'Title:',
    none: 'No words differ.',
    files: 'Images and other files that the text shows:',
    file: {
      replaced: 'Replaced: {{path}}',
      added: 'Added: {{path}}',
      removed: 'Removed: {{path}}',
    },
    failed: 'The difference could not be loaded',
    gone: 'The difference cannot be shown: the earlier text is not kept. Look at the whole text again.',
  },
  review: {
    title: 'Review',
    for: 'Review for',
    by: '{{team}}, by {{name}}, {{date}}',
    byOnBehalf: '{{name}} on behalf of {{team}}, {{date}}',
    untilDay: 'Until {{day}}',
    attest: 'You attest for {{team}} to the text of {{date}}.',
    attestOnBehalf: 'You attest on behalf of {{team}} to the text of {{date}}.',
    attestShown: 'You attest for {{team}} to the text as it is shown.',
    attestShownOnBehalf:
      'You attest on behalf of {{team}} to the text as it is shown.',
    attestPage:
      'You attest for {{team}} to the page as it is today; its text is not kept.',
    attestPageOnBehalf:
      'You attest on behalf of {{team}} to the page as it is today; its text is not kept.',
    membersOnly: 'Only members of {{team}} can attest for it.',
    stewards: 'On behalf of any team these can:',
    notExpected: 'No review of this guide is expected from {{team}}.',
    outcome: 'Outcome',
    comment: {
      reviewed: 'Comment (optional)',
      exception: 'What deviates and why, or the ticket',
      'not-applicable': 'Why it does not apply',
    },
    commentNeeded: 'A reason is needed.',
    charactersLeft_one: '{{count}} character left',
    charactersLeft_other: '{{count}} characters left',
    until: {
      exception: 'The exception ends on',
      'not-applicable': 'Until (optional)',
    },
    notApplicableUntil: 'Not applicable until',
    ofSection: 'As part of the section “{{section}}”',
    withoutOpening: 'Attested without opening',
    inherited: 'Inherited from {{team}}',
    textDiffers: 'The text differs; its author calls it minor.',
    textDiffersShort: 'Text differs, minor',
    transferred: 'transferred by {{name}}, {{date}}',
    untilProblem: {
      needed: 'An end date is needed.',
      past: 'This day is past.',
    },
    submit: {
      reviewed: 'Mark as reviewed',
      exception: 'Mark as reviewed with an exception',
      'not-applicable': 'Mark as not applicable',
    },
    change: 'Change the review',
    undo: 'Undo the review',
    stillFine: 'Still fine: review again',
    stillException: 'Still so: attest again',
    saved: 'Saved. {{team}}: {{status}}.',
    undone: 'Taken back. {{team}}: {{status}}.',
    moved:
      'The text changed while you were here, so nothing was saved. Load the new text and look at it; what you wrote stays.',
    loadText: 'Load the new text',
    movedLoaded:
      'This is the new text. Nothing was saved yet; what you wrote is still there.',
    overtaken:
      'Somebody else attested meanwhile, so nothing was saved. Send yours again if you still want to. Theirs:',
    overtakenUndone:
      'Somebody else took the review back meanwhile, so nothing was saved. Send yours again if you still want to.',
    forbidden: 'You may not do this. {{message}}',
    kept: 'Nothing was saved; what you wrote is still there. Try again.',
  },
  sectionReview: {
    menu: 'More for {{title}}',
    open: 'Review the whole section',
    title: 'Review the section “{{title}}”',
    coversNone: 'Nothing is ticked yet:',
    covers_one: 'The ticked guide becomes “Reviewed”:',
    covers_other: 'The {{count}} ticked guides become “Reviewed”, all or none:',
    unopened: 'You have not opened this text',
    unopenedRecord_one:
      '{{count}} of these you have not opened. The record will say: attested without opening.',
    unopenedRecord_other:
      '{{count}} of these you have not opened. The record will say: attested without opening.',
    tickOpened:
      'What you have opened in this browser is ticked. Open the others, or tick them as they are.',
    stays: 'These stay as they are:',
    elsewise:
      'What needs an exception, or does not apply, is attested to on the page of its guide.',
    attest_one: 'You attest for {{team}} to this {{count}} text as it is now.',
    attest_other:
      'You attest for {{team}} to these {{count}} texts as they are now.',
    attestOnBehalf_one:
      'You attest on behalf of {{team}} to this {{count}} text as it is now.',
    attestOnBehalf_other:
      'You attest on behalf of {{team}} to these {{count}} texts as they are now.',
    moved: 'The text changed meanwhile',
    overtaken: 'The review changed meanwhile',
    refused:
      'Nothing was recorded. {{message}}. Below is how it is now: look at it, then try again.',
    nothing: 'Nothing in this section asks for a review any more.',
    submit_one: 'Mark {{count}} guide as reviewed',
    submit_other: 'Mark {{count}} guides as reviewed',
    cancel: 'Cancel',
    saved_one: 'Saved. {{team}} reviewed {{count}} guide of “{{title}}”.',
    saved_other: 'Saved. {{team}} reviewed {{count}} guides of “{{title}}”.',
  },
  history: {
    entries_one: 'History: {{count}} entry',
    entries_other: 'History: {{count}} entries',
    empty: 'Nothing was attested yet.',
    by: 'By {{name}}, {{date}}',
    byOnBehalf: 'By {{name}} on behalf of the team, {{date}}',
    undone: 'Taken back; then: {{status}}',
    byAction: 'through an action',
    failed: 'The history could not be loaded',
    forbidden: 'The history of this team cannot be shown to you.',
  },
} as const;
